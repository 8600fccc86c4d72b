/** The engine against closed forms: memories that lose phase in other ways, links that take turns, resets, retrieval, cutoffs. */
import { describe, expect, test } from 'vitest';
import { deviation, run } from '../../analysis/testing/runs';
import type { Design } from '../../network/design';
import type { ParameterValues } from '../../network/parameters';
import { attemptEnvelope, gaussianEnvelope, meanAttemptEnvelope } from '../../physics/envelopes';
import { meanSlowestOf, twoLinks } from '../../physics/waiting';
import { type ChainOptions, chain } from '../testing/chains';

const PAIRS = 12_000;
const PERIOD = 1e-3;

/** A chain whose nodes have more parameters: the inner ones, and all. */
const withNodes = (options: ChainOptions, inner: ParameterValues, all: ParameterValues = {}) => {
  const design = chain(options);
  return {
    ...design,
    nodes: design.nodes.map((node) => ({
      ...node,
      parameters: { ...node.parameters, ...all, ...(node.kind === 'repeater' ? inner : {}) },
    })),
  } satisfies Design;
};

const measured = (design: Design, seed: number) => run(design, { pairs: PAIRS }, seed).demands[0];

/** Mean of f over the attempts by which the later of two links is late. */
const overDifference = (p: number, f: (late: number) => number): number => {
  const q = 1 - p;
  let sum = p / (2 - p);
  for (let late = 1; late < 60 / p; late++)
    sum += ((2 * p * q) / (1 - q * q)) * q ** (late - 1) * p * f(late);
  return sum;
};

describe('Gaussian memories', () => {
  test.each([0.01, 0.04, 0.2])('of two links whose pairs wait for each other, T %d s', (t) => {
    const design = withNodes({ links: 2, probability: 0.05 }, {}, { t2GaussianSeconds: t });
    const kept = overDifference(0.05, (late) => gaussianEnvelope(late * PERIOD, t) ** 2);
    expect(deviation(measured(design, 31).fidelity!, (1 + kept) / 2)).toBeLessThan(4);
  });

  test('count their time from emission, not from the herald', () => {
    const t = 3e-4;
    const design: Design = {
      ...withNodes({ links: 1, probability: 1, lengthKm: 20 }, {}, { t2GaussianSeconds: t }),
    };
    const flight = (20 * 1.468) / 299_792.458;
    const heralded: Design = {
      ...design,
      links: design.links.map((link) => ({
        ...link,
        scheme: { kind: 'double-click', visibility: 1, darkCountHz: 0, detectorEfficiency: 1 },
      })),
    };
    const { fidelity } = run(heralded, { pairs: 10 }, 32).demands[0];
    const kept = gaussianEnvelope(flight, t) ** 2;
    expect(fidelity!.mean).toBeCloseTo((1 + kept) / 2, 6);
  });
});

describe('dephasing by attempts', () => {
  test('of two links side by side counts those of the later link alone', () => {
    const design = withNodes({ links: 2, probability: 0.05 }, { attemptsToDephase: 20 });
    const kept = overDifference(0.05, (late) => attemptEnvelope(late, 20));
    expect(deviation(measured(design, 34).fidelity!, (1 + kept) / 2)).toBeLessThan(4);
  });

  test.each([5, 50, 500])(
    'of a pair that waits while another is made, N %d',
    (attemptsToDephase) => {
      const design = withNodes(
        { links: 2, probability: 0.05 },
        { attemptsToDephase, communicationQubits: 1 },
      );
      const kept = meanAttemptEnvelope(0.05, attemptsToDephase);
      expect(deviation(measured(design, 35).fidelity!, (1 + kept) / 2)).toBeLessThan(4);
    },
  );

  test('costs nothing at nodes that nobody else uses', () => {
    const design = withNodes({ links: 1, probability: 0.05 }, {}, { attemptsToDephase: 1 });
    expect(run(design, { pairs: 100 }, 36).demands[0].fidelity!.mean).toBeCloseTo(1, 12);
  });
});

describe('one communication qubit', () => {
  test('lets two links generate one after another: E[T] = 1/p₁ + 1/p₂', () => {
    const design = withNodes({ links: 2, probability: 0.05 }, { communicationQubits: 1 });
    const { latencySeconds } = measured(design, 37);
    expect(deviation(latencySeconds!, (2 * PERIOD) / 0.05)).toBeLessThan(4);
  });

  test('stores the first pair while the second is made, and the move takes its time and its toll', () => {
    const storeSeconds = 2e-3;
    const t2Seconds = 0.05;
    const design = withNodes(
      { links: 2, probability: 0.05, t2Seconds },
      { communicationQubits: 1, storeSeconds, storeFidelity: 0.98 },
    );
    const { latencySeconds, fidelity } = measured(design, 38);
    expect(deviation(latencySeconds!, 2 * (PERIOD / 0.05 + storeSeconds))).toBeLessThan(4);
    const s = Math.exp((-2 * PERIOD) / t2Seconds);
    const waiting = ((0.05 * s) / (1 - 0.95 * s)) * Math.exp((-2 * storeSeconds) / t2Seconds);
    const moving = Math.exp((-4 * storeSeconds) / t2Seconds);
    const store = (2 * 0.98 - 1) ** 2;
    const expected = (1 + 2 * store * waiting * moving + store) / 4;
    expect(deviation(fidelity!, expected)).toBeLessThan(4);
  });

  test('two of them are as good as many in a chain', () => {
    const options = { links: 4, probability: 0.1, t2Seconds: 0.1 };
    const many = run(chain(options), { pairs: 500 }, 39);
    const two = run(withNodes(options, { communicationQubits: 2 }), { pairs: 500 }, 39);
    expect(two.demands[0].rateHz).toEqual(many.demands[0].rateHz);
    expect(two.demands[0].fidelity).toEqual(many.demands[0].fidelity);
  });

  test('with a cutoff, what is discarded waits for its turn', () => {
    const [p, cutoff] = [0.1, 12];
    const design = withNodes(
      { links: 2, probability: p },
      { communicationQubits: 1, cutoffSeconds: cutoff * PERIOD },
    );
    // One pair, then as many others as it takes until one comes in time.
    const inTime = 1 - (1 - p) ** cutoff;
    const expected = (PERIOD / p) * (1 + 1 / inTime);
    expect(deviation(measured(design, 40).latencySeconds!, expected)).toBeLessThan(4);
  });

  test('is shared fairly where links never rest', () => {
    const design = withNodes(
      {
        links: 3,
        probability: 0.1,
        parallelPairs: 2,
        policy: { generation: 'continuous', swapping: 'asap', classical: 'instant' },
      },
      { communicationQubits: 1 },
    );
    const { links } = run(design, { pairs: 4000 }, 41);
    const rates = links.map(({ rateHz }) => rateHz.mean);
    for (const rate of rates) expect(rate / rates[0]).toBeCloseTo(1, 1);
  });
});

describe('reset', () => {
  test('of the slower node delays every round', () => {
    const design = withNodes(
      { links: 3, probability: 0.1 },
      { resetSeconds: 5e-3 },
      { resetSeconds: 2e-3 },
    );
    const expected = meanSlowestOf(3, 0.1) * PERIOD + 5e-3;
    expect(deviation(measured(design, 42).latencySeconds!, expected)).toBeLessThan(4);
  });
});

describe('retrieval', () => {
  test('at both ends of one link, and twice at the repeater between two', () => {
    const eta = 0.6;
    const one = measured(
      withNodes({ links: 1, probability: 0.1 }, {}, { retrievalEfficiency: eta }),
      43,
    );
    expect(deviation(one.latencySeconds!, PERIOD / 0.1 / eta ** 2)).toBeLessThan(4);
    const two = measured(
      withNodes({ links: 2, probability: 0.1 }, {}, { retrievalEfficiency: eta }),
      44,
    );
    const expected = (meanSlowestOf(2, 0.1) * PERIOD) / eta ** 4;
    expect(deviation(two.latencySeconds!, expected)).toBeLessThan(4);
  });

  test('is entered in the ledger: of swaps as failed swaps, of ends on its own', () => {
    const design = withNodes(
      { links: 2, probability: 0.1 },
      { retrievalEfficiency: 0.5 },
      { retrievalEfficiency: 0.8 },
    );
    const { pairs } = run(design, { pairs: PAIRS }, 45);
    const { created, delivered, lostToRetrieval, lostToSwap } = pairs;
    expect(created).toBe(delivered + lostToRetrieval + lostToSwap + pairs.stored);
    const reached = created - lostToSwap;
    expect(Math.abs(delivered / reached - 0.64)).toBeLessThan(
      4 * Math.sqrt((0.64 * 0.36) / (reached / 2)),
    );
    expect(Math.abs(reached / created - 0.25)).toBeLessThan(
      4 * Math.sqrt((0.25 * 0.75) / (created / 2)),
    );
  });
});

describe('cutoff of a node', () => {
  test('stands in for the policy’s', () => {
    const options = { links: 2, probability: 0.05, t2Seconds: 0.05 };
    const design = withNodes(
      {
        ...options,
        policy: { swapping: 'asap', classical: 'instant', cutoffSeconds: 3 * PERIOD },
      },
      { cutoffSeconds: 10 * PERIOD },
    );
    const exact = twoLinks(0.05, 10, (2 * PERIOD) / 0.05);
    const { latencySeconds, fidelity } = measured(design, 46);
    expect(deviation(latencySeconds!, exact.attempts * PERIOD)).toBeLessThan(4);
    expect(deviation(fidelity!, (1 + exact.waitingFactor) / 2)).toBeLessThan(4);
  });
});
