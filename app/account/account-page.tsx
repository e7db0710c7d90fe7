/** One's own account in a city. */
import { useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormAnswer } from '#app/ui/answer.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, faultsOf } from '#app/ui/errors.tsx'
import { Field } from '#app/ui/field.tsx'
import { SectionHead } from '#app/ui/head.tsx'
import { State } from '#app/ui/state.tsx'
import { taken } from '#app/ui/taken.ts'

interface AccountPageProps {
  readonly path: string
  readonly signOut: string
  readonly email: string
  readonly displayName: string
  readonly offices: readonly ('moderator' | 'administrator')[]
  readonly verified: boolean
  /** Where to go after the name was given; empty for nowhere else. */
  readonly to: string
  readonly isSaved: boolean
  /** In so many browsers this account is signed in. */
  readonly browsers: number
  readonly answer: FormAnswer | undefined
}

export function AccountPage(page: AccountPageProps) {
  const { t } = useTranslation('account')
  return (
    <div className="m-two m-wide">
      <div className="m-stack">
        <NameForm {...page} />
      </div>
      <aside className="m-stack">
        <SectionHead title={t('known-here')} />
        <p>{page.email}</p>
        {page.verified ? (
          <State is="done">{t('verified')}</State>
        ) : (
          <>
            <State is="waiting">{t('not-verified')}</State>
            <p>{t('how-to-verify')}</p>
          </>
        )}
        {page.offices.map((office) => (
          <p key={office}>{t(`office-${office}`)}</p>
        ))}
        <SectionHead title={t('browsers')} />
        <p>{t('signed-in-browsers', { count: page.browsers })}</p>
        <Form method="post" action={page.signOut}>
          <Button variant="secondary">{t('sign-out')}</Button>
        </Form>
        <Form method="post" action={page.path}>
          <Button variant="secondary" name="act" value="sign-out-everywhere">
            {t('sign-out-everywhere')}
          </Button>
        </Form>
      </aside>
    </div>
  )
}

function NameForm({ path, to, displayName, isSaved, answer }: AccountPageProps) {
  const { t } = useTranslation('account')
  const [form, fields] = useForm<{ displayName: string }>({
    id: 'name',
    lastResult: answer?.reply ?? null,
    defaultValue: { displayName },
  })
  return (
    <>
      <ErrorSummary errors={faultsOf([fields.displayName])} />
      <h1>{t('account')}</h1>
      {isSaved && (
        <p className="ds-alert" data-color="success" role="status">
          {t('name-saved')}
        </p>
      )}
      <p className="m-lead">{t(displayName === '' ? 'name-first' : 'name-lead')}</p>
      <Form method="post" action={path} id={form.id} className="m-stack" noValidate>
        <input type="hidden" name="to" value={to} />
        <Field
          {...taken(fields.displayName)}
          label={t('name')}
          hint={t('name-hint')}
          autoComplete="name"
          maxLength={80}
        />
        <p className="m-actions">
          <Button>{t('save-name')}</Button>
        </p>
      </Form>
    </>
  )
}
