/** The post, as the rooms know it. */

export interface Letter {
  readonly to: string
  readonly subject: string
  /** Plain text, lines of any length. */
  readonly text: string
  /** What the letter is written in, BCP 47. */
  readonly language: string
}

export interface Mail {
  /** Resolves once the letter is handed over (to the mail server, or to a file); rejects if it could not be. */
  send(letter: Letter): Promise<void>
}
