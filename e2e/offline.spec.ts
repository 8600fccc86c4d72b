/** Without a network: after the first load everything is on the device; before that, what cannot be fetched says so. */
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

test.describe('before everything is on the device', () => {
  test.use({
    serviceWorkers: 'block',
    provoked: /ERR_INTERNET_DISCONNECTED|The connection is lost|preload CSS/,
  });

  test('a dialog or menu that cannot be fetched says so, gives the design, and is there on a new page', async ({
    studio,
    context,
  }) => {
    await studio.open();
    await expect(studio.figures).toContainText(/± \d/);
    await context.setOffline(true);
    await studio.title.fill('Kept');
    await studio.title.press('Enter');
    await studio.page.getByRole('button', { name: /^Share/ }).click();
    const failed = studio.page.getByRole('dialog', { name: 'Something went wrong' });
    await expect(failed.getByRole('alert')).toContainText(
      'This dialog could not be fetched. Your design is safe.',
    );
    await studio.page.keyboard.press('Escape');
    await studio.page.getByRole('button', { name: 'Menu', exact: true }).click();
    await expect(failed.getByRole('alert')).toContainText('The menu could not be fetched');
    await expect(studio.run.getByRole('button', { name: /^(Run|Pause)$/ })).toBeAttached();
    await studio.saveAsDownloads();
    const download = studio.page.waitForEvent('download');
    await failed.getByRole('button', { name: 'Download the design' }).click();
    expect((await download).suggestedFilename()).toBe('kept.bellhop.json');
    await context.setOffline(false);
    await failed.getByRole('button', { name: 'Reload the page' }).click();
    await expect(studio.title).toHaveValue('Kept');
    await studio.page.getByRole('button', { name: /^Share/ }).click();
    await expect(studio.page.getByRole('dialog', { name: 'Share as a link' })).toBeVisible();
  });
});
