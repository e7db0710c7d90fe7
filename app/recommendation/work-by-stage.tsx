/** What the secretariat does with a recommendation: write and put to vote, decide, send out. */
import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AddresseeForm } from '#app/addressee/addressee-form.tsx'
import { DispatchForm } from '#app/addressee/dispatch-form.tsx'
import { LettersTable } from '#app/addressee/letters-table.tsx'
import { Button } from '#app/ui/button.tsx'
import { SectionHead } from '#app/ui/head.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { DraftForm } from './draft-form.tsx'
import { MotionForm } from './motion-form.tsx'
import { VotesTable } from './votes-table.tsx'
import type { Work } from './work.ts'

export function DraftWork({ draft, closing, lastResult }: Work) {
  const { t } = useTranslation('recommendation')
  return (
    <>
      <section className="m-section">
        <SectionHead title={t('edit-draft')} aside={t('draft-is-yours')} />
        <div className="m-two m-wide">
          <DraftForm lastResult={resultOf('save', lastResult)} {...draft} />
        </div>
      </section>
      <section className="m-section">
        <Panel className="m-narrow">
          <h2>{t('open-motion')}</h2>
          <p>{t('open-motion-lead')}</p>
          <p className="m-quiet m-small">{t('quorum-setting')}</p>
          <MotionForm lastResult={resultOf('motion', lastResult)} closing={closing} />
        </Panel>
      </section>
    </>
  )
}

export function VoteWork({ recommendation: { stage, votes } }: Work) {
  const { t } = useTranslation('recommendation')
  const isOver = stage === 'to-be-decided' || votes.every(({ choice }) => choice !== null)
  return (
    <section className="m-section m-stack">
      <SectionHead title={t('votes-of-the-cities')} aside={t('votes-aside')} />
      {isOver && (
        <Form method="post">
          <p className="m-actions">
            <Button name="act" value="decide">
              {t('decide')}
            </Button>
          </p>
        </Form>
      )}
      <VotesTable votes={votes} />
    </section>
  )
}

export function AdoptedWork({ recommendation, draft, addressees, lastResult }: Work) {
  const { t } = useTranslation('addressee')
  const { answers } = recommendation
  const going = new Set(answers.map(({ addresseeId }) => addresseeId))
  const others = addressees.filter(({ id }) => !going.has(id))
  return (
    <>
      {answers.length > 0 && (
        <section className="m-section">
          <SectionHead title={t('letters')} aside={t('letters-aside')} />
          <LettersTable answers={answers} />
        </section>
      )}
      <section className="m-section m-stack">
        <SectionHead title={t('dispatch')} aside={t('dispatch-aside')} />
        {others.length > 0 ? (
          <DispatchForm
            key={others.length}
            addressees={others}
            lastResult={resultOf('dispatch', lastResult)}
          />
        ) : (
          <p>{t('nobody-to-send-to')}</p>
        )}
      </section>
      <section className="m-section">
        <Panel className="m-narrow">
          <h2>{t('add-addressee')}</h2>
          <AddresseeForm
            key={addressees.length}
            languages={draft.languages}
            lastResult={resultOf('addressee', lastResult)}
          />
        </Panel>
      </section>
    </>
  )
}

/** Several forms stand on the page; an answer belongs to the one whose button was pressed. Conform's own buttons are the draft's. */
function resultOf(act: 'save' | 'motion' | 'dispatch' | 'addressee', result: Work['lastResult']) {
  return actOf(result) === act ? result : undefined
}

const actOf = (result: SubmissionResult<string[]> | null | undefined) => result?.initialValue?.act ?? 'save'
