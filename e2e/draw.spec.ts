/** Drawing a network: by clicking, by dragging, and with the keyboard alone. */
import { expect, test } from './studio';

const LEFT = { x: 300, y: 330 };
const RIGHT = { x: 640, y: 330 };

test.beforeEach(({ studio }) => studio.openEmpty());

test('two nodes, a fiber and a demand drawn by clicks give figures at once', async ({ studio }) => {
  for (const position of [LEFT, RIGHT]) {
    await studio.part('End node').click();
    await studio.canvas.click({ position });
  }
  await studio.part('Fiber').click();
  await studio.node('Node 1').click();
  await studio.node('Node 2').click();
  await expect(studio.fiber('Node 1 – Node 2')).toBeVisible();
  await studio.part('Demand').click();
  await studio.node('Node 1').click();
  await studio.node('Node 2').click();
  await expect(studio.demand('Node 1 – Node 2')).toBeVisible();
  await expect(studio.figures).toContainText(/Bell pairs\s*\d/);
  await expect(studio.figures).toContainText('estimate');
});

test('parts dragged onto the canvas and a fiber pulled from a node make a link', async ({
  studio,
}) => {
  await studio.part('End node').dragTo(studio.canvas, { targetPosition: LEFT });
  await studio.part('Repeater').dragTo(studio.canvas, { targetPosition: RIGHT });
  await studio.node('Node 1').hover();
  const plug = studio.node('Node 1').getByTitle(/Pull a fiber/);
  await plug.hover();
  await studio.page.mouse.down();
  await studio.node('Repeater 1').hover();
  await studio.page.mouse.up();
  await expect(studio.fiber('Node 1 – Repeater 1')).toBeVisible();
});

test('a repeater dropped on a fiber is spliced into it', async ({ studio }) => {
  for (const position of [LEFT, RIGHT]) {
    await studio.part('End node').dragTo(studio.canvas, { targetPosition: position });
  }
  await studio.part('Fiber').click();
  await studio.node('Node 1').click();
  await studio.node('Node 2').click();
  const middle = { x: (LEFT.x + RIGHT.x) / 2, y: LEFT.y };
  await studio.part('Repeater').dragTo(studio.canvas, { targetPosition: middle });
  await expect(studio.fiber('Node 1 – Repeater 1')).toBeVisible();
  await expect(studio.fiber('Repeater 1 – Node 2')).toBeVisible();
  await expect(studio.fiber('Node 1 – Node 2')).toHaveCount(0);
  await expect(studio.undo).toHaveAccessibleName('Undo Splice Repeater 1');
});

test('the keyboard alone draws two nodes and a fiber', async ({ studio }) => {
  const { keyboard } = studio.page;
  await keyboard.press('e');
  await keyboard.press('Enter');
  await expect(studio.node('Node 1')).toBeVisible();
  await keyboard.press('e');
  await keyboard.press('Enter');
  await expect(studio.node('Node 2')).toBeVisible();
  await keyboard.press('c');
  const dialog = studio.page.getByRole('dialog', { name: /^Connect Node 2 with/ });
  await dialog.getByRole('combobox').fill('node 1');
  await keyboard.press('Enter');
  await expect(studio.fiber('Node 2 – Node 1')).toBeAttached();
});

test('a second fiber between the same nodes is refused with a reason', async ({ studio }) => {
  for (const position of [LEFT, RIGHT]) {
    await studio.part('End node').dragTo(studio.canvas, { targetPosition: position });
  }
  for (let time = 0; time < 2; time++) {
    await studio.part('Fiber').click();
    await studio.node('Node 1').click();
    await studio.node('Node 2').click();
  }
  await expect(studio.page.getByText('These two are joined already')).toBeVisible();
});
