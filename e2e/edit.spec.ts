/** Editing: units as people type them, undo by name, and work that survives a killed page. */
import { expect, studioOn, test } from './studio';

const FIBER = 'NU – StarLight';

test('a length typed as 60km is understood, and undo and redo say what they change', async ({
  studio,
}) => {
  await studio.openExample('Chicago StarLight');
  await studio.select(studio.fiber(FIBER));
  const length = studio.field('Length');
  const before = await length.inputValue();
  await length.fill('60km');
  await length.press('Enter');
  await expect(length).toHaveValue('60');
  await expect(studio.undo).toHaveAccessibleName(`Undo Set Length of ${FIBER}`);
  await studio.undo.click();
  await expect(length).toHaveValue(before);
  await expect(studio.redo).toHaveAccessibleName(`Redo Set Length of ${FIBER}`);
  await studio.redo.click();
  await expect(length).toHaveValue('60');
});

test('a length below zero is refused in words and changes nothing', async ({ studio }) => {
  await studio.openExample('Chicago StarLight');
  await studio.select(studio.fiber(FIBER));
  const length = studio.field('Length');
  const before = await length.inputValue();
  await length.fill('-3 km');
  await expect(studio.inspector.getByRole('alert')).toBeVisible();
  await length.press('Escape');
  await expect(length).toHaveValue(before);
});

test('moving a node by the arrow keys is one step', async ({ studio }) => {
  await studio.openExample('Chicago StarLight');
  await studio.select(studio.node('StarLight'));
  const box = await studio.node('StarLight').boundingBox();
  for (let time = 0; time < 3; time++) await studio.page.keyboard.press('ArrowRight');
  await expect(studio.undo).toHaveAccessibleName('Undo Move StarLight');
  await expect
    .poll(async () => (await studio.node('StarLight').boundingBox())?.x)
    .toBeGreaterThan(box!.x);
});

test('dragging a node is one step however far it went, and Escape lets go of it where it was', async ({
  studio,
}) => {
  await studio.openExample('Chicago StarLight');
  const node = studio.node('Argonne 3');
  const { mouse, keyboard } = studio.page;
  const place = async () => (await node.boundingBox())!;
  const before = await place();
  const center = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
  const pull = async () => {
    await mouse.move(center.x, center.y);
    await mouse.down();
    await mouse.move(center.x + 40, center.y - 20, { steps: 5 });
    await expect.poll(async () => (await place()).x).toBeGreaterThan(before.x + 20);
  };
  await pull();
  await keyboard.press('Escape');
  await expect.poll(async () => Math.abs((await place()).x - before.x)).toBeLessThan(1);
  await mouse.up();
  await expect(studio.undo).not.toHaveAccessibleName(/Move/);
  await pull();
  await mouse.up();
  await expect(studio.undo).toHaveAccessibleName('Undo Move Argonne 3');
  await studio.undo.click();
  await expect.poll(async () => Math.abs((await place()).x - before.x)).toBeLessThan(1);
  await expect(studio.undo).not.toHaveAccessibleName(/Move/);
});

test('what was drawn is there again after the page was killed', async ({ studio, context }) => {
  await studio.openExample('Chicago StarLight');
  await studio.title.fill('My own Chicago');
  await studio.title.press('Enter');
  await studio.select(studio.fiber(FIBER));
  await studio.field('Length').fill('61 km');
  await studio.field('Length').press('Enter');
  await expect(studio.saved).toBeVisible();
  const crashed = studio.page.waitForEvent('crash');
  const session = await context.newCDPSession(studio.page);
  session.send('Page.crash').catch(() => undefined); // the answer dies with the page
  await crashed;

  const reopened = studioOn(await context.newPage());
  await reopened.open();
  await expect(reopened.title).toHaveValue('My own Chicago');
  await reopened.select(reopened.fiber(FIBER));
  await expect(reopened.field('Length')).toHaveValue('61');
});
