/** What the secretariat sends when it puts a recommendation to the cities: the instant of closing, in UTC. */
import { z } from 'zod'

export const MotionForm = z
  .object({
    day: z.iso.date('recommendation:closing-missing'),
    time: z
      .string('recommendation:closing-missing')
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'recommendation:closing-missing'),
  })
  .transform(({ day, time }) => new Date(`${day}T${time}:00.000Z`))

/** What the form proposes: two weeks from `now`, at noon. Ten days is the least that written procedures usually take. */
export function proposedClosing(now: Date): { readonly day: string; readonly time: string } {
  const closing = new Date(now.getTime() + 14 * 86_400_000)
  return { day: closing.toISOString().slice(0, 10), time: '12:00' }
}
