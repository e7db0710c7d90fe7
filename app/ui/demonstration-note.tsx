/** A calm line under the masthead of what is a demonstration. */
import { useTranslation } from 'react-i18next'
import type { Place } from './place.ts'

export function DemonstrationNote({ place }: { readonly place: Place }) {
  const { t } = useTranslation('ui')
  if (!place.demonstration) return null
  return (
    <div className="m-demonstration">
      <div className="m-wrap">
        <p>{t(place.slug === null ? 'demonstration-network' : 'demonstration-city')}</p>
      </div>
    </div>
  )
}
