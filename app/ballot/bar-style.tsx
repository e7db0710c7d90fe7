/** The style of a ballot's bar, allowed by the nonce of the document that it is drawn in. */
import { useNonce } from '#app/ui/nonce.ts'

export function BarStyle({ css }: { readonly css: string }) {
  const nonce = useNonce() ?? nonceOfDocument()
  return css === '' ? null : (
    <style nonce={nonce} suppressHydrationWarning>
      {css}
    </style>
  )
}

/** After a step without a page load the document is still the one that came with the first page. */
function nonceOfDocument(): string | undefined {
  return typeof document === 'undefined'
    ? undefined
    : document.querySelector<HTMLElement>('script[nonce]')?.nonce
}
