/** The first visit: a real network, already running, with honest numbers. */
import { expect, test } from './studio';

test('the first visit shows a real network running, with intervals on its figures', async ({
  studio,
}) => {
  await studio.open();
  await expect(studio.title).toHaveValue('Chicago StarLight');
  await expect(studio.node('StarLight')).toBeVisible();
  const rate = studio.figures.getByRole('group', { name: 'Bell pairs' });
  await expect(rate).toContainText(/\d.*\/s.*± \d/s);
  const fidelity = studio.figures.getByRole('group', { name: 'Fidelity' });
  await expect(fidelity).toContainText(/0\.\d+.*± 0\.\d+/s);
  await expect(studio.figures.getByText('Useful lifetime')).toBeVisible();
  await expect(studio.figures.getByText('Distance')).toBeVisible();
});

test('a run says from which seed and engine its figures come', async ({ studio }) => {
  await studio.open();
  await expect(studio.results).toContainText(/simulated.*events.*seed 1.*engine \d+\.\d+\.\d+/s);
});
