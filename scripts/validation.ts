/**
 * `node scripts/run-ts.mjs scripts/validation.ts`: measures estimates against simulation over the corpus, prints the figures
 * and pastes them into docs/validation.md between the markers. A few minutes; not part of `npm test`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { estimate } from '../src/analysis/estimate';
import { CLASSES, corpus } from '../src/analysis/testing/corpus';
import { deviation, run } from '../src/analysis/testing/runs';
import { ENGINE_VERSION } from '../src/engine/version';
import { library } from '../src/library';

const PAGE = 'docs/validation.md';
const BEGIN = '<!-- measured: begin -->';
const END = '<!-- measured: end -->';

/** Pairs per demand; the simulation's own error is then about 1 % of the rate. */
const PAIRS = Number(process.argv[2] ?? 20_000);

interface Comparison {
  readonly group: string;
  readonly exact: boolean;
  /** Relative error of the rate, error of the fidelity, and the larger of both in standard errors. */
  readonly rate: number;
  readonly fidelity: number;
  readonly deviation: number;
}

const compare = (): Comparison[] =>
  corpus().flatMap(({ group, design }, index) => {
    const estimates = estimate(design, library).demands;
    const measured = run(design, { pairs: PAIRS }, index + 1).demands;
    return estimates.flatMap((expected, d) => {
      const { rateHz, fidelity } = measured[d];
      if (!rateHz || !fidelity || !expected.rateHz || !expected.fidelity) return [];
      return [
        {
          group,
          exact: expected.exact === true,
          rate: expected.rateHz.mean / rateHz.mean - 1,
          fidelity: expected.fidelity.mean - fidelity.mean,
          deviation: Math.max(
            deviation(rateHz, expected.rateHz.mean),
            deviation(fidelity, expected.fidelity.mean),
          ),
        },
      ];
    });
  });

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const largest = (values: readonly number[]): number =>
  values.reduce((worst, value) => (Math.abs(value) > Math.abs(worst) ? value : worst), 0);

const percent = (value: number): string =>
  `${value < 0 ? '−' : ''}${Math.abs(100 * value).toFixed(1)} %`;
const signed = (value: number): string => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(3)}`;

const row = (name: string, all: readonly Comparison[]): string => {
  const rates = all.map(({ rate }) => rate);
  const fidelities = all.map(({ fidelity }) => fidelity);
  const cells = [
    name,
    String(all.length),
    percent(median(rates.map(Math.abs))),
    percent(largest(rates)),
    median(fidelities.map(Math.abs)).toFixed(3),
    signed(largest(fidelities)),
  ];
  return `| ${cells.join(' | ')} |`;
};

export default function main() {
  const all = compare();
  const exact = all.filter((comparison) => comparison.exact);
  const others = all.filter((comparison) => !comparison.exact);
  const text = [
    `Engine ${ENGINE_VERSION}; ${PAIRS.toLocaleString('en')} simulated pairs per demand; errors are estimate against simulation, worst with its sign.`,
    '',
    `**Exact**: ${exact.length} demands. Largest deviation ${Math.max(...exact.map((c) => c.deviation)).toFixed(2)} standard errors, median ${median(exact.map((c) => c.deviation)).toFixed(2)}.`,
    '',
    '| Approximate, by class | demands | rate, median | rate, worst | fidelity, median | fidelity, worst |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...CLASSES.map((group) => [group, others.filter((c) => c.group === group)] as const)
      .filter(([, comparisons]) => comparisons.length > 0)
      .map(([group, comparisons]) => row(group, comparisons)),
    row('all approximate', others),
  ].join('\n');
  console.log(text);
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${PAGE} has no markers ${BEGIN} … ${END}`);
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${text}\n\n${END}${after}`);
}
