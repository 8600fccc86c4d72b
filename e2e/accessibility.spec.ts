/** Accessibility: axe finds nothing in either theme, idle, running and in dialogs; a phone’s width suffices for reading; menus by key. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Studio, test } from './studio';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violationsOf({ page }: Studio) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)}: ${failureSummary}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing while a run streams, in the inspector or when idle', async ({
      studio,
    }) => {
      await studio.open();
      await studio.measureOn();
      await expect(studio.figures).toContainText(/± \d/);
      expect(await violationsOf(studio)).toEqual([]);
      await studio.run.getByRole('button', { name: 'Stop' }).click();
      for (const element of [studio.node('StarLight'), studio.fiber('NU – StarLight')]) {
        await studio.select(element);
        expect(await violationsOf(studio)).toEqual([]);
      }
    });

    test('axe finds nothing in the tabs of the results', async ({ studio }) => {
      await studio.open();
      for (const tab of ['Services', 'Uses', 'Noise', 'Links', 'Pairs', 'Events']) {
        await studio.results.getByRole('tab', { name: tab }).click();
        expect(await violationsOf(studio)).toEqual([]);
      }
    });

    test('axe finds nothing while watching', async ({ studio }) => {
      await studio.open();
      await studio.run.getByRole('radio', { name: 'Watch' }).click();
      await expect(studio.run).toContainText('simulated');
      expect(await violationsOf(studio)).toEqual([]);
    });

    test('axe finds nothing on an empty canvas and in the dialogs', async ({ studio }) => {
      await studio.openEmpty();
      expect(await violationsOf(studio)).toEqual([]);
      for (const entry of ['Examples …', 'Validation gallery …', 'My documents …', 'Keyboard']) {
        await studio.choose(entry);
        await expect(studio.page.getByRole('dialog')).toBeVisible();
        expect(await violationsOf(studio)).toEqual([]);
        await studio.page.keyboard.press('Escape');
      }
      await studio.page.getByRole('button', { name: 'Share', exact: true }).click();
      await expect(studio.page.getByRole('meter')).toBeVisible();
      expect(await violationsOf(studio)).toEqual([]);
    });

    test('axe finds nothing in the dialog of a device and the list of own ones', async ({
      studio,
    }) => {
      await studio.openEmpty();
      await studio.inspector.getByRole('combobox', { name: 'New device' }).selectOption('node');
      const device = studio.page.getByRole('dialog', { name: 'New node device' });
      await device.getByRole('combobox', { name: 'Add a figure' }).selectOption('t2Seconds');
      await device.getByRole('button', { name: 'Save in this design' }).click();
      await expect(device.getByRole('alert')).toBeVisible();
      expect(await violationsOf(studio)).toEqual([]);
      await device.getByRole('textbox', { name: 'Value' }).fill('1 s');
      await device.getByRole('button', { name: 'Save in this design' }).click();
      await expect(studio.inspector.getByText('Node · not in use')).toBeVisible();
      expect(await violationsOf(studio)).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('a network and its figures can be read without scrolling sideways', async ({ studio }) => {
    await studio.open();
    await expect(studio.figures).toContainText(/± \d/);
    const panels = studio.page.getByRole('navigation', { name: 'Panels' });
    for (const panel of ['Network', 'Results', 'Details', 'Parts']) {
      await panels.getByRole('button', { name: panel }).click();
      const overflow = await studio.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, panel).toBeLessThanOrEqual(0);
    }
    expect(await violationsOf(studio)).toEqual([]);
  });
});

test('the main menu opened by key begins at its first entry', async ({ studio }) => {
  await studio.open();
  const { keyboard } = studio.page;
  const entry = (name: RegExp) => studio.page.getByRole('menuitem', { name });
  const button = studio.page.getByRole('button', { name: 'Menu', exact: true });
  for (const visit of ['first', 'second']) {
    await test.step(`${visit} time`, async () => {
      await button.focus();
      await keyboard.press('Enter');
      await expect(entry(/^New/)).toBeFocused();
      await keyboard.press('ArrowDown');
      await expect(entry(/^Open a file/)).toBeFocused();
      await keyboard.press('Escape');
      await expect(button).toBeFocused();
    });
  }
});
