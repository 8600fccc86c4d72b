/** Files: a broken one is explained and harmless, and text in one is never markup. */
import { expect, type Studio, test } from './studio';

/** Opens a file by the menu, as a person does. */
async function openFile(studio: Studio, name: string, text: string) {
  const chooser = studio.page.waitForEvent('filechooser');
  await studio.choose('Open a file …');
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
}

const node = (id: string, label: string, x: number) => ({
  id,
  kind: 'end-node',
  label,
  position: { x, y: 0 },
});
const link = (id: string, lengthKm: number, target = 'b') => ({
  id,
  kind: 'fiber',
  source: 'a',
  target,
  parameters: { lengthKm },
  scheme: { kind: 'fixed', successProbability: 0.1, attemptSeconds: 0.001, fidelity: 0.9 },
});
const design = (name: string, links: object[], label = 'Alice') => ({
  format: 'bellhop-design',
  version: 1,
  name,
  nodes: [node('a', label, 0), node('b', 'Bob', 300)],
  links,
  demands: [{ id: 'd', source: 'a', target: 'b' }],
});

test('a file with errors shows every one by its pointer and leaves the studio working', async ({
  studio,
}) => {
  await studio.open();
  const broken = design('Broken', [link('l1', -3), link('l2', 10, 'nobody')]);
  await openFile(studio, 'broken.json', JSON.stringify(broken));
  const dialog = studio.page.getByRole('dialog', { name: 'This could not be opened' });
  await expect(dialog).toContainText('broken.json');
  await expect(dialog).toContainText('/links/0/parameters/lengthKm');
  await expect(dialog).toContainText('-3');
  await expect(dialog).toContainText('/links/1/target');
  await studio.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(studio.title).toHaveValue('Chicago StarLight');
  await studio.select(studio.node('StarLight'));
  await expect(studio.inspector).toContainText('Repeater');
});

test('a file that is not JSON is refused in words', async ({ studio }) => {
  await studio.open();
  await openFile(studio, 'notes.json', '{"format": "bellhop-des');
  const dialog = studio.page.getByRole('dialog', { name: 'This could not be opened' });
  await expect(dialog).toContainText('notes.json');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
});

test('markup in names and labels is shown as text', async ({ studio }) => {
  await studio.open();
  const markup = '<img src=x onerror="document.title=1"><b>bold</b>';
  const text = JSON.stringify(design(markup, [link('l1', 20)], markup));
  await openFile(studio, 'markup.json', text);
  await expect(studio.title).toHaveValue(markup);
  await expect(studio.canvas.getByText(markup)).toBeVisible();
  await expect(studio.figures.getByText(markup)).toBeVisible();
  await studio.results.getByRole('tab', { name: 'Services' }).click();
  await expect(studio.results.getByText(markup).first()).toBeVisible();
  await expect(studio.page.locator('img[src="x"]')).toHaveCount(0);
});

test('a saved file opens again as the same network', async ({ studio }) => {
  await studio.openExample('Vienna SECOQC');
  await studio.saveAsDownloads();
  const download = studio.page.waitForEvent('download');
  await studio.choose('Save a copy to a file');
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('vienna-secoqc.bellhop.json');
  const chunks: Buffer[] = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
  const name = await studio.canvas.getAttribute('aria-label');
  await studio.choose('New');
  await openFile(studio, 'again.json', Buffer.concat(chunks).toString());
  await expect(studio.canvas).toHaveAccessibleName(name!);
});
