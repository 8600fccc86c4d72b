/** Labels of the canvas keep clear of nodes, of fibers and of each other. */
import { describe, expect, it } from 'vitest';
import type { Design } from '../../network/design';
import { emptyDesign } from '../../stores/document';
import { roomForGlyphs } from './geometry';
import { bySide, pillAt, pillWidth, placeLabels } from './label-places';

const design = (
  nodes: readonly (readonly [string, number, number])[],
  links: string[],
): Design => ({
  ...emptyDesign,
  nodes: nodes.map(([id, x, y]) => ({ id, kind: 'repeater', position: { x, y } })),
  links: links.map((ends) => {
    const [source, target] = ends.split('-');
    return { id: ends, kind: 'fiber', source, target, scheme: { kind: 'fixed' } };
  }),
});
const place = (network: Design, scale = 1) => placeLabels(network, () => 12, scale, scale);

describe('names of nodes', () => {
  it('stand below, unless a fiber leaves there', () => {
    const node = { x: 0, y: 0 };
    expect(bySide(node, [])[0]).toBe('below');
    expect(bySide(node, [{ x: 100, y: 0 }])[0]).toBe('below');
    expect(bySide(node, [{ x: 10, y: 100 }])[0]).toBe('above');
    const crossroads = [
      { x: 0, y: 100 },
      { x: 0, y: -100 },
      { x: -90, y: 10 },
    ];
    expect(bySide(node, crossroads)[0]).toBe('right');
  });

  it('stand aslant where fibers leave on all four sides', () => {
    const star = design(
      [
        ['hub', 0, 0],
        ['north', 0, -100],
        ['south', 0, 100],
        ['west', -100, 0],
        ['east', 100, 0],
      ],
      ['hub-north', 'hub-south', 'hub-west', 'hub-east'],
    );
    expect(place(star).names.get('hub')).toBe('below right');
  });

  it('are left out rather than written over each other', () => {
    const heap = design(
      [0, 1, 2, 3, 4, 5, 6, 7].map((i) => [`station-${i}`, i * 12, 0] as const),
      [],
    );
    const shown = [...place(heap).names.values()].filter((side) => side !== 'hidden');
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(8);
  });
});

describe('pills of fibers', () => {
  it('hide no node that stands where they would go first', () => {
    const crowded = design(
      [
        ['a', 0, 0],
        ['b', 400, 0],
        ['c', 200, 22],
      ],
      ['a-b'],
    );
    const at = place(crowded).pills.get('a-b')!;
    const { x, y } = pillAt(at, { x: 0, y: 0 }, { x: 400, y: 0 }, pillWidth(12), 17, 7);
    const clear = Math.abs(x - 200) * 2 >= pillWidth(12) + 38 || Math.abs(y - 22) * 2 >= 17 + 38;
    expect(clear).toBe(true);
  });

  it('keep off other fibers where they can', () => {
    const crossing = design(
      [
        ['a', 0, 0],
        ['b', 600, 0],
        ['c', 300, 120],
        ['d', 300, 20],
      ],
      ['a-b', 'c-d'],
    );
    const at = place(crossing).pills.get('a-b')!;
    const { x, y } = pillAt(at, { x: 0, y: 0 }, { x: 600, y: 0 }, pillWidth(12), 17, 7);
    expect(y < 0 || Math.abs(x - 300) * 2 > pillWidth(12)).toBe(true);
  });

  it('give up where a fiber is shorter than its pill', () => {
    const short = design(
      [
        ['a', 0, 0],
        ['b', 50, 0],
      ],
      ['a-b'],
    );
    expect(place(short, 4).pills.get('a-b')).toBe(-1);
  });
});

describe('room for glyphs', () => {
  it('is small in a crowd and large where nodes stand far apart', () => {
    const apart = (gap: number) =>
      Array.from({ length: 9 }, (_, i) => ({ position: { x: i * gap, y: 0 } }));
    expect(roomForGlyphs(apart(30))).toBe(1);
    expect(roomForGlyphs(apart(132))).toBe(2);
    expect(roomForGlyphs(apart(5000))).toBe(4);
    expect(roomForGlyphs([])).toBe(4);
  });
});
