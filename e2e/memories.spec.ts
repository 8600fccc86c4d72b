/** Memories and cutoffs: the best cutoff is found, set in one step and undone; rare fields fold away. */
import { expect, test } from './studio';

test('the best cutoff is found, used and undone', async ({ studio }) => {
  await studio.openExample('One repeater');
  const cutoff = studio.field('Cutoff');
  const before = await cutoff.inputValue();
  await studio.inspector.getByRole('button', { name: 'Find best cutoff' }).click();
  const words = studio.inspector.getByText('good pairs per second');
  await expect(words).toContainText('→');
  await studio.inspector.getByRole('button', { name: /^Use / }).click();
  await expect(cutoff).not.toHaveValue(before);
  await expect(studio.inspector.getByText('It is set.')).toBeVisible();
  await expect(studio.undo).toHaveAccessibleName('Undo Set the best cutoff');
  await studio.undo.click();
  await expect(cutoff).toHaveValue(before);
});

test('what few memories need is folded away until it is looked for, and stays open once set', async ({
  studio,
}) => {
  await studio.openExample('One repeater');
  await studio.select(studio.node('Repeater'));
  const gaussian = studio.field('Gaussian T2');
  await expect(gaussian).toBeHidden();
  const more = studio.inspector.getByText('More of the memory');
  await more.click();
  await gaussian.fill('80 ms');
  await gaussian.press('Enter');
  await expect(studio.inspector.getByText('1 of 7 set')).toBeVisible();
  await studio.select(studio.node('Alice'));
  await expect(studio.field('Gaussian T2')).toBeHidden();
  await studio.select(studio.node('Repeater'));
  await expect(studio.field('Gaussian T2')).toHaveValue('80');
});
