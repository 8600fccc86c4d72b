/** Purification: all kinds are compared, the best or any other is used in one step, and room is made where there is none. */
import { expect, test } from './studio';

test('the best purification is found among all, used and undone, and so is another one', async ({
  studio,
}) => {
  await studio.openExample('Purification');
  const { results, inspector, undo } = studio;
  await results.getByRole('tab', { name: 'Purification' }).click();
  await results.getByRole('button', { name: 'Find best purification' }).click();
  await expect(results.getByText('good pairs per second')).toContainText('BBPSSW on links', {
    timeout: 120_000,
  });
  await expect(
    results.getByRole('figure', { name: /Bell pairs per second against/ }),
  ).toBeVisible();
  const table = results.getByRole('table', { name: /Purifications/ });
  await expect(table.getByRole('row', { name: /^DEJMPS on links ✓ in use/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^EPL on links .*single-click/ })).toBeVisible();

  const protocol = inspector.getByRole('combobox', { name: 'Protocol' });
  await results.getByRole('button', { name: 'Use BBPSSW on links', exact: true }).first().click();
  await expect(protocol).toHaveValue('bbpssw');
  await expect(results.getByText('It is set.')).toBeVisible();
  await undo.click();
  await expect(protocol).toHaveValue('dejmps');

  await table.getByRole('button', { name: 'Use no purification' }).click();
  await expect(protocol).toBeHidden();
  await expect(undo).toHaveAccessibleName('Undo Remove purification');
  await expect(table.getByRole('row', { name: /^none ✓ in use/ })).toBeVisible();
});

test('links without room for purification are given it, and the search goes on', async ({
  studio,
}) => {
  await studio.openExample('One repeater');
  const { inspector, undo } = studio;
  await inspector.getByRole('button', { name: 'Find best purification' }).click();
  await expect(inspector.getByText(/needs 2 parallel pairs on every link/)).toBeVisible();
  await inspector.getByRole('button', { name: 'Give links 2 and search again' }).click();
  await expect(undo).toHaveAccessibleName('Undo Give links 2 parallel pairs');
  await expect(inspector.getByText('good pairs per second')).toBeVisible({ timeout: 120_000 });
});

test('of several services one alone is purified', async ({ studio }) => {
  await studio.openExample('Chicago StarLight');
  const { results, undo } = studio;
  await results.getByRole('tab', { name: 'Purification' }).click();
  await results.getByRole('button', { name: 'Find best purification' }).click();
  await results.getByRole('button', { name: 'Give links 2 and search again' }).click();
  await expect(results.getByText('good pairs per second')).toBeVisible({ timeout: 120_000 });
  await results.getByRole('radio', { name: 'Only NU → Argonne 2' }).click();
  // Unpurified pairs are below the fidelity that it asks for.
  const table = results.getByRole('table', { name: /NU → Argonne 2/ });
  await expect(table.getByRole('row').nth(1)).toContainText('DEJMPS end to end');
  await table.getByRole('button', { name: 'Use DEJMPS end to end', exact: true }).click();
  await expect(undo).toHaveAccessibleName('Undo Use DEJMPS end to end');
  await expect(studio.figures.getByText('meets what is asked')).toBeVisible();
});
