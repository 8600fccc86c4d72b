/** How soon the first number of a run is on the screen, and how soon it is known to one percent: a chain of 4 links. */
import { expect, test } from '../studio';
import { chain, openDesign } from './networks';

const ROUNDS = 5;

test('first streamed frame and 1 % precision of a 4-link chain', async ({ studio }) => {
  await studio.open();
  await openDesign(studio, chain(4));
  const run = studio.run.getByRole('button', { name: 'Run', exact: true });
  await studio.run.getByRole('combobox', { name: 'Precision to stop at' }).selectOption('0.01');
  const first: number[] = [];
  const precise: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await expect(run).toBeVisible();
    const times = await studio.run.evaluate(
      (bar) =>
        new Promise<readonly [number, number]>((resolve) => {
          const button = [...bar.querySelectorAll('button')].find(
            ({ textContent }) => textContent === 'Run',
          )!;
          const pairs = () => /([\d,]+) pairs/.exec(bar.textContent ?? '')?.[1];
          const before = pairs();
          const start = performance.now();
          let frame: number | undefined;
          let ran = false;
          const observer = new MutationObserver(() => {
            const passed = performance.now() - start;
            if (button.textContent === 'Pause') ran = true;
            if (frame === undefined && ran && pairs() !== before) frame = passed;
            if (ran && button.textContent === 'Run') {
              observer.disconnect();
              resolve([frame ?? passed, passed]);
            }
          });
          observer.observe(bar, { childList: true, subtree: true, characterData: true });
          button.click();
        }),
    );
    first.push(times[0]);
    precise.push(times[1]);
  }
  const show = (values: number[]) =>
    `${values.map((value) => value.toFixed(0)).join(', ')} ms (first is cold)`;
  console.log('\nChain of 4 links, fixed scheme, p = 0.01, from the click on Run');
  console.log(`first frame on screen  ${show(first)}`);
  console.log(`1 % precision          ${show(precise)}`);
});
