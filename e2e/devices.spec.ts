/** Devices of one's own: made of a node, carried in a file, used elsewhere; hostile files are told, never run. */
import { expect, type Studio, test } from './studio';

/** Opens what an import asks for. */
async function choose(studio: Studio, ask: () => Promise<void>, name: string, text: string) {
  const chooser = studio.page.waitForEvent('filechooser');
  await ask();
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
}

const menu = async (studio: Studio, entry: string | RegExp, of = 'node') => {
  await studio.inspector.getByRole('button', { name: `Device of this ${of}: more` }).click();
  await studio.page.getByRole('menuitem', { name: entry }).click();
};

/** A new node in the middle of an empty canvas, selected. */
async function placeNode(studio: Studio) {
  await studio.part('End node').click();
  await studio.canvas.click({ position: { x: 500, y: 300 } });
  await expect(studio.field('Label')).toHaveValue('Node 1');
}

test('a device made of a node goes to a file, and from the file to a node of another design', async ({
  studio,
}) => {
  const { page, inspector } = studio;
  await studio.openEmpty();
  await placeNode(studio);
  await studio.field('T2').click();
  await page.keyboard.type('0.25 s');
  await page.keyboard.press('Enter');

  await menu(studio, /New device from this node/);
  const dialog = page.getByRole('dialog', { name: 'New node device' });
  await dialog.getByRole('textbox', { name: 'Label' }).fill('Our memory <b>7</b>');
  const t2 = dialog.getByRole('group', { name: 'T2' });
  await expect(t2.getByRole('textbox', { name: 'Value' })).toHaveValue('250 ms');
  await t2.getByRole('combobox', { name: 'Kind' }).selectOption('Published measurement');
  await t2.getByRole('textbox', { name: 'Source' }).fill('Notebook 7');
  await t2.getByRole('textbox', { name: 'Address' }).fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: 'Save in this design' }).click();
  await expect(dialog.getByText('expected a web address')).toBeVisible();
  await expect(t2.getByRole('textbox', { name: 'Address' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog.getByText('Your changes are not saved.')).toBeVisible();
  await t2.getByRole('textbox', { name: 'Address' }).fill('https://example.org/notebook/7');
  await dialog.getByRole('button', { name: 'Save in this design' }).click();
  await expect(dialog).toBeHidden();

  // The node uses it, its value is the device's now, and one step takes all of it back.
  const device = inspector.getByRole('combobox', { name: 'Device' });
  await expect(device).toHaveValue('our-memory-b-7-b');
  await expect(inspector.getByText('Own device.')).toBeVisible();
  await expect(inspector.getByRole('button', { name: 'Reset T2 to its default' })).toHaveCount(0);
  await inspector.getByRole('button', { name: 'Source of T2: Published measurement' }).click();
  await expect(page.getByText('the design’s own device “Our memory <b>7</b>”')).toBeVisible();
  await page.keyboard.press('Escape');
  await studio.undo.click();
  await expect(device).toHaveValue('design-target');
  await studio.redo.click();
  await expect(device).toHaveValue('our-memory-b-7-b');

  await studio.saveAsDownloads();
  const download = page.waitForEvent('download');
  await menu(studio, 'Export as a datasheet');
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('our-memory-b-7-b.bellhop-device.json');
  const chunks: Buffer[] = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
  const sheet = Buffer.concat(chunks).toString();

  await studio.choose('New');
  await placeNode(studio);
  await choose(studio, () => menu(studio, 'Import a datasheet …'), 'ours.json', sheet);
  await expect(device).toHaveValue('our-memory-b-7-b');
  await expect(studio.field('T2')).toHaveValue('250');
  await expect(page.getByText('Imported “Our memory <b>7</b>”')).toBeVisible();

  // Deleted, the node falls back and says so; the notice's own button brings it back.
  await menu(studio, 'Delete');
  await expect(device).toHaveValue('custom');
  await expect(page.getByText('What used it has ideal figures now')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(device).toHaveValue('our-memory-b-7-b');
});

test('a device’s dialog gives the focus back to the button of the menu that opened it', async ({
  page,
  studio,
}) => {
  await studio.openEmpty();
  await placeNode(studio);
  const more = studio.inspector.getByRole('button', { name: 'Device of this node: more' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /New device from this node/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'New node device' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
});

test('a datasheet dropped in by the file menu joins the design; a wrong one is explained', async ({
  studio,
}) => {
  const { page, inspector } = studio;
  const source = { citation: '<img src=x onerror="document.title=1">', kind: 'claim', year: 2025 };
  const sheet = {
    format: 'bellhop-device',
    version: 1,
    id: 'maker-fiber',
    label: '<script>Fiber</script>',
    role: 'fiber',
    summary: '<b>bold</b>',
    figures: { attenuationDbPerKm: { value: 0.31, source } },
  };
  await studio.openExample('Chicago StarLight');
  const open = () => studio.choose('Open a file …');
  const wrong = { ...sheet, figures: { attenuationDbPerKm: { value: -1, source } } };
  await choose(studio, open, 'wrong.json', JSON.stringify(wrong));
  const problems = page.getByRole('dialog', { name: 'This could not be opened' });
  await expect(problems).toContainText('/figures/attenuationDbPerKm/value');
  await page.keyboard.press('Escape');

  await choose(studio, open, 'maker.json', JSON.stringify(sheet));
  await expect(page.getByText('Imported “<script>Fiber</script>”')).toBeVisible();
  await expect(studio.title).toHaveValue('Chicago StarLight');
  const list = inspector.getByRole('list', { name: 'Own devices' });
  await expect(list.getByText('<script>Fiber</script>')).toBeVisible();
  await expect(list.getByText('not in use')).toBeVisible();

  await studio.select(studio.fiber('NU – StarLight'));
  await inspector.getByRole('combobox', { name: 'Kind' }).selectOption('maker-fiber');
  await expect(inspector.getByText('<b>bold</b>')).toBeVisible();
  await inspector.getByRole('button', { name: 'Source of Attenuation: Vendor’s word' }).click();
  await expect(page.getByText(source.citation)).toBeVisible();
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});
