/** Wieliczka: a real vote, imported from public data, in a city that is a guest of the demonstration. */
export const GUEST = {
  slug: 'wieliczka',
  language: 'pl',
  timeZone: 'Europe/Warsaw',
  currency: 'PLN',
  theme: 'SUST',
  population: null,
  phone: null,
  file: 'db/demo/wieliczka/poland_wieliczka_2023.pb',
  office: 'Dane publiczne: Pabulib, Wieliczka 2023, Zielony Milion. Przykład, nie strona miasta.',
  consultation: { slug: 'zielony-milion-2023', title: 'Zielony Milion 2023' },
  source: 'Pabulib (pabulib.org), poland_wieliczka_2023.pb, GPL-3.0-or-later',
} as const
