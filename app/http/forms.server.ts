/** Forms as they come in, and the answers to forms that were filled in right and refused all the same. */
import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import { isRefusal, type Refused } from '#app/refusal.ts'

/** Fields that Conform reserves for itself; we send none, and what others send in them is not read. */
const RESERVED = ['__intent__', '__state__']

/** What a form says by `schema`. Give `invalid(reading.reply())` where its `status` is not `success`. */
export function readForm<Schema extends z.ZodType>(form: FormData, schema: Schema) {
  for (const name of RESERVED) form.delete(name)
  return parseWithZod(form, { schema })
}

/** Runs `work`; a Refusal becomes a 409 that carries its code and what was typed, any other error is thrown on. */
export async function refusingForm<Answer, Reply>(reading: { reply(): Reply }, work: () => Promise<Answer>) {
  try {
    return await work()
  } catch (error) {
    if (!isRefusal(error)) throw error
    const refusal: Refused = { code: error.code, values: error.values }
    return data({ reply: reading.reply(), refusal }, { status: 409 })
  }
}
