/** A test in which somebody complains fails, unless it said that it expects the complaint. */
import { afterEach, beforeEach, expect, vi } from 'vitest'

const complaints: string[] = []
let isExpected = false

/** From now on, in this test, what goes to console.error and console.warn is kept and can be read. */
export function expectComplaints(): readonly string[] {
  isExpected = true
  return complaints
}

const VOICES = ['error', 'warn'] as const
let spies: readonly { mockRestore(): void }[] = []

beforeEach(() => {
  complaints.length = 0
  isExpected = false
  spies = VOICES.map((voice) =>
    vi.spyOn(console, voice).mockImplementation((...said: unknown[]) => {
      complaints.push(said.map(String).join(' '))
      if (!isExpected) throw new Error(`console.${voice} was called: ${complaints.at(-1)}`)
    }),
  )
})

afterEach(() => {
  for (const spy of spies) spy.mockRestore()
  if (!isExpected) expect(complaints).toEqual([])
})
