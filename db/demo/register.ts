/**
 * Seventeen cities that between them have every language, script and time zone of the network, and one guest.
 * Coordinates: GeoNames (CC BY 4.0). Names by language: to be confirmed by each city's own staff.
 */

export interface RegisteredCity {
  readonly slug: string
  readonly kind: 'member' | 'guest'
  readonly country: string
  readonly languages: string
  readonly at: readonly [latitude: number, longitude: number]
  readonly accent: string
  readonly memberFrom: string | null
  /** In the order of `NAME_LANGUAGES`. */
  readonly names: string
}

/** Languages in which a city's name is kept. Serbian in Latin is derived from the Cyrillic name. */
export const NAME_LANGUAGES = 'en tr el bg sr-Cyrl hr bs sr-Latn-ME mk sq ro sl it'.split(' ')

const member = (
  slug: string,
  country: string,
  languages: string,
  at: readonly [number, number],
  accent: string,
  memberFrom: string,
  names: string,
): RegisteredCity => ({ slug, kind: 'member', country, languages, at, accent, memberFrom, names })

export const REGISTER: readonly RegisteredCity[] = [
  member(
    'istanbul',
    'TR',
    'tr',
    [41.014, 28.95],
    'redbud',
    '2021-11-30',
    'Istanbul|İstanbul|Κωνσταντινούπολη|Истанбул|Истанбул|Istanbul|Istanbul|Istanbul|Истанбул|Stamboll|Istanbul|Carigrad|Istanbul',
  ),
  member(
    'edirne',
    'TR',
    'tr',
    [41.677, 26.556],
    'plum',
    '2021-11-30',
    'Edirne|Edirne|Αδριανούπολη|Одрин|Једрене|Edirne|Edirne|Jedrene|Едрене|Edrene|Edirne|Odrin|Adrianopoli',
  ),
  member(
    'svilengrad',
    'BG',
    'bg',
    [41.767, 26.2],
    'olive',
    '2023-01-24',
    'Svilengrad|Svilengrad|Σβίλενγκραντ|Свиленград|Свиленград|Svilengrad|Svilengrad|Svilengrad|Свиленград|Svilengrad|Svilengrad|Svilengrad|Svilengrad',
  ),
  member(
    'orestiada',
    'GR',
    'el',
    [41.503, 26.53],
    'quince',
    '2024-01-31',
    'Orestiada|Orestiada|Ορεστιάδα|Орестиада|Орестијада|Orestiada|Orestiada|Orestijada|Орестијада|Orestiada|Orestiada|Orestiada|Orestiada',
  ),
  member(
    'tirana',
    'AL',
    'sq',
    [41.328, 19.819],
    'lavender',
    '2021-11-30',
    'Tirana|Tiran|Τίρανα|Тирана|Тирана|Tirana|Tirana|Tirana|Тирана|Tiranë|Tirana|Tirana|Tirana',
  ),
  member(
    'sarajevo',
    'BA',
    'bs hr sr-Cyrl',
    [43.849, 18.356],
    'copper',
    '2021-11-30',
    'Sarajevo|Saraybosna|Σαράγεβο|Сараево|Сарајево|Sarajevo|Sarajevo|Sarajevo|Сараево|Sarajevë|Sarajevo|Sarajevo|Sarajevo',
  ),
  member(
    'laktasi',
    'BA',
    'sr-Cyrl bs hr',
    [44.909, 17.301],
    'slate',
    '2021-11-30',
    'Laktaši|Laktaşi|Λάκτασι|Лакташи|Лакташи|Laktaši|Laktaši|Laktaši|Лакташи|Llaktashi|Laktași|Laktaši|Laktaši',
  ),
  member(
    'sofia',
    'BG',
    'bg',
    [42.698, 23.324],
    'linden',
    '2022-06-15',
    'Sofia|Sofya|Σόφια|София|Софија|Sofija|Sofija|Sofija|Софија|Sofje|Sofia|Sofija|Sofia',
  ),
  member(
    'zagreb',
    'HR',
    'hr',
    [45.814, 15.978],
    'pine',
    '2022-09-15',
    'Zagreb|Zagreb|Ζάγκρεμπ|Загреб|Загреб|Zagreb|Zagreb|Zagreb|Загреб|Zagreb|Zagreb|Zagreb|Zagabria',
  ),
  member(
    'pula',
    'HR',
    'hr it',
    [44.868, 13.848],
    'gulf',
    '2022-06-15',
    'Pula–Pola|Pula–Pola|Πούλα|Пула|Пула|Pula–Pola|Pula|Pula|Пула|Pula|Pula|Pulj|Pola–Pula',
  ),
  member(
    'thessaloniki',
    'GR',
    'el',
    [40.644, 22.931],
    'gulf',
    '2021-11-30',
    'Thessaloniki|Selanik|Θεσσαλονίκη|Солун|Солун|Solun|Solun|Solun|Солун|Selanik|Salonic|Solun|Salonicco',
  ),
  member(
    'prizren',
    'XK',
    'sq sr-Cyrl tr',
    [42.214, 20.74],
    'copper',
    '2022-06-15',
    'Prizren|Prizren|Πρίζρεν|Призрен|Призрен|Prizren|Prizren|Prizren|Призрен|Prizren|Prizren|Prizren|Prizren',
  ),
  member(
    'podgorica',
    'ME',
    'sr-Latn-ME sr-Cyrl sq',
    [42.441, 19.264],
    'slate',
    '2021-11-30',
    'Podgorica|Podgoritsa|Ποντγκόριτσα|Подгорица|Подгорица|Podgorica|Podgorica|Podgorica|Подгорица|Podgoricë|Podgorica|Podgorica|Podgorica',
  ),
  member(
    'kisela-voda',
    'MK',
    'mk sq',
    [41.949, 21.503],
    'linden',
    '2023-01-24',
    'Kisela Voda|Kisela Voda|Κίσελα Βόντα|Кисела Вода|Кисела Вода|Kisela Voda|Kisela Voda|Kisela Voda|Кисела Вода|Kisella Vodë|Kisela Voda|Kisela Voda|Kisela Voda',
  ),
  member(
    'constanta',
    'RO',
    'ro',
    [44.181, 28.634],
    'lavender',
    '2022-06-15',
    'Constanța|Köstence|Κωνστάντζα|Констанца|Констанца|Constanța|Constanța|Konstanca|Констанца|Kostancë|Constanța|Constanța|Costanza',
  ),
  member(
    'belgrade',
    'RS',
    'sr-Cyrl',
    [44.804, 20.465],
    'river',
    '2021-11-30',
    'Belgrade|Belgrad|Βελιγράδι|Белград|Београд|Beograd|Beograd|Beograd|Белград|Beograd|Belgrad|Beograd|Belgrado',
  ),
  member(
    'novo-mesto',
    'SI',
    'sl',
    [45.804, 15.169],
    'olive',
    '2025-02-24',
    'Novo mesto|Novo Mesto|Νόβο Μέστο|Ново место|Ново Место|Novo Mesto|Novo Mesto|Novo Mesto|Ново Место|Novo Mesto|Novo mesto|Novo mesto|Novo Mesto',
  ),
  {
    slug: 'wieliczka',
    kind: 'guest',
    country: 'PL',
    languages: 'pl',
    at: [49.987, 20.065],
    accent: 'linden',
    memberFrom: null,
    names:
      'Wieliczka|Wieliczka|Βιελίτσκα|Величка|Вјеличка|Wieliczka|Wieliczka|Vjelička|Вјеличка|Wieliczka|Wieliczka|Wieliczka|Wieliczka',
  },
]
