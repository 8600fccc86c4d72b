/** Parity and tree code: check values, and every pattern of losses counted. */
import { describe, expect, test } from 'vitest';
import { parityCodeSuccess, treeCode } from './photonic-codes';

/** Probability of an event over the losses of `photons` photons; the event is asked whether each is there. */
const overLosses = (
  photons: number,
  transmission: number,
  event: (isThere: (photon: number) => boolean) => boolean,
): number => {
  let sum = 0;
  for (let pattern = 0; pattern < 2 ** photons; pattern++) {
    const isThere = (photon: number) => ((pattern >> photon) & 1) === 1;
    if (!event(isThere)) continue;
    let chance = 1;
    for (let p = 0; p < photons; p++) chance *= isThere(p) ? transmission : 1 - transmission;
    sum += chance;
  }
  return sum;
};

describe('the parity code', () => {
  test('of 5 blocks of 3 photons at transmission 0.8 succeeds with 0.9351545', () => {
    expect(parityCodeSuccess(0.8, 5, 3)).toBeCloseTo(0.9351545, 7);
  });

  test('succeeds when every block keeps a photon and one keeps all', () => {
    const [blocks, size] = [3, 4];
    const counted = overLosses(blocks * size, 0.7, (isThere) => {
      const kept = Array.from({ length: blocks }, (_, b) =>
        Array.from({ length: size }, (_, p) => isThere(b * size + p)).filter(Boolean),
      );
      return kept.every(({ length }) => length > 0) && kept.some(({ length }) => length === size);
    });
    expect(parityCodeSuccess(0.7, blocks, size)).toBeCloseTo(counted, 12);
  });

  test('of one photon is the photon itself', () => {
    expect(parityCodeSuccess(0.37, 1, 1)).toBeCloseTo(0.37, 15);
  });
});

describe('the tree code', () => {
  test('of branching 4, 14, 4 at loss 0.1: level 0.99989851, success 0.99975854', () => {
    const { level, success } = treeCode(0.1, [4, 14, 4]);
    expect(level).toBeCloseTo(0.99989851, 8);
    expect(success / (level * 0.99999 ** 14)).toBeCloseTo(1, 12);
    expect(success).toBeCloseTo(0.99975854, 7);
  });

  test('succeeds in as many patterns of losses as a count by its own rules', () => {
    const branching = [2, 2, 1];
    // Photons in order of levels; the children of photon i of a level are consecutive.
    const counts = branching.map((_, k) => branching.slice(0, k + 1).reduce((n, b) => n * b));
    const first = counts.map((_, k) => counts.slice(0, k).reduce((n, c) => n + c, 0));
    const total = counts.reduce((n, c) => n + c);
    const children = (level: number, place: number) =>
      Array.from({ length: branching[level + 1] ?? 0 }, (_, c) => place * branching[level + 1] + c);
    for (const loss of [0.05, 0.3]) {
      const counted = overLosses(total, 1 - loss, (isThere) => {
        const there = (level: number, place: number) => isThere(first[level] + place);
        const measured = (level: number, place: number): boolean =>
          there(level, place) ||
          children(level, place).some(
            (child) =>
              there(level + 1, child) &&
              children(level + 1, child).every((own) => measured(level + 2, own)),
          );
        const tops = [0, 1];
        const chosen = tops.find((top) => there(0, top));
        return (
          chosen !== undefined &&
          tops.every((top) => measured(0, top)) &&
          children(0, chosen).every((child) => measured(1, child))
        );
      });
      expect(treeCode(loss, branching).success).toBeCloseTo(counted, 12);
    }
  });
});
