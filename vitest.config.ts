/** Tests: most run side by side; journeys through a browser and faults of the machine run one after the other, and last. */
import { defineConfig } from 'vitest/config'

const everywhere = { environment: 'node', setupFiles: 'tests/given/silence.ts' } as const
const oneByOne = { fileParallelism: false, maxWorkers: 1, hookTimeout: 120_000 } as const

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    reporters: [process.env.CI ? 'default' : 'dot', './tests/given/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          ...everywhere,
          name: 'rooms',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/journeys/**', 'tests/faults/**'],
          testTimeout: 90_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          ...oneByOne,
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 900_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          ...oneByOne,
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 900_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
