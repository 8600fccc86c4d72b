/** End-to-end tests: a real Chromium against the production build. */
import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

/** `BELLHOP_PORT` lets two clones test side by side. */
const PORT = Number(process.env.BELLHOP_PORT ?? 4400);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  // One at a time: each page already simulates on every core.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Long, so that a busy machine makes no story fail: what ends in time elsewhere ends here, too.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1600, height: 1000 },
    launchOptions: {
      executablePath: await findChromium(),
      // Chromium's own calls home are not the page's, and fail where there is no network.
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `node scripts/start.mjs --port ${PORT}`,
    url: `http://127.0.0.1:${PORT}/`,
    timeout: 120_000,
  },
});
