/** After a step without a page load the heading of the new page has the focus, as the whole page would have had. */
import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

export function useFocusOnArrival(): void {
  const { pathname, hash } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    const hasMoved = before.current !== pathname
    before.current = pathname
    const heading = hasMoved && !hash ? document.querySelector<HTMLElement>('main h1') : null
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [pathname, hash])
}
