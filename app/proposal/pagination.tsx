/** The pages of a list of proposals. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PROPOSALS_A_PAGE } from './listed-proposal.ts'
import { type ProposalQuery, querySearch } from './proposal-query.ts'

interface PaginationProps {
  /** Address of the list. */
  readonly path: string
  readonly query: ProposalQuery
  /** From 1. */
  readonly page: number
  /** Proposals altogether. */
  readonly count: number
}

/** Nothing is drawn for a list of one page. */
export function Pagination({ path, query, page, count }: PaginationProps) {
  const { t } = useTranslation('proposal')
  const last = Math.ceil(count / PROPOSALS_A_PAGE)
  if (last < 2) return null
  const to = (other: number) => path + querySearch(query, other)
  return (
    <nav className="ds-pagination" aria-label={t('pages')}>
      <ul>
        {page > 1 && (
          <li>
            <Link className="ds-button" data-variant="tertiary" rel="prev" to={to(page - 1)}>
              {t('previous-page')}
            </Link>
          </li>
        )}
        {shownPages(page, last).map((other) => (
          <li key={other}>
            <Link
              className="ds-button"
              data-variant="tertiary"
              aria-current={other === page ? 'page' : undefined}
              to={to(other)}
            >
              {other}
            </Link>
          </li>
        ))}
        {page < last && (
          <li>
            <Link className="ds-button" data-variant="tertiary" rel="next" to={to(page + 1)}>
              {t('next-page')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** The first page, the last, and those around this one. */
const shownPages = (page: number, last: number) =>
  [...new Set([1, page - 1, page, page + 1, last])]
    .filter((other) => other >= 1 && other <= last)
    .sort((one, other) => one - other)
