/**
 * What is written on a paper: a format version and, in the order of the manifest, what it says of each option: one sign for
 * approvals (version 1), four digits for ranks, points and scores (version 2). All papers of a vote, the blank ones too,
 * are of one length, so that casting moves nothing in the file.
 */
import { type BallotLimit, kindOfLimit } from '#app/vote/vote.ts'
import type { BallotSlip } from './ballot.ts'

const APPROVALS = '1'
const VALUES = '2'
const APPROVED = 'x'
const LEFT_OUT = '.'
const BLANK = '-'
const DIGITS = 4

/** What of a vote a body depends on. */
export interface PaperForm {
  /** In the order of the manifest. */
  readonly options: readonly { readonly id: string }[]
  readonly ballotLimit: BallotLimit
}

const isApproval = ({ ballotLimit }: PaperForm): boolean => kindOfLimit(ballotLimit) === 'approval'

/** The body of a paper that nobody has cast. */
export const blankBody = (form: PaperForm): string =>
  isApproval(form)
    ? APPROVALS + BLANK.repeat(form.options.length)
    : VALUES + BLANK.repeat(DIGITS * form.options.length)

/** The body of a cast paper. Values are whole numbers of at most four digits. */
export function bodyOf({ approved, values = [] }: BallotSlip, form: PaperForm): string {
  const marks = form.options.map(({ id }) => {
    const at = approved.indexOf(id)
    if (isApproval(form)) return at < 0 ? LEFT_OUT : APPROVED
    return at < 0 ? LEFT_OUT.repeat(DIGITS) : String(values[at] ?? 0).padStart(DIGITS, '0')
  })
  return (isApproval(form) ? APPROVALS : VALUES) + marks.join('')
}

/** Positions in the manifest, ascending, and what the paper says of each; nothing for approvals. */
export interface MarksOnPaper {
  readonly positions: readonly number[]
  readonly values: readonly number[]
}

/**
 * What a cast paper says.
 *
 * @throws Error for a blank paper, another version or another number of options: such a paper must not be counted
 */
export function marksOf(body: string, form: PaperForm): MarksOnPaper {
  const width = isApproval(form) ? 1 : DIGITS
  const sign = isApproval(form) ? 'x|[.]' : `\\d{${DIGITS}}|[.]{${DIGITS}}`
  const [version, marks] = [body.slice(0, 1), body.slice(1)]
  const isWhole = marks.length === width * form.options.length && new RegExp(`^(?:${sign})*$`).test(marks)
  if (version !== (isApproval(form) ? APPROVALS : VALUES) || !isWhole)
    throw new Error(`a paper of this vote has a body that cannot be read (${body.length} characters)`)
  const [positions, values]: [number[], number[]] = [[], []]
  for (let position = 0; position < form.options.length; position++) {
    const mark = marks.slice(position * width, (position + 1) * width)
    if (mark.startsWith(LEFT_OUT)) continue
    positions.push(position)
    if (!isApproval(form)) values.push(Number(mark))
  }
  return { positions, values }
}
