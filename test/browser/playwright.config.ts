import { defineConfig } from '@playwright/test';
import { findChromium, FLAGS } from '../support/chromium.mjs';

const executablePath = findChromium();

/** What a person does, in the built app, in a real browser. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  preserveOutput: 'failures-only',
  globalSetup: './global-setup.ts',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  reporter: 'list',
  timeout: 30_000,
  expect: { timeout: 7_000 },
  use: {
    browserName: 'chromium',
    launchOptions: { args: FLAGS, ...(executablePath && { executablePath }) },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 390, height: 844 },
    actionTimeout: 7_000,
  },
});
