/** The six-digit code that proves an address. */

/** From asking on. */
export const CODE_MINUTES = 10
/** Wrong tries that one code survives. */
export const TRIES_A_CODE = 5
/** Wrong tries of one address on one day, over all the codes it asks for. */
export const TRIES_A_DAY = 20

/** What the browser that asked keeps: who asked, and the half of the secret that is not in the mail. */
export interface Asked {
  readonly email: string
  /** 128 random bits, hexadecimal. */
  readonly ticket: string
}

/** How `Asked` lies in a cookie. */
export const askedText = ({ email, ticket }: Asked) => `${ticket} ${email}`

/** Reads it again; undefined for what is none. */
export function readAsked(text: string | undefined): Asked | undefined {
  const [, ticket, email] = /^([0-9a-f]{32}) (\S+@\S+)$/.exec(text ?? '') ?? []
  return ticket && email ? { ticket, email } : undefined
}
