/** The closed list of themes, alike in all cities; their labels are in the locales. A code is retired, never deleted. */

export const THEMES = [
  'ECON',
  'TOUR',
  'CULT',
  'INNO',
  'SMRT',
  'SUST',
  'CLIM',
  'ENER',
  'RESI',
  'MOBI',
  'SOLI',
  'INCL',
  'MIGR',
  'DEMO',
  'GOVE',
  'NEIG',
  'YOUT',
  'EURO',
  'LOCA',
] as const

export type Theme = (typeof THEMES)[number]

export const isTheme = (code: string): code is Theme => THEMES.some((theme) => theme === code)

/** The key of a theme's label: `consultation:theme-sust`. */
export const themeKey = (theme: string) => `consultation:theme-${theme.toLowerCase()}` as const
