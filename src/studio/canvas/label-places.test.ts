/** Labels of the canvas keep clear of nodes, of fibers and of each other. */
import { describe, expect, it } from 'vitest';
import type { Design } from '../../network/design';
import { emptyDesign } from '../../stores/document';
import { labelSide, labelSides, pillAt, pillPlaces, pillWidth } from './label-places';

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

describe('labels of nodes', () => {
  it('stand below, unless a fiber leaves there', () => {
    const node = { x: 0, y: 0 };
    expect(labelSide(node, [])).toBe('below');
    expect(labelSide(node, [{ x: 100, y: 0 }])).toBe('below');
    expect(labelSide(node, [{ x: 10, y: 100 }])).toBe('above');
    expect(
      labelSide(node, [
        { x: 0, y: 100 },
        { x: 0, y: -100 },
        { x: -90, y: 10 },
      ]),
    ).toBe('right');
  });

  it('take the clearest side when fibers leave everywhere', () => {
    const around = [
      { x: 0, y: 100 },
      { x: 0, y: -100 },
      { x: 100, y: 0 },
      { x: -100, y: 60 },
    ];
    expect(labelSide({ x: 0, y: 0 }, around)).toBe('left');
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
    const place = pillPlaces(crowded, () => 12, 1, labelSides(crowded)).get('a-b')!;
    const { x, y } = pillAt(place, { x: 0, y: 0 }, { x: 400, y: 0 }, pillWidth(12), 17, 7);
    const clear = Math.abs(x - 200) * 2 > pillWidth(12) + 44 || Math.abs(y - 22) * 2 > 17 + 44;
    expect(clear).toBe(true);
  });

  it('give up where a fiber is shorter than its pill', () => {
    const short = design(
      [
        ['a', 0, 0],
        ['b', 50, 0],
      ],
      ['a-b'],
    );
    expect(pillPlaces(short, () => 12, 4, labelSides(short)).get('a-b')).toBe(-1);
  });
});
