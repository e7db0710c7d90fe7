/**
 * That a ballot was just stored, from the answer that stored it to the page that says so. It is a cookie of one minute
 * on the reader's own device, because the page must not say so to whoever opens its address, and because nothing may
 * be written on our side.
 */
const NAME = 'meydan_ballot_stored'
const SECONDS = 60

export const STORED_NOTICE = NAME

/** The `Set-Cookie` of the answer; `path` is the vote's address, and the notice goes nowhere else. */
export function storedNotice(voteId: string, path: string, isSecure: boolean): string {
  const parts = [`${NAME}=${voteId}`, `Path=${path}`, `Max-Age=${SECONDS}`, 'HttpOnly', 'SameSite=Strict']
  return (isSecure ? [...parts, 'Secure'] : parts).join('; ')
}
