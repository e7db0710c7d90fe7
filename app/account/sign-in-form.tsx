/** Signing in: an address, then the code that was mailed to it; in a demonstration also the named personas. */
import { useForm } from '@conform-to/react'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { LocalText } from '#app/text/text.ts'
import type { FormAnswer } from '#app/ui/answer.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, faultsOf, RefusalPanel } from '#app/ui/errors.tsx'
import { Field } from '#app/ui/field.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { Pavement } from '#app/ui/pavement.tsx'
import { taken } from '#app/ui/taken.ts'
import type { Persona } from './account.ts'

interface SignInFormProps {
  /** Of the city, or `network`: the pavement is made from it. */
  readonly slug: string
  /** The address of the page. */
  readonly path: string
  /** Where to go afterwards. */
  readonly to: string
  /** The address that a code was mailed to, masked; null while none was asked for. */
  readonly sentTo: string | null
  readonly isOpenToAll: boolean
  /** Offered only in a demonstration; with the city whose vote a delegate casts. */
  readonly personas: readonly (Persona & { readonly city: LocalText | null })[]
  readonly answer: FormAnswer | undefined
}

export function SignInForm(page: SignInFormProps) {
  const { t } = useTranslation('account')
  return (
    <div className="m-hero">
      <div className="m-narrow m-stack">
        {page.sentTo === null ? <AskStep {...page} /> : <CodeStep {...page} sentTo={page.sentTo} />}
        {page.sentTo === null && <Personas {...page} />}
        <Panel>
          <h2 className="m-panel-title">{t('no-mail-title')}</h2>
          <p>{t(page.isOpenToAll ? 'no-mail-city' : 'no-mail-network')}</p>
        </Panel>
      </div>
      <div className="m-tiles">
        <Pavement slug={page.slug} columns={6} rows={5} />
      </div>
    </div>
  )
}

function AskStep({ path, to, isOpenToAll, answer }: SignInFormProps) {
  const { t } = useTranslation('account')
  const [form, fields] = useForm<{ email: string }>({ id: 'ask', lastResult: answer?.reply ?? null })
  return (
    <>
      <ErrorSummary errors={faultsOf([fields.email])} />
      <RefusalPanel refusal={answer?.refusal} />
      <h1>{t('sign-in')}</h1>
      <p className="m-lead">{t(isOpenToAll ? 'sign-in-lead-city' : 'sign-in-lead-network')}</p>
      <Form method="post" action={path} id={form.id} className="m-stack" noValidate>
        <input type="hidden" name="to" value={to} />
        <Field
          {...taken(fields.email)}
          type="email"
          label={t('email')}
          hint={t('email-hint')}
          autoComplete="email"
        />
        <p className="m-actions">
          <Button>{t('send-code')}</Button>
        </p>
      </Form>
    </>
  )
}

function CodeStep({ path, to, sentTo, answer }: SignInFormProps & { readonly sentTo: string }) {
  const { t } = useTranslation('account')
  const [form, fields] = useForm<{ code: string }>({ id: 'type', lastResult: answer?.reply ?? null })
  return (
    <>
      <ErrorSummary errors={faultsOf([fields.code])} />
      <RefusalPanel refusal={answer?.refusal} />
      <h1>{t('type-code')}</h1>
      <p className="m-lead">{t('code-sent', { address: sentTo })}</p>
      <Form
        method="post"
        action={`${path}?${new URLSearchParams({ step: 'code', to })}`}
        id={form.id}
        className="m-stack"
        noValidate
      >
        <input type="hidden" name="to" value={to} />
        <Field
          {...taken(fields.code)}
          label={t('code')}
          hint={t('code-hint')}
          className="m-code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
        />
        <div className="m-actions">
          <Button>{t('sign-in')}</Button>
          <Link to={`${path}?${new URLSearchParams({ to })}`}>{t('new-code')}</Link>
        </div>
      </Form>
    </>
  )
}

function Personas({ path, to, personas }: Pick<SignInFormProps, 'path' | 'to' | 'personas'>) {
  const { t } = useTranslation('account')
  if (personas.length === 0) return null
  return (
    <section className="m-stack" aria-labelledby="personas">
      <h2 id="personas">{t('personas')}</h2>
      <p>{t('personas-lead')}</p>
      <Form method="post" action={path}>
        <input type="hidden" name="to" value={to} />
        <ul className="m-rows">
          {personas.map(({ accountId, name, role, city }) => (
            <li key={accountId}>
              <Button variant="secondary" name="persona" value={accountId}>
                {name}
              </Button>
              <p className="m-meta">
                <span>{t('persona-role', { role })}</span>
                {city && <span lang={city.language}>{city.body}</span>}
              </p>
            </li>
          ))}
        </ul>
      </Form>
    </section>
  )
}
