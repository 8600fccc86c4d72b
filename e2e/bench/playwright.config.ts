/** Page benchmarks: like the stories, against the production build, but they print and never fail on a time. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import stories from '../../playwright.config';

const here = dirname(fileURLToPath(import.meta.url));

export default defineConfig({
  ...stories,
  testDir: here,
  testMatch: '*.bench.ts',
  timeout: 300_000,
  reporter: 'dot',
  use: { ...stories.use, trace: 'off' },
  webServer: { ...stories.webServer, cwd: join(here, '../..') } as typeof stories.webServer,
});
