/** The browser takes the page over, in the language in which the server drew it. */
import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { startI18n } from '#app/i18n/client.ts'
import { FormattedProvider, formattedInPage } from '#app/i18n/formatted.tsx'

const i18n = await startI18n()

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <FormattedProvider value={formattedInPage()}>
          <RemixBrowser />
        </FormattedProvider>
      </I18nextProvider>
    </StrictMode>,
  )
})
