/** The migrations of a city's database, in their order. New ones are added at the end. */
import * as textsAndAccounts from '../../shared/migrations/0001-texts-and-accounts.ts'
import * as journal from '../../shared/migrations/0002-journal.ts'
import * as cityAndOffices from './0003-city-and-offices.ts'
import * as consultations from './0004-consultations.ts'
import * as votes from './0005-votes.ts'
import * as results from './0006-results.ts'
import * as terms from './0007-terms.ts'

export const cityMigrations = {
  '0001-texts-and-accounts': textsAndAccounts,
  '0002-journal': journal,
  '0003-city-and-offices': cityAndOffices,
  '0004-consultations': consultations,
  '0005-votes': votes,
  '0006-results': results,
  '0007-terms': terms,
}
