/** The form of releasing. Runs anywhere. */
import { z } from 'zod'

/** `release`, once the figures were compared; `tell` sends what is released to the network again. */
export const ReleaseForm = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('release'),
    compared: z.literal('on', { error: 'publication:release-confirm-missing' }),
  }),
  z.object({ act: z.literal('tell') }),
])
