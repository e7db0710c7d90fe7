/** /mail: the letters of a demonstration. Nowhere else do these pages exist. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { notFound } from '#app/http/answers.server.ts'
import { lettersLieOpen } from '#app/mail/letters.server.ts'
import { networkPlace } from '#app/ui/place.ts'

export function loader({ context }: LoaderFunctionArgs) {
  if (!lettersLieOpen(context.settings)) throw notFound()
  return { place: networkPlace({ signedInAs: null, demonstration: true }) }
}

export default function MailLayout() {
  return <Outlet />
}
