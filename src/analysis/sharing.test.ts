/** Turns on a shared link, in the limits where they are known. */
import { describe, expect, test } from 'vitest';
import { compile } from '../engine/compile';
import { chain } from '../engine/testing/chains';
import { library } from '../library';
import type { Design } from '../network/design';
import { sharesOf } from './estimate';

/** Demand a over an own link of the given probability and the shared one, demand b over the shared one (mean time 1 s). */
const shared = (own: number): Design => {
  const design = chain({ links: 2, probability: 1e-3 });
  return {
    ...design,
    nodes: design.nodes.map((node) => ({ ...node, kind: 'repeater' as const, parameters: {} })),
    links: design.links.map((link, i) =>
      i === 0 ? { ...link, scheme: { ...link.scheme, successProbability: own } } : link,
    ),
    demands: [
      { id: 'a', source: 'n0', target: 'n2' },
      { id: 'b', source: 'n1', target: 'n2' },
    ],
  };
};

const cycleOf = (own: number): number[] =>
  sharesOf(compile(shared(own), library)).map(({ cycleSeconds }) => cycleSeconds!);

describe('two demands that take turns on one link', () => {
  test('deliver once per cycle of two pairs of it, where the other link is quick', () => {
    for (const seconds of cycleOf(0.5)) expect(seconds).toBeCloseTo(2, 2);
  });

  test('deliver as often as the other link allows, where that is slow: it goes on trying in the other’s turn', () => {
    for (const seconds of cycleOf(1e-5)) expect(seconds / 100).toBeCloseTo(1, 1);
  });

  test('let the shared link be late by the other’s turn, and no other link', () => {
    const [a, b] = sharesOf(compile(shared(0.5), library));
    expect(a.late(0)).toBe(0);
    expect(a.late(1)).toBeCloseTo(1, 2);
    expect(b.late(1)).toBeCloseTo(1, 2);
  });
});
