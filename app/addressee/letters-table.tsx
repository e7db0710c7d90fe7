/** Letters for the secretariat: what went out, what did not, and sending one again. */
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { CityName } from '#app/network/city-name.tsx'
import { Button } from '#app/ui/button.tsx'
import { Table } from '#app/ui/table.tsx'
import { AnswerState } from './answer-state.tsx'
import type { ReadAnswer } from './read-answer.ts'

export function LettersTable({ answers }: { readonly answers: readonly ReadAnswer[] }) {
  const { t } = useTranslation('addressee')
  const format = useFormat()
  return (
    <Table
      caption={t('letters-caption')}
      hidesCaption
      cards
      head={['office', 'level', 'deadline', 'state', 'went-out', 'again'].map((word) => t(word))}
      rows={answers.map((answer) => [
        <CityName key="office" name={answer.name} />,
        t(`level-${answer.level}`),
        format.date(answer.deadlineOn),
        <AnswerState key="state" {...answer} />,
        answer.sentAt === null ? t('not-sent') : format.date(answer.sentAt),
        answer.answeredAt === null ? <Again key="again" answer={answer} /> : t('nothing-to-do'),
      ])}
    />
  )
}

function Again({ answer: { id, sentAt } }: { readonly answer: ReadAnswer }) {
  const { t } = useTranslation('addressee')
  return (
    <Form method="post">
      <input type="hidden" name="dispatch" value={id} />
      <Button variant="tertiary" name="act" value="again">
        {t(sentAt === null ? 'send-now' : 'send-again')}
      </Button>
    </Form>
  )
}
