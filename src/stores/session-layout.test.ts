/** The remembered layout: survives a reload, a broken store and a forbidden one. */
import { describe, expect, it } from 'vitest';
import { createLayoutStore, readLayout, type TextStorage } from './session-layout';

const memory = (text?: string): TextStorage & { text: string | null } => ({
  text: text ?? null,
  getItem() {
    return this.text;
  },
  setItem(_key, value) {
    this.text = value;
  },
});

describe('the layout', () => {
  it('is remembered, but for the sheet of the narrow screen', () => {
    const storage = memory();
    createLayoutStore(storage).setState({ palette: false, theme: 'dark', sheet: 'results' });
    const again = createLayoutStore(storage).getState();
    expect(again).toMatchObject({ palette: false, theme: 'dark', sheet: 'none' });
  });

  it('falls back field by field when what was stored makes no sense', () => {
    expect(
      readLayout(memory('{"palette":3,"dock":"full","dockHeight":1e9,"theme":"pink"}')),
    ).toEqual({
      dock: 'full',
    });
    for (const text of ['nonsense', 'null', '7', '[]', '""'])
      expect(readLayout(memory(text))).toEqual({});
  });

  it('works where storage is forbidden', () => {
    const forbidden: TextStorage = {
      getItem() {
        throw new Error('SecurityError');
      },
      setItem() {
        throw new Error('SecurityError');
      },
    };
    const store = createLayoutStore(forbidden);
    store.setState({ dock: 'full' });
    expect(store.getState().dock).toBe('full');
  });
});
