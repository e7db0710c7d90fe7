/** Numbers, money, dates and lists as the reader's language writes them. Formatters are made once. */
import { minorDigits } from '#app/money.ts'
import { localeOf } from './languages.ts'

export interface Format {
  number(value: number): string
  /** `share` of 1: 0.125 is 12.5 %. */
  percent(share: number): string
  /** `minor` units of `currency`; without decimals when the amount is whole. */
  money(minor: number, currency: string): string
  /** A day (`2026-12-06`) or the day of an instant in `zone`, else in UTC: 6 December 2026. */
  date(dayOrInstant: string, zone?: string): string
  /** With hour and the name of the zone: 6 December 2026, 20:00 Belgrade time. */
  instant(at: string, zone: string): string
  /** From day to day, both counted: 1–15 October 2026. */
  range(from: string, to: string, zone?: string): string
  /** The same for a half-open span of instants: the moment `until` is not in it, nor a day that it only begins. */
  period(from: string, until: string, zone?: string): string
  list(words: readonly string[]): string
}

/** `t` translates keys of the namespace `ui`. */
export function formatOf(
  language: string,
  t: (key: string, values: Record<string, string>) => string,
): Format {
  const locale = localeOf(language)
  return {
    number: (value) => numbers(locale, {}).format(value),
    percent: (share) => numbers(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share),
    money: (minor, currency) => money(locale, currency).format(minor / 10 ** minorDigits(currency)),
    date: (day, zone) =>
      dates(locale, { dateStyle: 'long', timeZone: zoneOf(day, zone) }).format(new Date(day)),
    instant: (at, zone) => {
      const on = new Date(at)
      return t('ui:instant-in-zone', {
        date: dates(locale, { dateStyle: 'long', timeZone: zone }).format(on),
        time: dates(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(
          on,
        ),
        zone: zone.replace(/\W+/g, '_').toLowerCase(),
        zoneName: zoneName(locale, zone, on),
      })
    },
    range: (from, to, zone) => days(locale, zoneOf(from, zone), Date.parse(from), Date.parse(to)),
    period: (from, until, zone = 'UTC') => days(locale, zone, Date.parse(from), Date.parse(until) - 1),
    list: (words) => lists(locale).format(words),
  }
}

const days = (locale: string, timeZone: string, from: number, to: number) =>
  dates(locale, { dateStyle: 'long', timeZone }).formatRange(from, to)

/** A day has no zone. */
const zoneOf = (dayOrInstant: string, zone = 'UTC') => (dayOrInstant.length === 10 ? 'UTC' : zone)

function zoneName(locale: string, zone: string, on: Date): string {
  const parts = dates(locale, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(on)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

const numbers = cached((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options))
const dates = cached(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
)
const money = cached(
  (locale, currency: string) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: minorDigits(currency),
      maximumFractionDigits: minorDigits(currency),
      trailingZeroDisplay: 'stripIfInteger',
    }),
)
const lists = cached((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))

/** Making a formatter takes longer than using it a hundred times. */
function cached<Made, Options = undefined>(make: (locale: string, options: Options) => Made) {
  const made = new Map<string, Made>()
  return (
    locale: string,
    ...rest: undefined extends Options ? [options?: Options] : [options: Options]
  ): Made => {
    const options = rest[0] as Options
    const key = `${locale} ${JSON.stringify(options)}`
    const known = made.get(key) ?? make(locale, options)
    made.set(key, known)
    return known
  }
}
