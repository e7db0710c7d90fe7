/** The migrations of the network's database, in their order. New ones are added at the end. */
import * as textsAndAccounts from '../../shared/migrations/0001-texts-and-accounts.ts'
import * as journal from '../../shared/migrations/0002-journal.ts'
import * as cities from './0003-cities.ts'
import * as findings from './0004-findings.ts'
import * as recommendations from './0005-recommendations.ts'
import * as answers from './0006-answers.ts'

export const networkMigrations = {
  '0001-texts-and-accounts': textsAndAccounts,
  '0002-journal': journal,
  '0003-cities': cities,
  '0004-findings': findings,
  '0005-recommendations': recommendations,
  '0006-answers': answers,
}
