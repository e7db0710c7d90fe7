/** The order of options on a ballot: another one for every reader, so that no proposal is always first. */
import { createHash } from 'node:crypto'

/** Options in an order that is random, and stays the same for this reader and vote. */
export function inOrderFor<Option extends { readonly id: string }>(
  readerId: string,
  voteId: string,
  options: readonly Option[],
): Option[] {
  const ranked = options.map((option) => ({ option, rank: rankOf(readerId, voteId, option.id) }))
  return ranked.sort((one, other) => (one.rank < other.rank ? -1 : 1)).map(({ option }) => option)
}

const rankOf = (readerId: string, voteId: string, optionId: string) =>
  createHash('sha256').update(`${voteId}\n${readerId}\n${optionId}`).digest('hex')
