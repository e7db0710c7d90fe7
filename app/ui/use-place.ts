/** Where the reader stands, as the innermost layout says. */
import { useMatches } from '@remix-run/react'
import { networkPlace, type Place } from './place.ts'

const NOWHERE_IN_PARTICULAR = networkPlace({ signedInAs: null, demonstration: false })

/** Known on error pages too, as far as the layout's loader came. */
export function usePlace(): Place {
  return (
    useMatches()
      .map(({ data }) => placeIn(data))
      .findLast((place) => place !== undefined) ?? NOWHERE_IN_PARTICULAR
  )
}

function placeIn(data: unknown): Place | undefined {
  const has = typeof data === 'object' && data !== null && 'place' in data && typeof data.place === 'object'
  return has ? ((data.place as Place | null) ?? undefined) : undefined
}
