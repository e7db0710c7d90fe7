/** A test in which somebody complains fails, unless it said that it expects the complaint. */
import { afterEach, beforeEach, expect, vi } from 'vitest'

const complaints: string[] = []
let isExpected = false

/** From now on, in this test, what goes to console.error and console.warn is kept and can be read. */
export function expectComplaints(): readonly string[] {
  isExpected = true
  return complaints
}

beforeEach(() => {
  complaints.length = 0
  isExpected = false
  for (const voice of ['error', 'warn'] as const)
    vi.spyOn(console, voice).mockImplementation((...said: unknown[]) => {
      complaints.push(said.map(String).join(' '))
      if (!isExpected) throw new Error(`console.${voice} was called: ${complaints.at(-1)}`)
    })
})

afterEach(() => {
  vi.mocked(console.error).mockRestore()
  vi.mocked(console.warn).mockRestore()
  if (!isExpected) expect(complaints).toEqual([])
})
