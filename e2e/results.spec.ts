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

test('every use says from where on and for how long pairs are fit for it; the keyboard reaches what the channel allows', async ({
  studio,
}) => {
  await studio.openExample('One repeater');
  await studio.results.getByRole('tab', { name: 'Uses' }).click();
  const table = studio.results.getByRole('table', { name: /good for/ });
  const key = table.getByRole('row', { name: /^Key, BBM92/ });
  await expect(key).toContainText(/bit\/s✓ above zero/);
  // Waiting dephases: key begins well below the 0.835 of Werner pairs.
  await expect(key.getByRole('cell', { name: '0.720' })).toBeVisible();
  await expect(key).toContainText(/\d ms/);
  const direct = table.getByRole('row', { name: /^Direct channel \(PLOB\)/ });
  await expect(direct).toContainText(/six-state key is 15\.\d % of it/);
  await studio.results.getByRole('group', { name: /good for/ }).focus();
  await studio.page.keyboard.press('End');
  await expect(direct).toBeInViewport();
});

test('a scale of one demand has the marks of its own pairs, one of many those of Werner pairs', async ({
  studio,
}) => {
  const legend = studio.page.getByRole('region', { name: 'Legend' });
  await expect(legend).toContainText('marks: Werner pairs');
  await expect(
    legend.getByTitle('Above 0.780 Werner pairs violate the CHSH inequality'),
  ).toBeAttached();
  await studio.openExample('One repeater');
  await expect(legend).toContainText('marks: delivered pairs');
  await expect(legend.getByTitle(/^Above 0\.653 these pairs violate the CHSH/)).toBeAttached();
  await expect(
    studio.figures.getByRole('img', { name: /✓ Above 0\.7\d+ these pairs give a device/ }),
  ).toBeVisible();
});

test('density matrices check the figures of a service, and say when an edit makes the answer old', async ({
  studio,
}) => {
  await studio.openExample('One repeater');
  await studio.results.getByRole('tab', { name: 'Uses' }).click();
  await studio.results.getByRole('button', { name: 'Check with density matrices' }).click();
  const answer = studio.results.getByRole('status').filter({ hasText: /exact/i });
  await expect(answer).toContainText(/Exact 0\.8\d+ ± 0\.\d+, twirled 0\.8\d+, difference −/);
  await expect(studio.results.getByRole('button', { name: 'Check again' })).toBeVisible();
  await studio.select(studio.node('Repeater'));
  await studio.field('T1').fill('0.5 s');
  await studio.page.keyboard.press('Enter');
  await expect(answer).toContainText('Of an earlier design.');
});

test('a check by density matrices can be canceled, and keeps the figures so far', async ({
  studio,
}) => {
  await studio.openExample('One repeater');
  await studio.measureOn();
  await studio.results.getByRole('tab', { name: 'Uses' }).click();
  await studio.results.getByRole('button', { name: 'Check with density matrices' }).click();
  await expect(studio.results.getByRole('progressbar', { name: 'Density matrices' })).toBeVisible();
  const answer = studio.results.getByRole('status').filter({ hasText: /exact/i });
  await expect(answer).toContainText('difference');
  await studio.results.getByRole('button', { name: 'Cancel' }).click();
  await expect(answer).toContainText('(canceled)');
  await expect(studio.run.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('noise is multiplied: each figure without it and today, where it fails in words, and a table twin', async ({
  studio,
}) => {
  await studio.openExample('One repeater');
  const { results } = studio;
  await results.getByRole('tab', { name: 'Noise' }).click();
  const ends = results.getByRole('status').filter({ hasText: 'noise' });
  await expect(ends).toContainText('Fails at 1.52 × today’s noise');
  await expect(ends).toContainText('Secret key ends at 2.28 ×');
  await expect(
    results.getByRole('figure', {
      name: /Fidelity .* Without noise 1\.000, today 0\.858, .* ends at 1\.52 ×/,
    }),
  ).toContainText('1.000 clean → 0.858');
  await expect(results.getByRole('figure')).toHaveCount(4);
  await expect(studio.figures).toContainText('1.000 clean');

  await results.getByRole('radio', { name: 'Charts' }).focus();
  await studio.page.keyboard.press('ArrowRight');
  const table = results.getByRole('table', { name: /under noise/ });
  await expect(table.getByRole('row')).toHaveCount(14);
  await expect(table.getByRole('row', { name: /^2 ×/ })).toContainText(/0\.754.*none/);

  await studio.select(studio.node('Repeater'));
  await studio.field('T2').fill('2 s');
  await studio.page.keyboard.press('Enter');
  await expect(ends).not.toContainText('1.52 ×');
  await expect(ends).not.toContainText('Of an earlier design');
  await studio.undo.click();
  await expect(ends).toContainText('Fails at 1.52 × today’s noise');
});

test('the tab of noise says why a blocked service has no figures, and what a service needs that fails today', async ({
  studio,
}) => {
  await studio.results.getByRole('tab', { name: 'Noise' }).click();
  const ends = studio.results.getByRole('status').filter({ hasText: 'noise' });
  await expect(ends).toContainText('Fails today: it would need fidelity 0.900');
  await studio.select(studio.fiber('NU – StarLight'));
  await studio.page.keyboard.press('Delete');
  await expect(studio.results).toContainText('This service is blocked. No path');
});

test('a run without pairs reaches no precision, and a new document knows nothing of the one before', async ({
  page,
  studio,
}) => {
  await studio.openExample('One repeater');
  await studio.select(studio.node('Repeater'));
  await page.keyboard.press('Delete');
  await expect(studio.figures).toContainText('blocked');
  const problem = studio.inspector.getByRole('button', { name: /^Warning/ });
  await expect(problem).toContainText('joins “Alice” and “Bob” Demand Alice – Bob');
  await expect(studio.run).toContainText('0 pairs');
  await expect(studio.run).not.toContainText('±0 %');
  const progress = studio.run.getByRole('progressbar', { name: 'Precision reached' });
  await expect(progress).toHaveAttribute('aria-valuenow', '0');

  await studio.choose('New');
  await expect(studio.run).toContainText('Draw a network first');
  await expect(studio.results).not.toContainText('earlier design');
  await expect(page.getByRole('region', { name: 'Legend' })).toHaveCount(0);
});
