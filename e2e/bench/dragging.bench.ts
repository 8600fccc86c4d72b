/** How often a dragged node moves per second, in a bare React Flow graph and in the studio of the same size. */
import { resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { expect, test } from '../studio';
import { gridDesign, openDesign } from './networks';

const SECONDS = 3;
const BARE = resolve('node_modules/.cache/bare-graph');
let port: number;

test.beforeAll(async () => {
  await build({
    root: resolve('e2e/bench/bare'),
    configFile: false,
    base: './',
    logLevel: 'error',
    build: { outDir: BARE, emptyOutDir: true },
  });
  port = await serve(BARE, [4401, 4402, 4403]);
});

/** Drags a node in circles for some seconds; counts the frames in which it stands somewhere else. */
const drag = (node: Locator): Promise<number> =>
  node.evaluate(
    (element, seconds) =>
      new Promise<number>((resolve) => {
        const box = element.getBoundingClientRect();
        const center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        const fire = (type: string, target: EventTarget, x: number, y: number) =>
          target.dispatchEvent(
            new MouseEvent(type, {
              bubbles: true,
              cancelable: true,
              view: window,
              clientX: x,
              clientY: y,
              buttons: 1,
            }),
          );
        fire('mousedown', element, center.x, center.y);
        const start = performance.now();
        let moves = 0;
        let place = '';
        const frame = (now: number) => {
          const moved = (element as HTMLElement).style.transform;
          if (moved !== place) moves++;
          place = moved;
          const angle = ((now - start) / 1000) * 2 * Math.PI;
          const [x, y] = [center.x + 60 * Math.sin(angle), center.y + 60 * (1 - Math.cos(angle))];
          if (now - start < seconds * 1000) {
            fire('mousemove', window, x, y);
            requestAnimationFrame(frame);
          } else {
            fire('mouseup', window, x, y);
            resolve(moves / seconds);
          }
        };
        requestAnimationFrame(frame);
      }),
    SECONDS,
  );

const firstNode = (page: Page) => page.locator('.react-flow__node').first();

for (const count of [100, 500]) {
  test(`dragging among ${count} nodes`, async ({ studio, browser }) => {
    const rows: [string, number][] = [];
    const plain = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    const measureBare = async () => {
      await plain.goto(`http://127.0.0.1:${port}/?nodes=${count}`);
      await plain.bringToFront();
      await expect(plain.locator('.react-flow__node')).toHaveCount(count);
      rows.push(['bare React Flow', await drag(firstNode(plain))]);
    };
    await measureBare();
    await studio.page.bringToFront();
    await studio.open();
    await openDesign(studio, gridDesign(count));
    const stopButton = studio.run.getByRole('button', { name: 'Stop' });
    const runButton = studio.run.getByRole('button', { name: 'Run', exact: true });
    await studio.measureOn();
    await stopButton.click();
    await expect(runButton).toBeVisible();
    rows.push(['studio, nothing running', await drag(firstNode(studio.page))]);
    await runButton.click();
    await expect(stopButton).toBeVisible();
    rows.push(['studio, measuring', await drag(firstNode(studio.page))]);
    await studio.run.getByRole('radio', { name: 'Watch' }).click();
    await expect(studio.run).toContainText('simulated');
    rows.push(['studio, watching', await drag(firstNode(studio.page))]);
    await stopButton.click();
    await measureBare();
    await plain.close();
    console.log(`\nDragging one of ${count} nodes, updates per second`);
    for (const [name, rate] of rows) console.log(`${name.padEnd(24)} ${rate.toFixed(1)}`);
  });
}
