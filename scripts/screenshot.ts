/** `npm run screenshot [FOLDER]`: pictures of the built studio on Chicago StarLight, measured: light, dark and watched. */
import { mkdirSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { installChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const SIZE = { width: 1600, height: 1000 };

async function measured(page: Page) {
  const figures = page.getByRole('region', { name: 'Key figures' });
  await figures.getByText('±').first().waitFor();
  // The matrix comes last, after the estimates of all pairs.
  await page.getByRole('application', { name: /every pair/ }).waitFor();
}

export default async function main() {
  const folder = process.argv[2] ?? 'docs/images';
  mkdirSync(folder, { recursive: true });
  const port = await serve('dist', [4390, 4391, 4392]);
  const browser = await chromium.launch({ executablePath: await installChromium() });
  for (const [name, colorScheme] of [
    ['studio', 'light'],
    ['studio-dark', 'dark'],
  ] as const) {
    const page = await browser.newPage({ viewport: SIZE, colorScheme });
    await page.goto(`http://127.0.0.1:${port}/`);
    await measured(page);
    await page.getByRole('button', { name: 'Fiber StarLight – UChicago PME' }).focus();
    await page.keyboard.press('Enter');
    // Enough pairs for calm curves.
    const run = page.getByRole('region', { name: 'Run', exact: true });
    await run.getByText(/\d{3},\d{3} pairs/).waitFor({ timeout: 60_000 });
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
  }
  await browser.close();
  process.exit(0); // the server would go on
}
