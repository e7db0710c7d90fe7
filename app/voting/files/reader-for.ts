/** Which reader a file of ballots needs, told by the ending of its name. */
import { abifBallotFile } from './abif.ts'
import type { BallotFileReader } from './ballot-file.ts'
import { bltBallotFile } from './blt-reading.ts'
import { csvBallotFile } from './csv-ballots.ts'
import { debianBallotFile } from './debian-tally.ts'
import { pabulibBallotFile } from './pabulib-ballot-file.ts'
import { preflibBallotFile } from './preflib.ts'

const READERS: Readonly<Record<string, (file: string) => BallotFileReader>> = {
  pb: pabulibBallotFile,
  blt: bltBallotFile,
  soc: (file) => preflibBallotFile(file, 'soc'),
  soi: (file) => preflibBallotFile(file, 'soi'),
  toc: (file) => preflibBallotFile(file, 'toc'),
  toi: (file) => preflibBallotFile(file, 'toi'),
  abif: abifBallotFile,
  csv: csvBallotFile,
  txt: debianBallotFile,
}

/** The endings that are known. */
export const BALLOT_FILES: readonly string[] = Object.keys(READERS)

/** A reader for a file of this name; undefined for an ending that is not known. */
export function readerFor(file: string): BallotFileReader | undefined {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase()
  return ending === undefined ? undefined : READERS[ending]?.(file)
}
