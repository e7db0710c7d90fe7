/** The paper of a delegate: one choice for each city whose vote he or she casts. Changeable until closing. */
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CityName } from '#app/network/city-name.tsx'
import { Button } from '#app/ui/button.tsx'
import { Choice, Choices } from '#app/ui/choices.tsx'
import { CHOICES } from './quorum.ts'
import type { ReadVote } from './read-recommendation.ts'

interface CityVoteFormProps {
  /** Those whose vote the delegate casts. */
  readonly votes: readonly ReadVote[]
  readonly error?: readonly string[] | undefined
}

export function CityVoteForm({ votes, error }: CityVoteFormProps) {
  const { t } = useTranslation('recommendation')
  return (
    <>
      {votes.map(({ city, name, choice }, index) => (
        <Form method="post" className="m-stack" key={city}>
          <input type="hidden" name="city" value={city} />
          <Choices
            legend={
              <>
                {t('city')}
                {': '}
                <CityName name={name} />
              </>
            }
            id={`choice-${city}`}
            error={index === 0 ? error : undefined}
          >
            {CHOICES.map((one) => (
              <Choice
                key={one}
                type="radio"
                name="choice"
                id={`choice-${city}-${one}`}
                value={one}
                label={t(`choice-${one}`)}
                checked={choice === one}
              />
            ))}
          </Choices>
          <p className="m-actions">
            <Button variant={index === 0 ? 'primary' : 'secondary'}>
              {t(choice === null ? 'cast-vote' : 'change-vote')}
            </Button>
          </p>
        </Form>
      ))}
    </>
  )
}
