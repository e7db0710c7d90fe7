/** Whether script runs on the page: false on the server and in the first drawing, so that both are the same. */
import { useEffect, useState } from 'react'

export function useHydrated(): boolean {
  const [isHydrated, setHydrated] = useState(false)
  useEffect(() => setHydrated(true), [])
  return isHydrated
}
