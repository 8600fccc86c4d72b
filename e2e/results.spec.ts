/** Results: why a figure is what it is, and every pair of nodes as a matrix and as a table. */
import { expect, test } from './studio';

test.beforeEach(({ studio }) => studio.open());

test('a bar of the budget leads to the field that causes it', async ({ studio }) => {
  const budget = studio.results.getByRole('region', { name: /^Why/ });
  await budget.getByRole('button', { name: /^Waiting in memory/ }).click();
  const field = studio.field('T2');
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('data-pointer', /^\/nodes\/\d+\/parameters\/t2Seconds$/);
});

test('the budget of the rate leads to the link that limits it', async ({ studio }) => {
  const budget = studio.results.getByRole('region', { name: /^Why/ });
  await budget.getByRole('radio', { name: 'Rate' }).click();
  await expect(budget).toContainText('Delivered');
  await budget
    .getByRole('button')
    .filter({ hasText: /fiber|arm|loss/i })
    .first()
    .click();
  await expect(studio.inspector.locator(':focus')).toHaveAttribute('data-pointer', /^\/links\//);
});

test('the matrix reads out the pair under its cursor, and its table twin says the same', async ({
  studio,
}) => {
  const panel = studio.results.getByRole('region', { name: 'Every pair of nodes' });
  const matrix = panel.getByRole('application', { name: /every pair/ });
  await matrix.focus();
  await studio.page.keyboard.press('ArrowRight');
  await expect(panel).toContainText(/NU → \S.*: .*(estimate|approximate|measured)/);
  await panel.getByRole('radio', { name: 'Table' }).click();
  const table = panel.getByRole('table', { name: 'Every pair of nodes' });
  await expect(table.getByRole('row')).toHaveCount(1 + (9 * 8) / 2);
  await expect(table.getByRole('columnheader', { name: /Rate, measured/ })).toBeVisible();
});

test('each service gets a verdict with its reason', async ({ studio }) => {
  await studio.results.getByRole('tab', { name: 'Services' }).click();
  const table = studio.results.getByRole('table', { name: 'Services' });
  await expect(table.getByRole('row')).toHaveCount(5);
  await expect(table.getByRole('row', { name: /^NU → Argonne 2/ })).toContainText('below 0.900');
});
