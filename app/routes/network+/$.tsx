/** /network/…: an address that is none, within the network. */
import { notFound } from '#app/http/answers.server.ts'

export function loader() {
  throw notFound()
}

export default function NoPage() {
  return null
}
