/** How soon things stand: the page on a first visit, then what is opened for the first time while a run streams. */
import type { Browser, Page } from '@playwright/test';
import { expect, studioOn, test } from '../studio';

const ROUNDS = 7;

/** What a first visit waits for, each by a selector that matches once it is on screen. */
const FIRST_VISIT = {
  canvas: '[role=application] .react-flow__node',
  'key figures': '[aria-label="Key figures"]',
  inspector: '[aria-label=Inspector] h2',
  results: '[aria-label=Results] [role=tablist]',
};

test('a first visit, and what is opened while its run streams', async ({ browser }) => {
  const rounds: Record<string, number>[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await visit(browser));
  console.log(
    `\nMilliseconds until it is on screen, ${ROUNDS} new browsers: median (least to most)`,
  );
  for (const step of Object.keys(rounds[0])) {
    const times = rounds.map((one) => one[step]).sort((a, b) => a - b);
    const [least, median, most] = [0, times.length >> 1, times.length - 1].map((i) =>
      times[i].toFixed(0),
    );
    console.log(`${step.padEnd(30)} ${median} (${least} to ${most})`);
  }
});

/** One visit in a context of its own, which shares no cache with any other. */
async function visit(browser: Browser): Promise<Record<string, number>> {
  const context = await browser.newContext(test.info().project.use);
  const page = await context.newPage();
  await page.addInitScript((steps) => {
    const seen: Record<string, number> = {};
    Object.assign(window, { seen });
    const observer = new MutationObserver(() => {
      for (const [name, selector] of Object.entries(steps))
        if (seen[name] === undefined && document.querySelector(selector))
          seen[name] = performance.now();
      if (Object.keys(seen).length === Object.keys(steps).length) observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  }, FIRST_VISIT);
  const studio = studioOn(page);
  await studio.open();
  const times = () => page.evaluate(() => (window as unknown as { seen: object }).seen);
  await expect(async () =>
    expect(Object.keys(await times()).sort()).toEqual(Object.keys(FIRST_VISIT).sort()),
  ).toPass();
  const visited = (await times()) as Record<string, number>;
  await studio.measureOn();
  const opened = {
    'main menu, from the click': await click(page, 'button[aria-label=Menu]', '[role=menuitem]'),
    'dialog, from the click': await click(page, '[role=menuitem]:last-of-type', 'dialog[open]'),
  };
  await context.close();
  return { ...visited, ...opened };
}

/** Milliseconds from a click until something is on the page. */
const click = (page: Page, button: string, awaited: string): Promise<number> =>
  page.evaluate(
    ([button, awaited]) =>
      new Promise<number>((resolve) => {
        const element = document.querySelector<HTMLElement>(button)!;
        const begun = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.querySelector(awaited)) return;
          observer.disconnect();
          resolve(performance.now() - begun);
        });
        observer.observe(document, { childList: true, subtree: true, attributes: true });
        // A menu opens as the pointer goes down, any other button as it is let go.
        element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
        element.click();
      }),
    [button, awaited] as const,
  );
