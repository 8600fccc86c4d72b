/** Bounds of a demand against their closed forms, and key rates against the bounds. */
import { describe, expect, test } from 'vitest';
import { library } from '../library';
import { exampleDesigns } from '../library/designs';
import type { Design, Link } from '../network/design';
import { plobBound } from '../physics/bounds';
import { estimate } from './estimate';
import { corpus } from './testing/corpus';
import { run } from './testing/runs';

/** A chain of 0.2 dB/km fibers of the given lengths, perfect but for loss, each trying once in a millisecond. */
const chain = (
  lengthsKm: readonly number[],
  scheme: Partial<Link['scheme']> & { readonly kind: string } = { kind: 'double-click' },
): Design => ({
  format: 'bellhop-design',
  version: 1,
  nodes: Array.from({ length: lengthsKm.length + 1 }, (_, v) => ({
    id: `n${v}`,
    kind: v === 0 || v === lengthsKm.length ? ('end-node' as const) : ('repeater' as const),
    position: { x: 100 * v, y: 0 },
  })),
  links: lengthsKm.map((lengthKm, i) => ({
    id: `l${i}`,
    kind: 'fiber' as const,
    source: `n${i}`,
    target: `n${i + 1}`,
    parameters: { lengthKm, attenuationDbPerKm: 0.2 },
    scheme: { preparationSeconds: 1e-3, ...scheme },
  })),
  demands: [{ id: 'd', source: 'n0', target: `n${lengthsKm.length}` }],
  policy: { generation: 'on-demand', swapping: 'asap', classical: 'instant' },
});

const boundsOf = (design: Design) => estimate(design, library).demands[0].bounds;
const row = (design: Design, id: string) => boundsOf(design)?.rows.find((r) => r.id === id);

describe('the bounds of 100 km of fiber', () => {
  const one = chain([100]);

  test('without a node between are 0.0144995697 bits per use by PLOB, 0.02885486 by TGW', () => {
    expect(boundsOf(one)?.lossDb).toBeCloseTo(20, 12);
    expect(row(one, 'plob')?.perUse).toBeCloseTo(0.0144995697, 10);
    expect(row(one, 'tgw')?.perUse).toBeCloseTo(0.02885486, 8);
  });

  test('do not depend on repeaters, which raise what the path allows to 0.1520030934 and 0.5484122546', () => {
    // A midpoint station is a node, too: one link with it has two spans of 50 km, two have four of 25 km.
    expect(row(one, 'repeaters')?.perUse).toBeCloseTo(0.1520030934, 10);
    const two = chain([50, 50]);
    expect(row(two, 'plob')?.perUse).toBeCloseTo(0.0144995697, 10);
    expect(row(two, 'repeaters')?.perUse).toBeCloseTo(0.5484122546, 10);
  });

  test('without a station in the middle are those of the whole link', () => {
    const direct = chain([100], { kind: 'sender-receiver', meanPhotonNumber: 0.05 });
    expect(row(direct, 'repeaters')?.perUse).toBeCloseTo(0.0144995697, 10);
  });
});

test('a use is one try of the link that needs most of them, and bits per second are bits per use times uses', () => {
  const design = chain([40], { kind: 'double-click', multiplexing: 5 });
  const bounds = boundsOf(design)!;
  const [link] = estimate(design, library).links;
  expect(bounds.usesHz).toBeCloseTo(5 / link.attemptSeconds, 6);
  for (const { hertz, perUse } of bounds.rows)
    expect(hertz / (bounds.usesHz * perUse)).toBeCloseTo(1, 12);
  const unequal = boundsOf(chain([40, 10], { kind: 'double-click', multiplexing: 5 }))!;
  expect(unequal.usesHz).toBeCloseTo(bounds.usesHz, 6);
});

test('a long link with many modes beside a short one without lends its pace to the direct channel', () => {
  const [short, long] = chain([5, 100]).links;
  const design = {
    ...chain([5, 100]),
    links: [short, { ...long, scheme: { ...long.scheme, multiplexing: 10_000 } }],
  };
  const { bounds } = estimate(design, library).demands[0];
  const [, { attemptSeconds }] = estimate(design, library).links;
  expect(bounds!.usesHz).toBeCloseTo(10_000 / attemptSeconds, 3);
  expect(bounds!.beaten).toBe(false);
});

test('links that state their probability, and links that lose nothing, have no bound', () => {
  const fixed = { kind: 'fixed', successProbability: 0.1, attemptSeconds: 1e-3, fidelity: 0.9 };
  expect(boundsOf(chain([50], fixed))).toBeUndefined();
  expect(boundsOf(chain([0]))).toBeUndefined();
});

describe('the bound without any node between', () => {
  test('stands before a single link whose photons meet in the middle by double click', () => {
    expect(boundsOf(chain([200]))?.beaten).toBe(false);
  });

  test('is beaten by one repeater with perfect memories on 2 × 100 km: 2η/3 × 1/2 per use', () => {
    const bounds = boundsOf(chain([100, 100]))!;
    // Two links of p = η/2 = 0.005 in parallel take (3 − 2p)/(p(2 − p)) tries; news is instant, pairs are perfect.
    const p = 0.005;
    expect(bounds.keyHz.mean / bounds.usesHz).toBeCloseTo((p * (2 - p)) / (3 - 2 * p), 8);
    expect(bounds.beaten).toBe(true);
  });

  test('is beaten by single clicks over 400 km, whose rate falls with half the fiber', () => {
    const bounds = boundsOf(chain([400], { kind: 'single-click', brightPopulation: 0.05 }))!;
    expect(bounds.beaten).toBe(true);
    expect(bounds.keyHz.mean).toBeLessThan(bounds.rows[2].hertz);
  });

  test('counts as beaten only when the whole interval lies above it', () => {
    const { bounds } = run(chain([100, 100]), { pairs: 2000 }, 3).demands[0];
    const [plob] = bounds!.rows;
    expect(bounds!.keyHz.low!).toBeGreaterThan(plob.hertz);
    expect(bounds!.beaten).toBe(true);
    const few = run(chain([200]), { pairs: 20 }, 3).demands[0].bounds!;
    expect(few.beaten).toBe(false);
  });
});

describe('a satellite link', () => {
  const downlink = (passIntervalSeconds: number): Design => {
    const design = chain([0]);
    const [link] = design.links;
    const parameters = {
      satelliteWaistMeters: 0.15,
      groundDiameterMeters: 1,
      pointingErrorRadians: 1e-6,
      passIntervalSeconds,
    };
    return { ...design, links: [{ ...link, kind: 'satellite-downlink', parameters }] };
  };

  test('with passes half as often has half the bounds per second, and the same per use', () => {
    const [often, seldom] = [boundsOf(downlink(10_000))!, boundsOf(downlink(20_000))!];
    expect(often.usesHz / seldom.usesHz).toBeCloseTo(2, 9);
    often.rows.forEach((bound, i) => {
      expect(bound.hertz / seldom.rows[i].hertz).toBeCloseTo(2, 9);
      expect(bound.perUse / seldom.rows[i].perUse).toBeCloseTo(1, 9);
    });
    expect(often.beaten).toBe(false);
    expect(often.keyHz.mean).toBeGreaterThan(0);
  });

  test('loses least in the middle of a pass, so that its mean bound per use is below the one there', () => {
    const bounds = boundsOf(downlink(10_000))!;
    const middle = plobBound(10 ** (-bounds.lossDb / 10));
    expect(bounds.rows[0].perUse).toBeLessThan(middle);
    expect(bounds.rows[0].perUse).toBeGreaterThan(middle / 10);
  });
});

test('a path that avoids the worst span may allow more', () => {
  const design = chain([20, 80]);
  const detour: Design = {
    ...design,
    nodes: [...design.nodes, { id: 'r', kind: 'repeater', position: { x: 0, y: 100 } }],
    links: [
      ...design.links,
      {
        ...design.links[0],
        id: 'm0',
        source: 'n1',
        target: 'r',
        parameters: { lengthKm: 50, attenuationDbPerKm: 0.2 },
      },
      {
        ...design.links[0],
        id: 'm1',
        source: 'r',
        target: 'n2',
        parameters: { lengthKm: 50, attenuationDbPerKm: 0.2 },
      },
    ],
    demands: [{ ...design.demands[0], path: ['l0', 'l1'] }],
  };
  expect(row(design, 'route')).toBeUndefined();
  const [on, best] = [row(detour, 'repeaters')!, row(detour, 'route')!];
  expect(best.hertz).toBeGreaterThan(on.hertz);
});

test('no key rate exceeds what ideal nodes could give, in any example or random design', async () => {
  const designs = [
    ...(await Promise.all(exampleDesigns.map(({ load }) => load()))),
    ...corpus().map(({ design }) => design),
  ];
  let compared = 0;
  for (const design of designs) {
    for (const { bounds, id } of estimate(design, library, 1e4).demands) {
      if (!bounds) continue;
      const hertz = (name: string) => bounds.rows.find((found) => found.id === name)?.hertz;
      expect(bounds.keyHz.mean, id).toBeLessThan(hertz('repeaters')!);
      expect(hertz('plob')!, id).toBeLessThan(hertz('tgw')!);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(30);
});
