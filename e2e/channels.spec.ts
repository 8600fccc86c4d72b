/** Links that are no fibers: chosen in the inspector, drawn and named as what they are, undone in one step. */
import { expect, studioOn, test } from './studio';

test('a satellite gives means over its passes, becomes a fiber, and one again by undo', async ({
  page,
}) => {
  const studio = studioOn(page);
  await studio.openExample('Micius Delingha – Lijiang');
  const satellite = studio.canvas.getByRole('button', {
    name: 'Satellite link Delingha – Lijiang',
  });
  await satellite.focus();
  await page.keyboard.press('Enter');
  await expect(studio.field('Altitude')).toHaveValue('500');
  await expect(studio.inspector.getByText('% of the time, every 24 h')).toBeVisible();
  await expect(studio.figures.getByText('mean over passes')).toBeVisible();
  await studio.inspector.getByRole('combobox', { name: 'Channel' }).selectOption('Fiber');
  await expect(studio.fiber('Delingha – Lijiang')).toBeVisible();
  await expect(studio.field('Length')).toHaveValue('1203');
  await expect(studio.undo).toHaveAccessibleName('Undo Set channel of Delingha – Lijiang');
  await studio.undo.click();
  await expect(satellite).toBeVisible();
  await expect(studio.field('Altitude')).toHaveValue('500');
});

test('every channel can take the place of a fiber and is complete at once', async ({ page }) => {
  const studio = studioOn(page);
  await studio.openExample('Two nodes');
  const fiber = studio.canvas.getByRole('button', { name: /^Fiber / }).first();
  await fiber.focus();
  await page.keyboard.press('Enter');
  const channel = studio.inspector.getByRole('combobox', { name: 'Channel' });
  // A satellite that is a node has no length to give back: the next channel starts with one.
  await channel.selectOption('Satellite as a node');
  await channel.selectOption('Free space');
  await expect(studio.field('Distance')).not.toHaveValue('0');
  for (const [choice, field] of [
    ['Free space', 'Extinction'],
    ['Satellite to two nodes', 'Ground telescope'],
    ['Satellite as a node', 'Altitude'],
  ]) {
    await channel.selectOption(choice);
    await expect(studio.field(field)).toBeVisible();
    await expect(studio.inspector.getByRole('alert')).toHaveCount(0);
  }
});

test('a beam and a satellite are drawn like a fiber, and give pairs at once', async ({ page }) => {
  const studio = studioOn(page);
  for (const [part, name] of [
    ['Free space', /^Free-space link /],
    ['Satellite', /^Satellite link /],
  ] as const) {
    await studio.openExample('Two nodes');
    await studio.canvas
      .getByRole('button', { name: /^Fiber / })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await expect(studio.canvas).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(studio.canvas.getByRole('button', { name: /^Demand / })).toBeFocused();
    await studio.part(part).click();
    await studio.node('Alice').click();
    await studio.node('Bob').click();
    await expect(studio.canvas.getByRole('button', { name })).toBeVisible();
    await expect(studio.inspector.getByText('dB', { exact: false }).first()).toBeVisible();
    await expect(studio.inspector.getByRole('alert')).toHaveCount(0);
    await expect(studio.figures.getByText(/\/(s|min|h|day)/).first()).toBeVisible();
  }
});
