/** The style of a ballot's bar, allowed by the nonce of the document that it is drawn in. */
interface Props {
  readonly css: string
  /** Of this answer; in the browser the document's own counts, which may be an earlier answer's. */
  readonly nonce: string
}

export function BarStyle({ css, nonce }: Props) {
  if (css === '') return null
  const inBrowser = typeof document !== 'undefined'
  const own = inBrowser ? document.querySelector<HTMLElement>('script[nonce]')?.nonce : nonce
  return (
    <style nonce={own} suppressHydrationWarning>
      {css}
    </style>
  )
}
