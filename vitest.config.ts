import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['shared/**/*.test.ts', 'server/**/*.test.ts', 'client/**/*.test.{ts,tsx}', 'e2e/properties/**/*.test.ts', 'e2e/faults/**/*.test.ts', 'e2e/load/**/*.test.ts'],
    // Left to itself it keeps one core free, of two half of the machine.
    maxWorkers: '100%',
    testTimeout: 30_000,
    // A real server starts in one or two seconds, on a loaded machine in ten.
    hookTimeout: 60_000,
  },
})
