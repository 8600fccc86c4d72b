/**
 * `node scripts/run-ts.mjs scripts/twirling.ts`: measures how far twirled pairs are from density matrices, prints the figures
 * and pastes them into docs/twirling.md between the markers. About a minute; not part of `npm test`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { DemandReport, Figure } from '../src/analysis/report';
import { runExactly } from '../src/analysis/testing/exact-runs';
import { chain } from '../src/engine/testing/chains';
import { ENGINE_VERSION } from '../src/engine/version';
import { exampleDesigns } from '../src/library/designs';
import type { Design, Link } from '../src/network/design';

const PAGE = 'docs/twirling.md';
const BEGIN = '<!-- measured: begin -->';
const END = '<!-- measured: end -->';

/** Pairs of each run that chance has a part in. */
const PAIRS = Number(process.argv[2] ?? 20_000);

/** All times are in units of T1. */
const T1 = 1;
/** Light takes 1 s for so many kilometers of a fiber of group index 1. */
const LIGHT_SECOND_KM = 299_792.458;

const isSet = <T>(value: T | undefined): value is T => value !== undefined;

/** A memory that does nothing but relax. */
const relaxing = { t1Seconds: T1, t2Seconds: 2 * T1 };

/** One link of a scheme whose qubits have been stored for `seconds` when the herald arrives, no loss, no dark counts. */
const heralded = (
  scheme: Link['scheme'],
  seconds: number,
  parameters: { readonly [id: string]: number },
): Design => {
  const { nodes, links, ...design } = chain({ links: 1, probability: 1 });
  const fiber = { lengthKm: seconds * LIGHT_SECOND_KM, groupIndex: 1, attenuationDbPerKm: 0 };
  return {
    ...design,
    nodes: nodes.map((node) => ({ ...node, parameters: { ...relaxing, ...parameters } })),
    links: links.map((link) => ({ ...link, parameters: fiber, scheme })),
  };
};

/** Two links, of which the first waits for `seconds` as a perfect Φ+ in memories that relax; the second costs nothing. */
const waiting = (seconds: number): Design => {
  const { nodes, links, ...design } = chain({ links: 2, probability: 1, attemptSeconds: 1e-6 });
  return {
    ...design,
    nodes: nodes.map((node, v) => (v < 2 ? { ...node, parameters: relaxing } : node)),
    links: links.map((link, i) => ({
      ...link,
      scheme: { ...link.scheme, attemptSeconds: 1e-6 + i * seconds },
    })),
  };
};

const demandOf = (design: Design, pairs = PAIRS): DemandReport =>
  runExactly(design, { pairs }).demands[0];

const signed = (value: number, digits = 5): string =>
  `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;

/** A power of ten; rounding of the last digits is 0. */
const tiny = (value: number): string =>
  Math.abs(value) < 1e-13 ? '0' : value.toExponential(1).replaceAll('-', '−');

const half = ({ low, high }: Figure): number => (high! - low!) / 2;

const cells = ({ fidelity, densityMatrix }: DemandReport): string[] => [
  fidelity!.mean.toFixed(4),
  densityMatrix!.fidelity.mean.toFixed(4),
  signed(densityMatrix!.difference.mean),
];

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${header.join(' | ')} |`,
  `| ${header.map((_, i) => (i === 0 ? '---' : '---:')).join(' | ')} |`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
];

/** Two links that swap at once; their perfect pairs are behind the swap when the ends wait `seconds` for its news. */
const swapped = (seconds: number): Design => {
  const { nodes, links, ...design } = chain({
    ...{ links: 2, probability: 1 },
    policy: { generation: 'on-demand', swapping: 'asap', classical: 'physical' },
  });
  return {
    ...design,
    nodes: nodes.map((node) => ({ ...node, parameters: relaxing })),
    links: links.map((link) => ({
      ...link,
      parameters: { ...link.parameters, classicalDelaySeconds: seconds },
    })),
  };
};

/** One pair, stored: by how it was made. */
const oneStoredPair = (): string[] =>
  table(
    ['stored for t/T1', 'γ²/4', 'twirled', 'made as Φ+', 'made as Ψ+', 'made by a swap'],
    [0.01, 0.03, 0.1, 0.3, 1].map((t) => {
      const pairs = [waiting(t), heralded({ kind: 'double-click' }, t, {}), swapped(t)].map(
        (design) => demandOf(design, 10),
      );
      return [
        String(t),
        ((1 - Math.exp(-t)) ** 2 / 4).toFixed(5),
        pairs[0].fidelity!.mean.toFixed(4),
        ...pairs.map(({ densityMatrix }) => signed(densityMatrix!.difference.mean)),
      ];
    }),
  );

/** One raw single-click pair, stored. */
const oneRawPair = (): string[] =>
  table(
    ['bright states', 'arms', 't/T1', 'twirled', 'density matrix', 'difference', 'γ²/4'],
    [
      [0.02, 0.02, 1],
      [0.1, 0.1, 1],
      [0.3, 0.3, 1],
      [0.1, 0.1, 4],
      [0.05, 0.2, 4],
    ].flatMap(([brightA, brightB, imbalance]) =>
      [0.01, 0.1, 0.3].map((t) => {
        const { nodes, ...design } = heralded({ kind: 'single-click' }, t, {});
        const ends = nodes.map((node, v) => ({
          ...node,
          parameters: {
            ...node.parameters,
            brightState: v === 0 ? brightA : brightB,
            photonEfficiency: v === 0 ? 0.04 * imbalance : 0.04,
          },
        }));
        return [
          brightA === brightB ? String(brightA) : `${brightA}, ${brightB}`,
          imbalance === 1 ? 'equal' : `${imbalance} : 1`,
          String(t),
          ...cells(demandOf({ ...design, nodes: ends }, 10)),
          ((1 - Math.exp(-t)) ** 2 / 4).toFixed(5),
        ];
      }),
    ),
  );

/** What the links of a chain are: scheme, and what of the nodes it needs. */
const KINDS = {
  'fixed, Φ+': {
    scheme: { kind: 'fixed', successProbability: 0.02, attemptSeconds: 1, fidelity: 0.97 },
  },
  'double click': {
    scheme: { kind: 'double-click', preparationSeconds: 1 },
    photonEfficiency: 0.2,
  },
  'single click': {
    scheme: { kind: 'single-click', preparationSeconds: 1 },
    photonEfficiency: 0.1,
    brightState: 0.1,
  },
} as const;

/** A chain whose attempts take 1 s and succeed with 0.02: mean wait 50 s per link, T1 in units of that. */
const chainOf = (
  kind: keyof typeof KINDS,
  links: number,
  t1: number | undefined,
  swapping: string,
) => {
  const { scheme, ...node } = { photonEfficiency: 1, brightState: 0.1, ...KINDS[kind] };
  const design = chain({
    ...{ links, probability: 1, gate: 0.99, readout: 0.995 },
    policy: { generation: 'on-demand', swapping, classical: 'instant' },
  });
  const memory =
    t1 === undefined ? { t2Seconds: 50 * 10 } : { t1Seconds: 50 * t1, t2Seconds: 50 * t1 };
  return {
    ...design,
    nodes: design.nodes.map((v) => ({
      ...v,
      parameters: { ...v.parameters, ...node, ...memory },
    })),
    links: design.links.map((link) => ({ ...link, scheme })),
  };
};

/** Chains, pairs waiting for each other. */
const chains = (): string[] =>
  table(
    [
      'links',
      'pairs',
      'swaps',
      'T1 / mean wait of a link',
      'twirled',
      'density matrix',
      'difference',
      '±',
    ],
    [
      ...(['fixed, Φ+', 'double click', 'single click'] as const).flatMap((kind) =>
        [2, 4, 6].flatMap((links) => [100, 10].map((t1) => [kind, links, t1, 'asap'] as const)),
      ),
      ['fixed, Φ+', 4, 10, 'sequential'] as const,
      ['single click', 4, 10, 'sequential'] as const,
      ['single click', 6, undefined, 'asap'] as const,
    ].map(([kind, links, t1, swapping]) => {
      const report = demandOf(chainOf(kind, links, t1, swapping));
      return [
        ...[String(links), kind, swapping, t1 === undefined ? 'no T1' : String(t1)],
        ...cells(report),
        half(report.densityMatrix!.difference).toFixed(5),
      ];
    }),
  );

/** Two single-click links, raw pairs purified before the swap, memories that only lose their phase. */
const purified = (): string[] =>
  table(
    ['protocol', 'rounds', 'twirled', 'density matrix', 'difference'],
    ['bbpssw', 'dejmps', 'epl'].flatMap((protocol) =>
      [1, 2].map((rounds) => {
        const { nodes, links, policy, ...design } = chain({
          ...{ links: 2, probability: 1, gate: 0.98, readout: 0.99 },
        });
        const node = { t2Seconds: 2e-3, photonEfficiency: 0.4, brightState: 0.1 };
        const scheme = { kind: 'single-click', phaseNoiseRadians: 0.2 };
        const parameters = { lengthKm: 10, parallelPairs: 2 ** rounds };
        const report = demandOf({
          ...design,
          nodes: nodes.map((v) => ({ ...v, parameters: { ...v.parameters, ...node } })),
          links: links.map((link) => ({ ...link, parameters, scheme })),
          policy: {
            ...policy,
            purification: { scope: 'link', protocol, schedule: 'nested', rounds },
          },
        });
        return [protocol.toUpperCase(), String(rounds), ...cells(report)];
      }),
    ),
  );

/** The demand of each example that is farthest from its density matrix. */
const examples = async (): Promise<string[]> => {
  const rows: string[][] = [];
  for (const { title, load } of exampleDesigns) {
    const design = await load();
    const { demands } = runExactly(design, { precision: 0.02 });
    const [worst] = demands
      .map(({ densityMatrix }) => densityMatrix)
      .filter(isSet)
      .sort((a, b) => Math.abs(b.difference.mean) - Math.abs(a.difference.mean));
    rows.push([title, worst ? tiny(worst.difference.mean) : 'no pair']);
  }
  return table(['example', 'largest difference'], rows);
};

export default async function main() {
  const text = [
    `Engine ${ENGINE_VERSION}; difference = density matrix − twirled. Rows without ± hold for every pair; the others are means of ${PAIRS.toLocaleString('en')} pairs.`,
    '',
    '### One pair in two equal memories, T2 = 2 T1: differences',
    '',
    ...oneStoredPair(),
    '### One raw single-click pair in two equal memories, T2 = 2 T1',
    '',
    ...oneRawPair(),
    '### Chains, T2 = T1, gates 0.99, readout 0.995',
    '',
    ...chains(),
    '### Single-click pairs, purified on their links, no T1',
    '',
    ...purified(),
    '### The shipped examples',
    '',
    ...(await examples()),
  ]
    .join('\n')
    .trimEnd();
  console.log(text);
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${PAGE} has no markers ${BEGIN} … ${END}`);
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${text}\n\n${END}${after}`);
}
