/** An option by its title, with the way to the proposal that it was copied from. */
import { Link } from '@remix-run/react'
import { cityPath } from '#app/http/addresses.ts'
import { Voice } from '#app/ui/voice.tsx'
import type { ResultOption } from './result.ts'

interface Props {
  readonly city: string
  readonly option: Pick<ResultOption, 'title' | 'proposalNumber'>
}

export function OptionName({ city, option }: Props) {
  const { title, proposalNumber } = option
  if (proposalNumber === null) return <Voice text={title} />
  return (
    <Link to={cityPath(city, 'proposals', proposalNumber)}>
      <Voice text={title} />
    </Link>
  )
}
