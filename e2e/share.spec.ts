/** Sharing: a link opens as a view that touches nothing of the reader's, and a damaged one says so. */
import { expect, type Studio, test } from './studio';

async function linkOf(studio: Studio): Promise<string> {
  await studio.page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = studio.page.getByRole('dialog', { name: 'Share as a link' });
  const link = dialog.getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/#q\d+\./);
  await expect(dialog.getByRole('meter')).toHaveAccessibleName('Length of the link');
  const address = await link.inputValue();
  await studio.page.keyboard.press('Escape');
  return address;
}

test('a share link opens read-only for a stranger, who can make a copy', async ({
  studio,
  stranger,
}) => {
  await studio.openExample('One repeater');
  const link = await linkOf(studio);
  await stranger.open(link);
  await expect(stranger.title).toHaveValue('One repeater');
  await expect(stranger.page.getByText('View only:')).toBeVisible();
  await expect(stranger.part('End node')).toBeDisabled();
  await expect(stranger.figures).toContainText(/Bell pairs\s*\d/);
  await stranger.page.getByRole('button', { name: 'Make a copy' }).click();
  await expect(stranger.page.getByText('View only:')).toBeHidden();
  await expect(stranger.part('End node')).toBeEnabled();
});

test('a link never touches the document that its reader was working on', async ({
  studio,
  stranger,
}) => {
  await studio.openExample('Two nodes');
  const link = await linkOf(studio);
  await stranger.openEmpty();
  await stranger.title.fill('My own work');
  await stranger.title.press('Enter');
  await expect(stranger.saved).toBeVisible();
  await stranger.open(link);
  await expect(stranger.title).toHaveValue('Two nodes');
  await stranger.page.getByRole('button', { name: 'Make a copy' }).click();
  await stranger.choose('My documents …');
  const documents = stranger.page.getByRole('dialog', { name: 'My documents' });
  await documents.getByRole('button', { name: 'Open My own work' }).click();
  await expect(stranger.title).toHaveValue('My own work');
  await expect(stranger.page.getByRole('heading', { name: 'Draw your network' })).toBeVisible();
});

for (const [damage, spoil] of [
  ['cut off', (link: string) => link.slice(0, -40)],
  ['with letters changed', (link: string) => `${link.slice(0, -30)}AAAAAAAAAA${link.slice(-20)}`],
  ['of a later version', (link: string) => link.replace(/#q\d+\./, '#q999.')],
] as const) {
  test(`a link ${damage} gives a clear error and a working studio`, async ({
    studio,
    stranger,
  }) => {
    await studio.openExample('Two nodes');
    const link = await linkOf(studio);
    await stranger.open(spoil(link));
    await expect(stranger.page.getByText('This link could not be opened')).toBeVisible();
    await expect(stranger.title).toHaveValue('Chicago StarLight');
    await stranger.select(stranger.node('StarLight'));
    await expect(stranger.inspector).toContainText('Repeater');
  });
}
