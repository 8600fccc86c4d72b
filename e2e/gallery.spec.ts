/** The validation gallery: from the menu to a published experiment on the canvas. */
import { expect, test } from './studio';

test.beforeEach(async ({ studio }) => {
  await studio.open();
  await studio.choose('Validation gallery …');
});

test('a row tells its inputs and their sources, and opens in the studio', async ({
  page,
  studio,
}) => {
  const gallery = page.getByRole('dialog', { name: 'Validation gallery' });
  const row = gallery.getByRole('listitem').filter({ hasText: 'Delft 2018, bright state 0.3' });
  await expect(row).toContainText('reported 39');
  await expect(row.getByRole('link').first()).toBeHidden();
  await row.getByText('Delft 2018, bright state 0.3').click();
  await expect(row).toContainText('Double excitation 4');
  await expect(row.getByRole('link', { name: 'Humphreys et al.' }).first()).toHaveAttribute(
    'href',
    /arxiv/,
  );
  await expect(row).toContainText('Why the fidelity does not fit');

  await row.getByRole('button', { name: 'Open in studio' }).click();
  await expect(gallery).toBeHidden();
  await expect(studio.title).toHaveValue('Delft 2018, bright state 0.3');
  await expect(studio.node('Diamond A')).toBeVisible();
  await expect(studio.figures).toContainText('/s');
});

test('the keyboard filters by group, unfolds a row and opens it', async ({ page, studio }) => {
  const gallery = page.getByRole('dialog', { name: 'Validation gallery' });
  await gallery.getByRole('radio', { name: 'All' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(gallery.getByRole('radio', { name: 'Formulas' })).toBeChecked();
  await expect(gallery.getByText('Delft 2018, bright state 0.3')).toBeHidden();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(gallery.getByRole('button', { name: 'Open in studio' })).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(studio.title).toHaveValue('2 links wait for the slowest');
});
