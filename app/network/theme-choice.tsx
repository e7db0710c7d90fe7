/** Choosing a theme before anything else: a form that only reads. */
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { themeKey } from '#app/consultation/themes.ts'
import { Button } from '#app/ui/button.tsx'
import { Choice, Choices } from '#app/ui/choices.tsx'
import { Panel } from '#app/ui/panel.tsx'

interface ThemeChoiceProps {
  /** Codes of those on which there is something. */
  readonly themes: readonly string[]
  /** What to say when there is none. */
  readonly none: string
}

export function ThemeChoice({ themes, none }: ThemeChoiceProps) {
  const { t } = useTranslation(['secretariat', 'consultation'])
  if (themes.length === 0) {
    return (
      <Panel>
        <p>{none}</p>
      </Panel>
    )
  }
  return (
    <Form method="get" className="m-stack m-narrow">
      <Choices legend={t('secretariat:theme')}>
        {themes.map((theme, index) => (
          <Choice
            key={theme}
            type="radio"
            name="theme"
            value={theme}
            label={t(themeKey(theme))}
            checked={index === 0}
          />
        ))}
      </Choices>
      <p className="m-actions">
        <Button>{t('secretariat:choose-theme')}</Button>
      </p>
    </Form>
  )
}
