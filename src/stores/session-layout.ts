/** Layout of the screen and the theme: remembered on this device, part of no document. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export type Theme = 'system' | 'light' | 'dark';
/** What the narrow screen shows below its canvas. */
export type Sheet = 'none' | 'parts' | 'inspector' | 'results';

export interface Layout {
  readonly palette: boolean;
  readonly inspector: boolean;
  readonly dock: 'closed' | 'open' | 'full';
  /** Height of the open dock, in CSS pixels. */
  readonly dockHeight: number;
  readonly sheet: Sheet;
  readonly theme: Theme;
}

export const DOCK_HEIGHT = { least: 140, usual: 292, most: 900 } as const;

const initialLayout: Layout = {
  palette: true,
  inspector: true,
  dock: 'open',
  dockHeight: DOCK_HEIGHT.usual,
  sheet: 'none',
  theme: 'system',
};

/** What the layout needs of `localStorage`; reading and writing may throw where storage is forbidden. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = 'bellhop-layout';

export type LayoutStore = StoreApi<Layout>;

export function createLayoutStore(storage: TextStorage | undefined): LayoutStore {
  const store = createStore<Layout>(() => ({ ...initialLayout, ...readLayout(storage) }));
  store.subscribe((layout) => {
    try {
      // The narrow screen's sheet is left out: a page opens on its canvas.
      storage?.setItem(KEY, JSON.stringify({ ...layout, sheet: undefined }));
    } catch {
      // Nothing is lost but a habit: the layout lives on until the page closes.
    }
  });
  return store;
}

/** What was remembered, field by field; anything that is not as expected is left out. */
export function readLayout(storage: TextStorage | undefined): Partial<Layout> {
  let stored: Record<string, unknown>;
  try {
    stored = Object(JSON.parse(storage?.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
  const height = Number(stored.dockHeight);
  return {
    ...(typeof stored.palette === 'boolean' && { palette: stored.palette }),
    ...(typeof stored.inspector === 'boolean' && { inspector: stored.inspector }),
    ...(isOneOf(stored.dock, ['closed', 'open', 'full']) && { dock: stored.dock }),
    ...(height >= DOCK_HEIGHT.least && height <= DOCK_HEIGHT.most && { dockHeight: height }),
    ...(isOneOf(stored.theme, ['system', 'light', 'dark']) && { theme: stored.theme }),
  };
}

const isOneOf = <Value extends string>(value: unknown, list: readonly Value[]): value is Value =>
  list.includes(value as Value);
