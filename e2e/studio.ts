/** What every story starts from: a page that is listened to, and the areas of the studio by role and name. */
import { test as base, expect, type Page } from '@playwright/test';

/** Areas and elements of the studio on a page. */
export function studioOn(page: Page) {
  const parts = page.getByRole('complementary', { name: 'Parts' });
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const canvas = page.getByRole('application', { name: /^Network/ });
  return {
    page,
    parts,
    inspector,
    canvas,
    figures: page.getByRole('region', { name: 'Key figures' }),
    results: page.getByRole('region', { name: 'Results', exact: true }),
    run: page.getByRole('region', { name: 'Run', exact: true }),
    title: page.getByRole('textbox', { name: 'Document name' }),
    saved: page.getByText('saved on this device'),
    undo: page.getByRole('button', { name: /^Undo/ }),
    redo: page.getByRole('button', { name: /^Redo/ }),
    part: (name: string) => parts.getByRole('button', { name: new RegExp(`^${name}`) }),
    node: (name: string) =>
      canvas.getByRole('button', { name: new RegExp(`(node|Repeater) ${name},`) }),
    fiber: (ends: string) => canvas.getByRole('button', { name: `Fiber ${ends}`, exact: true }),
    demand: (ends: string) => canvas.getByRole('button', { name: `Demand ${ends}`, exact: true }),
    field: (name: string) => inspector.getByRole('textbox', { name, exact: true }),

    /** Opens the studio and waits until its network is drawn. */
    async open(address = './') {
      await page.goto(address);
      await expect(canvas).toBeVisible();
    },

    async choose(entry: string) {
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      await page.getByRole('menuitem', { name: entry }).click();
    },

    /** A document of its own, with nothing in it. */
    async openEmpty() {
      await this.open();
      await this.choose('New');
      await expect(page.getByRole('heading', { name: 'Draw your network' })).toBeVisible();
    },

    async openExample(title: string) {
      await this.open();
      await this.choose('Examples …');
      await page
        .getByRole('dialog', { name: 'Examples' })
        .getByRole('button', { name: title })
        .click();
      await expect(this.title).toHaveValue(title);
    },

    /** Asks for so fine a precision that the measurement goes on for longer than any test. */
    async measureOn() {
      const run = page.getByRole('region', { name: 'Run', exact: true });
      await run.getByRole('combobox', { name: 'Precision to stop at' }).selectOption('0.001');
      await expect(run.getByRole('button', { name: 'Pause' })).toBeVisible();
    },

    /** Chromium's own save dialog cannot be driven: from now on take the download that other browsers get. */
    async saveAsDownloads() {
      await page.evaluate(() => {
        Reflect.deleteProperty(window, 'showSaveFilePicker');
        Object.defineProperty(window, 'showSaveFilePicker', {});
      });
    },

    /** Selects an element as the keyboard does: focus, Enter. */
    async select(element: ReturnType<typeof canvas.getByRole>) {
      await element.focus();
      await page.keyboard.press('Enter');
    },
  };
}

/** Collects what no page of ours may do: errors, violations of its security policy, requests to other hosts. */
function listenTo(page: Page, home: string): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.context().on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(data|blob):/.test(url)) complaints.push(`request: ${url}`);
  });
  return complaints;
}

export type Studio = ReturnType<typeof studioOn>;

export const test = base.extend<{
  studio: Studio;
  /** Opens a page that shares nothing with the test's own: another reader. */
  stranger: Studio;
  /** The one complaint a story provokes. */
  provoked: RegExp | undefined;
}>({
  provoked: [undefined, { option: true }],
  page: async ({ page, baseURL, provoked }, use) => {
    const complaints = listenTo(page, baseURL!);
    await use(page);
    expect(complaints.filter((one) => !provoked?.test(one))).toEqual([]);
  },
  studio: async ({ page }, use) => use(studioOn(page)),
  stranger: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    const complaints = listenTo(page, baseURL!);
    await use(studioOn(page));
    expect(complaints).toEqual([]);
    await context.close();
  },
});

export { expect };
