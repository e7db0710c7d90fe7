/** A calm line under the masthead: where data of a guest come from, or that this is a demonstration. */
import { useTranslation } from 'react-i18next'
import type { Place } from './place.ts'

export function PlaceNote({ place }: { readonly place: Place }) {
  const note = useNote(place)
  if (note === null) return null
  return (
    <div className="m-demonstration">
      <div className="m-wrap">
        <p>{note}</p>
      </div>
    </div>
  )
}

/** What a guest shows is real, whatever is around it. */
function useNote({ slug, importedFrom, demonstration }: Place): string | null {
  const { t } = useTranslation('ui')
  if (importedFrom.length > 0) return t('guest-city', { sources: importedFrom.join('; ') })
  if (!demonstration) return null
  return t(slug === null ? 'demonstration-network' : 'demonstration-city')
}
