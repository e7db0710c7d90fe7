/** Addressees with their deadlines and answers; on phones, lines. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { CityName } from '#app/network/city-name.tsx'
import { Table } from '#app/ui/table.tsx'
import { AnswerState } from './answer-state.tsx'
import type { ReadAnswer } from './read-answer.ts'

export function AnswersTable({ answers }: { readonly answers: readonly ReadAnswer[] }) {
  const { t } = useTranslation('addressee')
  const format = useFormat()
  return (
    <Table
      caption={t('table-caption')}
      hidesCaption
      cards
      head={['office', 'level', 'deadline', 'state', 'answer'].map((word) => t(word))}
      rows={answers.map((answer) => [
        <CityName key="office" name={answer.name} />,
        t(`level-${answer.level}`),
        format.date(answer.deadlineOn),
        <AnswerState key="state" {...answer} />,
        answer.answeredAt ? (
          <a key="answer" href={`#answer-${answer.id}`}>
            {t('answered-on', { date: format.date(answer.answeredAt) })}
          </a>
        ) : (
          t('none-yet')
        ),
      ])}
    />
  )
}
