/**
 * What is written on a paper: a format version and one character an option, in the order of the manifest. All papers
 * of a vote, the blank ones too, are of one length, so that casting moves nothing in the file.
 */

const VERSION = '1'
const APPROVED = 'x'
const LEFT_OUT = '.'
const BLANK = '-'

/** The body of a paper that nobody has cast. */
export const blankBody = (options: number) => VERSION + BLANK.repeat(options)

/** The body of a cast paper; `optionIds` in the order of the manifest. */
export function bodyOf(approved: readonly string[], optionIds: readonly string[]): string {
  return VERSION + optionIds.map((id) => (approved.includes(id) ? APPROVED : LEFT_OUT)).join('')
}

/**
 * The positions in the manifest that a cast paper approves, ascending.
 *
 * @throws Error for a blank paper, another version or another number of options: such a paper must not be counted
 */
export function approvedPositions(body: string, options: number): number[] {
  const marks = body.slice(VERSION.length)
  if (!body.startsWith(VERSION) || marks.length !== options || !/^[x.]*$/.test(marks))
    throw new Error(`a paper of this vote has a body that cannot be read (${body.length} characters)`)
  return [...marks].flatMap((mark, position) => (mark === APPROVED ? [position] : []))
}
