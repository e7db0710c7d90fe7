/** The address of this page, to come back to after a choice. */
import { useLocation } from '@remix-run/react'

/** Without `?language=`, which would win over the choice. */
export function useOwnPath(): string {
  const { pathname, search } = useLocation()
  const query = new URLSearchParams(search)
  query.delete('language')
  const rest = query.toString()
  return rest ? `${pathname}?${rest}` : pathname
}
