/** Names as they stand in files of ballots: with quotation marks of either kind around them, doubled inside, or without. */

/**
 * `"SNP ""Les SHARP"""` is SNP "Les SHARP", `'Owen ''Independent'''` is Owen 'Independent'; commas behind a name are those of
 * a table.
 */
export function plainName(text: string): string {
  const name = text.replace(/[\s,]+$/, '').trimStart()
  const mark = name[0]
  const isQuoted = (mark === '"' || mark === "'") && name.length > 1 && name.endsWith(mark)
  return isQuoted && mark
    ? name
        .slice(1, -1)
        .replaceAll(mark + mark, mark)
        .trim()
    : name
}

/** A whole number from 0 on; undefined for anything else. */
export const wholeIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
