/** What a delegate sends: a choice for one city. */
import { z } from 'zod'
import { CHOICES } from './quorum.ts'

export const CityVoteForm = z.object({
  city: z.string('recommendation:choice-missing').min(1, 'recommendation:choice-missing').max(64),
  choice: z.enum(CHOICES, 'recommendation:choice-missing'),
})
