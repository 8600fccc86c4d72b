/** Running: measure until a precision, watch event by event. */
import { expect, test } from './studio';

/** Number of pairs that a line such as `12,480 pairs · ±0.6 %` names. */
const pairsIn = (text: string | null) =>
  Number(/([\d,]+) pairs/.exec(text ?? '')?.[1].replaceAll(',', ''));

test.beforeEach(async ({ studio }) => {
  await studio.open();
  await studio.measureOn();
});

test('a measurement pauses, resumes and goes on from where it was', async ({ studio }) => {
  await expect.poll(async () => pairsIn(await studio.run.textContent())).toBeGreaterThan(0);
  await studio.run.getByRole('button', { name: 'Pause' }).click();
  const resume = studio.run.getByRole('button', { name: 'Resume' });
  await expect(resume).toBeVisible();
  const paused = pairsIn(await studio.run.textContent());
  expect(paused).toBeGreaterThan(0);
  await resume.click();
  await expect.poll(async () => pairsIn(await studio.run.textContent())).toBeGreaterThan(paused);
});

test('a canceled measurement stops and can be run again', async ({ studio }) => {
  await expect(studio.run).toContainText(/pairs/);
  // Measured in the page, from the click to the word on screen; printed, not asserted.
  const milliseconds = await studio.run.evaluate(
    (run) =>
      new Promise<number>((resolve) => {
        const stop = run.querySelector<HTMLElement>('[aria-label="Stop"]');
        const start = performance.now();
        new MutationObserver(() => {
          if (/stopped/.test(run.textContent ?? '')) resolve(performance.now() - start);
        }).observe(run, { childList: true, subtree: true, characterData: true });
        stop?.click();
      }),
  );
  console.log(`canceled within ${milliseconds.toFixed(1)} ms`);
  const run = studio.run.getByRole('button', { name: 'Run', exact: true });
  await expect(run).toBeVisible();
  await run.click();
  await expect(studio.run.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('a measurement ends by itself at the precision asked for', async ({ studio }) => {
  await studio.openExample('Two nodes');
  await studio.run.getByRole('combobox', { name: 'Precision to stop at' }).selectOption('0.02');
  await expect(studio.run.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  const progress = studio.run.getByRole('progressbar', { name: 'Precision reached' });
  await expect(progress).toHaveAttribute('aria-valuenow', '100');
});

test('an edit makes measured figures stale until the run has caught up', async ({ studio }) => {
  await studio.run.getByRole('button', { name: 'Stop' }).click();
  await studio.select(studio.fiber('NU – StarLight'));
  await studio.field('Length').fill('40 km');
  await expect(studio.figures).toContainText(/estimate|approximate/);
  await expect(studio.figures).toContainText(/was \d/);
});

test('watch mode steps one event at a time, plays, changes pace and pauses', async ({ studio }) => {
  await studio.run.getByRole('radio', { name: 'Watch' }).click();
  await studio.run.getByRole('button', { name: 'Pause' }).click();
  const simulated = /([\d.]+) (µs|ms|s) simulated/;
  await expect(studio.run).toContainText(simulated);
  const before = simulated.exec((await studio.run.textContent())!)![0];
  await studio.run.getByRole('button', { name: 'Step: one event' }).click();
  await expect(studio.run).not.toContainText(before);
  await expect(studio.run.getByRole('button', { name: 'Resume' })).toBeVisible();

  const pace = studio.run.getByRole('slider', { name: 'Pace' });
  const words = await pace.getAttribute('aria-valuetext');
  await pace.focus();
  await studio.page.keyboard.press('ArrowRight');
  await expect(pace).not.toHaveAttribute('aria-valuetext', words!);

  await studio.run.getByRole('button', { name: 'Resume' }).click();
  const stepped = simulated.exec((await studio.run.textContent())!)![0];
  await expect(studio.run).not.toContainText(stepped);
  await studio.run.getByRole('button', { name: 'Pause' }).click();
  await expect(studio.run.getByRole('button', { name: 'Resume' })).toBeVisible();
});

test('a watched run tells its events in words', async ({ studio }) => {
  await studio.run.getByRole('radio', { name: 'Watch' }).click();
  await studio.results.getByRole('tab', { name: 'Events' }).click();
  await expect(studio.results).toContainText(/herald/i);
});
