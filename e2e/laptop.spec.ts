/** A laptop’s screen: nothing that matters is cut off or covered, whatever is open. */
import { expect, type Studio, test } from './studio';

test.use({ viewport: { width: 1280, height: 720 } });

/** Texts of elements that are wider than their box. */
const cutOff = (area: Studio['results'], selector: string) =>
  area
    .locator(selector)
    .evaluateAll((elements) =>
      elements
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent),
    );

test('headings of the results and words of the key figures are read in full', async ({
  studio,
}) => {
  await studio.openExample('One repeater');
  await expect(studio.figures).toContainText(/± \d.*of 0.800 asked/);
  await expect(studio.results.getByRole('heading', { name: /^Why 0\.\d+\?/ })).toBeVisible();
  expect(await cutOff(studio.results, 'h3')).toEqual([]);
  expect(await cutOff(studio.figures, '[role=group] span')).toEqual([]);
});

for (const title of ['Vienna, over the roofs', 'Chicago StarLight'])
  test(`no node of ${title} lies under the legend, the figures or the buttons`, async ({
    page,
    studio,
  }) => {
    await studio.openExample(title);
    const legend = page.getByRole('region', { name: 'Legend' });
    await expect(studio.figures).toBeVisible();
    await expect(legend).toBeVisible();
    const nodes = studio.canvas.getByRole('button', { name: /^(End node|Repeater) / });
    await expect
      .poll(async () => {
        const over = [legend, studio.figures, page.getByRole('button', { name: 'Fit into view' })];
        const covers = await Promise.all(over.map(async (area) => (await area.boundingBox())!));
        const boxes = await nodes.evaluateAll((elements) =>
          elements.map((element) => element.getBoundingClientRect().toJSON()),
        );
        return boxes.filter(({ left, right, top, bottom }) =>
          covers.some(
            ({ x, y, width, height }) =>
              right > x && left < x + width && bottom > y && top < y + height,
          ),
        );
      })
      .toEqual([]);
  });

test('the clocks of a watched run stand beside the legend', async ({ page, studio }) => {
  await studio.openExample('One repeater');
  await studio.measureOn();
  await studio.run.getByRole('radio', { name: 'Watch' }).click();
  const clock = page.getByText(/^Simulated .* delivered/);
  await expect(clock).toBeVisible();
  const legend = (await page.getByRole('region', { name: 'Legend' }).boundingBox())!;
  expect((await clock.boundingBox())!.x).toBeGreaterThan(legend.x + legend.width);
});
