import { defineConfig } from '@playwright/test'
import { launchOptions } from './browser.ts'

export default defineConfig({
  testDir: './stories',
  outputDir: '../test-results',
  // A story waits more than it works: two at a time take two thirds of the time on two cores.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // A shared machine stalls now and then; what fails three times is broken.
  retries: process.env.CI === undefined ? 0 : 2,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  use: {
    // An act that waits this long waits for something that will not come.
    actionTimeout: 15_000,
    browserName: 'chromium',
    launchOptions: launchOptions(),
    viewport: { width: 1024, height: 768 },
    locale: 'it-IT',
    trace: 'retain-on-failure',
  },
})
