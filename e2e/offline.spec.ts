/** Without a network: after the first load everything is on the device. */
import { expect, test } from './studio';

test('the studio opens and simulates without a network after the first load', async ({
  studio,
  context,
}) => {
  await studio.open();
  await studio.page.evaluate(() => navigator.serviceWorker.ready);
  // Controlled from the second load on; what the first fetched is cached by then.
  await studio.page.reload();
  await expect
    .poll(() => studio.page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  await context.setOffline(true);
  await studio.page.reload();
  await expect(studio.figures).toContainText(/± \d/);
  await studio.openExample('GÉANT Europe');
  await expect(studio.figures).toContainText(/Bell pairs\s*\d/);
  await context.setOffline(false);
});
