/** Tests that values which no hardware has, but which a file may hold, give figures, never NaN. */
import { describe, expect, test } from 'vitest';
import { compile } from '../engine/compile';
import { library } from '../library';
import type { Design } from '../network/design';
import { parseDesign } from '../network/validate';
import { estimate } from './estimate';
import { measureToEnd } from './measure';
import { runReport } from './run-report';

interface Change {
  readonly node?: object;
  readonly link?: object;
  readonly kind?: string;
  readonly scheme?: object;
}

const chain = ({ node = {}, link = {}, kind = 'fiber', scheme = {} }: Change): Design => {
  const parsed = parseDesign(
    {
      format: 'bellhop-design',
      version: 1,
      nodes: ['a', 'r', 'b'].map((id, index) => ({
        id,
        kind: id === 'r' ? 'repeater' : 'end-node',
        position: { x: 200 * index, y: 0 },
        parameters: id === 'r' ? { t2Seconds: 0.5, ...node } : { t2Seconds: 0.5 },
      })),
      links: ['ar', 'rb'].map((id) => ({
        id,
        kind,
        source: id[0],
        target: id[1],
        parameters: { lengthKm: 10, ...link },
        scheme: { kind: 'single-click', ...scheme },
      })),
      demands: [{ id: 'd', source: 'a', target: 'b' }],
    },
    library,
  );
  if (!parsed.ok) throw new Error(parsed.errors[0].message);
  return parsed.design;
};

/** Places of everything that is no finite number although it should be one. */
const notNumbers = (value: unknown, place = ''): string[] => {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [place];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => notNumbers(item, `${place}/${key}`));
};

const cases: readonly (readonly [string, Change])[] = [
  ['T2 that no number can be divided by', { node: { t2Seconds: 5e-324 } }],
  ['a Gaussian T2 whose square is 0', { node: { t2GaussianSeconds: 1e-300 } }],
  ['a qubit that any attempt dephases', { node: { attemptsToDephase: 1e-9 } }],
  ['a qubit that less than any attempt dephases', { node: { attemptsToDephase: 5e-324 } }],
  ['a reset without end', { node: { resetSeconds: 1e308 } }],
  ['storing without end', { node: { communicationQubits: 1, storeSeconds: 1e308 } }],
  ['a swap without end', { node: { swapSeconds: 1e308 } }],
  ['messages without end', { link: { classicalDelaySeconds: 1e308 } }],
  ['a cutoff below any time', { node: { cutoffSeconds: 5e-324 } }],
  ['a train without end', { scheme: { temporalModes: 1e6, modeSeconds: 1e308 } }],
  [
    'a link that hardly ever succeeds',
    {
      scheme: {
        kind: 'fixed',
        successProbability: 2e-120,
        attemptSeconds: 1e-3,
        fidelity: 0.9,
      },
    },
  ],
  [
    'a link that as good as never succeeds',
    {
      scheme: {
        kind: 'fixed',
        successProbability: 1e-190,
        attemptSeconds: 1e-3,
        fidelity: 0.9,
      },
    },
  ],
  ['a swap that never succeeds', { node: { swapSuccessProbability: 5e-324 } }],
  ['a swap that leaves nothing', { node: { twoQubitGateFidelity: 0.25 } }],
  ['a beam that opens at once', { kind: 'free-space', link: { beamWaistMeters: 1e-300 } }],
  ['a fiber that lets nothing pass', { link: { attenuationDbPerKm: 1e308 } }],
  ['a telescope of no size', { kind: 'free-space', link: { receiverDiameterMeters: 1e-300 } }],
];

describe.each(cases)('%s', (_, change) => {
  const telescopes = { beamWaistMeters: 0.05, receiverDiameterMeters: 0.1 };
  const link = { ...(change.kind ? telescopes : {}), ...change.link };
  const design = chain({ ...change, link });

  test('is estimated without NaN', () => {
    expect(notNumbers(estimate(design, library))).toEqual([]);
  });

  test('is simulated without NaN', () => {
    const run = measureToEnd(compile(design, library), 1, { pairs: 100 });
    expect(notNumbers(runReport(run, 1, 0))).toEqual([]);
  });
});
