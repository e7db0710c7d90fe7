/** Every address that is none: a 404 in the reader's language, with the house around it. */
import { notFound } from '#app/http/answers.server.ts'

export function loader() {
  throw notFound()
}

export default function NoPage() {
  return null
}
