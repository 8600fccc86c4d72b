/** Random designs of every class that estimates are asked for, the same ones on every machine. */
import { RandomStream } from '../../engine/random';
import type { Demand, Design, Link, Policy } from '../../network/design';
import { VARIANTS } from './corpus-variants';

/** What a plain design has that decides whether, and how well, it can be estimated. */
const PLAIN = [
  'sure swaps as soon as possible',
  'several demands, links of their own',
  'failing swaps as soon as possible',
  'nested, sure swaps',
  'sequential, sure swaps',
  'nested or sequential, failing swaps',
  'cutoff',
  'cutoff and failing swaps',
  'continuous',
  'several demands that share links',
] as const;

export const CLASSES: readonly string[] = [...PLAIN, ...VARIANTS.map(({ group }) => group)];

export interface Example {
  readonly group: string;
  readonly design: Design;
}

/** Designs of plain classes, and designs of each variant. */
const PLAIN_SIZE = 200;
const VARIANT_SIZE = 16;
export const CORPUS_SIZE = PLAIN_SIZE + VARIANT_SIZE * VARIANTS.length;

export class Draw {
  private readonly stream: RandomStream;

  constructor(name: string) {
    this.stream = new RandomStream(name);
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.stream.uniform();
  }

  /** Evenly in the logarithm. */
  scale(low: number, high: number): number {
    return Math.exp(this.between(Math.log(low), Math.log(high)));
  }

  whole(low: number, high: number): number {
    return Math.min(high, Math.floor(this.between(low, high + 1)));
  }

  from<T>(items: readonly T[]): T {
    return items[this.whole(0, items.length - 1)];
  }
}

const randomLink = (draw: Draw, index: number, id: string, ends: [string, string]): Link => {
  const lengthKm = draw.between(1, 60);
  const isFixed = index % 2 === 0;
  return {
    id,
    kind: 'fiber',
    source: ends[0],
    target: ends[1],
    parameters: { lengthKm, attenuationDbPerKm: 0.2 },
    scheme: isFixed
      ? {
          kind: 'fixed',
          successProbability: draw.scale(0.003, 0.5),
          attemptSeconds: draw.scale(1e-4, 1e-3),
          fidelity: draw.between(0.9, 1),
        }
      : {
          kind: 'double-click',
          detectorEfficiency: draw.between(0.5, 0.95),
          darkCountHz: 10,
          detectionWindowSeconds: 1e-8,
          visibility: draw.between(0.85, 1),
          preparationSeconds: 1e-5,
          multiplexing: draw.whole(1, 4),
        },
  };
};

/** Mean seconds per pair of a link, roughly: sets the scale of memories and cutoffs. */
export const roughSeconds = ({ scheme, parameters }: Link): number =>
  scheme.kind === 'fixed'
    ? (scheme.attemptSeconds as number) / (scheme.successProbability as number)
    : (1e-5 + parameters!.lengthKm! * 5e-6) / (0.05 * 10 ** (-parameters!.lengthKm! / 50));

const policyOf = (draw: Draw, group: string, scale: number): Policy => ({
  generation: group === 'continuous' ? 'continuous' : 'on-demand',
  swapping: group.startsWith('nested or')
    ? draw.from(['nested', 'sequential'])
    : group.startsWith('nested')
      ? 'nested'
      : group.startsWith('sequential')
        ? 'sequential'
        : 'asap',
  classical: draw.from(['physical', 'instant']),
  ...(group.startsWith('cutoff') ? { cutoffSeconds: scale * draw.scale(0.5, 5) } : {}),
});

const example = (index: number): Example => {
  const draw = new Draw(`corpus ${index}`);
  const group = PLAIN[index % PLAIN.length];
  const count = draw.whole(group.startsWith('nested') || group.startsWith('seq') ? 3 : 1, 7);
  const several = group.startsWith('several');
  const links: Link[] = [];
  for (let i = 0; i < count; i++) {
    links.push(randomLink(draw, index + i, `l${i}`, [`n${i}`, `n${i + 1}`]));
  }
  const demands: Demand[] = [{ id: 'd0', source: 'n0', target: `n${count}` }];
  if (several) {
    const isOwn = group === 'several demands, links of their own';
    const from = isOwn ? count : draw.whole(0, Math.max(0, count - 1));
    const to = count + draw.whole(1, 2);
    for (let i = count; i < to; i++) {
      links.push(randomLink(draw, index + i, `l${i}`, [`n${i}`, `n${i + 1}`]));
    }
    demands.push({ id: 'd1', source: `n${from}`, target: `n${to}` });
  }
  const scale = Math.max(...links.map(roughSeconds));
  const fails = group.includes('failing');
  const lanes = group === 'continuous' ? draw.whole(1, 3) : 1;
  return {
    group,
    design: {
      format: 'bellhop-design',
      version: 1,
      nodes: Array.from({ length: links.length + 1 }, (_, v) => ({
        id: `n${v}`,
        kind: 'repeater' as const,
        position: { x: 100 * v, y: 0 },
        parameters: {
          t1Seconds: scale * 50,
          t2Seconds: scale * draw.scale(3, 60),
          swapSeconds: draw.from([0, scale * 0.02]),
          swapSuccessProbability: fails ? draw.from([0.5, 0.8]) : 1,
          twoQubitGateFidelity: draw.between(0.97, 1),
          readoutFidelity: draw.between(0.98, 1),
        },
      })),
      links: links.map((link) => ({
        ...link,
        parameters: { ...link.parameters, parallelPairs: lanes },
      })),
      demands,
      policy: policyOf(draw, group, scale),
    },
  };
};

const variants = (): Example[] =>
  VARIANTS.flatMap(({ group, change }, v) =>
    Array.from({ length: VARIANT_SIZE }, (_, i) => {
      // Sure swaps as soon as possible: what is off is off because of the change.
      const { design } = example(PLAIN.length * (1 + v * VARIANT_SIZE + i));
      const scale = Math.max(...design.links.map(roughSeconds));
      return { group, design: change(design, new Draw(`${group} ${i}`), scale) };
    }),
  );

export const corpus = (): Example[] => [
  ...Array.from({ length: PLAIN_SIZE }, (_, i) => example(i)),
  ...variants(),
];
