/** Readable tables of reports for a terminal. */
import type {
  DemandReport,
  EstimateReport,
  Figure,
  NoiseCurve,
  NoiseReport,
  OptimizationReport,
  PurificationOption,
  RunReport,
} from '../analysis/report';
import type { Catalogue } from '../network/catalogue';
import { purificationInWords } from '../network/purification';

/** Four significant digits, or as many as the interval carries. */
const number = (value: number, half?: number): string => {
  if (value === 0) return '0';
  const digits =
    half && half > 0
      ? Math.max(1, Math.min(9, Math.ceil(Math.log10(Math.abs(value) / half)) + 2))
      : 4;
  const size = Math.abs(value);
  return size >= 1e6 || size < 1e-3
    ? value.toExponential(Math.max(0, digits - 1))
    : Number(value.toPrecision(digits)).toString();
};

const figure = (value: Figure | undefined): string => {
  if (!value) return 'no sample';
  if (value.high === undefined || value.low === undefined) return number(value.mean);
  const half = (value.high - value.low) / 2;
  return half > 0
    ? `${number(value.mean, half)} ± ${Number(half.toPrecision(2))}`
    : number(value.mean);
};

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map(
      (row) =>
        `  ${row
          .map((cell, column) => cell.padEnd(widths[column]))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
};

const demandRows = (demands: readonly DemandReport[], last: (demand: DemandReport) => string) =>
  demands.map((demand) =>
    demand.blocked
      ? [demand.id, 'blocked', '', '', demand.blocked]
      : [
          demand.id,
          figure(demand.rateHz),
          figure(demand.fidelity),
          figure(demand.latencySeconds),
          last(demand),
        ],
  );

const linkTable = (report: EstimateReport): string =>
  table([
    ['link', 'success/attempt', 'attempt s', 'pairs/s', 'fidelity'],
    ...report.links.map((link) => [
      link.id,
      number(link.successProbability),
      number(link.attemptSeconds),
      number(link.rateHz.mean),
      number(link.fidelity.mean),
    ]),
  ]);

/** Where the exact formalism ran: its fidelities, and how far the fast ones are from them on the same pairs. */
const densityMatrixTable = (demands: readonly DemandReport[]): string => {
  const rows = demands.flatMap(({ id, densityMatrix, fidelity }) =>
    densityMatrix
      ? [[id, figure(densityMatrix.fidelity), figure(fidelity), figure(densityMatrix.difference)]]
      : [],
  );
  return rows.length > 0
    ? `\n${table([['demand', 'by density matrix', 'twirled', 'difference'], ...rows])}`
    : '';
};

/**
 * Useful lifetimes, in seconds: `none` where a use does not begin, `never ends` where it does not end, `not stored` where
 * pairs are detected at once.
 */
const lifetime = (seconds: Figure | undefined, stored: boolean): string => {
  if (!seconds) return stored ? 'never ends' : 'not stored';
  return seconds.mean === 0 ? 'none' : figure(seconds);
};

/** For each demand and application, from which fidelity on its pairs are of use and for how many seconds they stay so. */
const usesTable = ({ demands }: EstimateReport): string =>
  demands.some(({ bands }) => bands)
    ? `\n${table([
        ['demand', 'of use for', 'from fidelity', 'lifetime s'],
        ...demands.flatMap(({ id, bands = [], stored }) =>
          bands.map((band, i) => [
            i === 0 ? id : '',
            band.label,
            number(band.fidelity),
            lifetime(band.lifetimeSeconds, stored !== false),
          ]),
        ),
      ])}`
    : '';

/** Key rates beside what the channels allow, in bits per second. */
const boundsTable = ({ demands }: EstimateReport): string =>
  demands.some(({ bounds }) => bounds)
    ? `\n${table([
        ['demand', 'loss dB', 'uses/s', 'six-state key bit/s', 'PLOB', 'TGW', 'ideal nodes', ''],
        ...demands.flatMap(({ id, bounds }) => {
          if (!bounds) return [];
          const hertz = (row: string) =>
            number(bounds.rows.find((bound) => bound.id === row)?.hertz ?? Number.NaN);
          return [
            [
              id,
              number(bounds.lossDb),
              number(bounds.usesHz),
              figure(bounds.keyHz),
              hertz('plob'),
              hertz('tgw'),
              hertz('repeaters'),
              bounds.beaten ? 'beats PLOB' : '',
            ],
          ];
        }),
      ])}`
    : '';

/** A run: figures with 95 % intervals. */
export const runTable = (report: RunReport): string =>
  `engine ${report.engine}, seed ${report.seed}: ${number(report.simulatedSeconds)} s simulated in ${number(report.wallSeconds)} s, ${report.events.toLocaleString('en')} events\n\n` +
  table([
    ['demand', 'pairs/s', 'fidelity', 'latency s', 'delivered'],
    ...demandRows(report.demands, (demand) => (demand.delivered ?? 0).toLocaleString('en')),
  ]) +
  densityMatrixTable(report.demands) +
  usesTable(report) +
  boundsTable(report) +
  `\n${linkTable(report)}\n  ± are 95 % intervals\n`;

/** An estimate, saying for each demand whether it is exact. */
export const estimateTable = (report: EstimateReport): string =>
  `engine ${report.engine}, estimate\n\n` +
  table([
    ['demand', 'pairs/s', 'fidelity', 'latency s', ''],
    ...demandRows(report.demands, (demand) => (demand.exact ? 'exact' : 'approximate')),
  ]) +
  usesTable(report) +
  boundsTable(report) +
  `\n${linkTable(report)}`;

/** A multiple at which something ends: `0` where there is none even without noise, `> 3` where all of the sweep leaves it. */
const ending = ({ points }: NoiseCurve, multiple: number | undefined): string =>
  multiple === undefined ? `> ${number(points.at(-1)!.multiplier)}` : multiple.toPrecision(3);

/** Figures of each demand under multiples of the design's noise, and where its fidelity and its key end. */
export const noiseTable = ({ engine, demands }: NoiseReport): string => {
  const served = demands.filter(({ points }) => points.length > 0);
  const blocked = demands.filter((demand) => demand.blocked !== undefined);
  return (
    `engine ${engine}, estimate; noise 1 is the design’s own\n` +
    (served.length > 0
      ? `\n${table([
          ['demand', 'noise', 'pairs/s', 'fidelity', 'lifetime s', 'six-state key bit/s'],
          ...served.flatMap(({ id, points, stored }) =>
            points.map(({ multiplier, rateHz, fidelity, lifetimeSeconds, keyHz }, i) => [
              i === 0 ? id : '',
              number(multiplier),
              number(rateHz),
              number(fidelity),
              lifetime(
                lifetimeSeconds === undefined ? undefined : { mean: lifetimeSeconds },
                stored !== false,
              ),
              number(keyHz),
            ]),
          ),
        ])}\n${table([
          ['demand', 'fidelity ends at noise', 'key ends at noise', ''],
          ...served.map((curve) => [
            curve.id,
            ending(curve, curve.failsAt),
            ending(curve, curve.keyEndsAt),
            curve.exact ? 'exact' : 'approximate',
          ]),
        ])}`
      : '') +
    (blocked.length > 0
      ? `\n${table(blocked.map((demand) => [demand.id, 'blocked', demand.blocked!]))}`
      : '')
  );
};

/** The best value of a field, and what it gains. */
export const optimizationTable = (
  report: OptimizationReport,
  catalogue: Pick<Catalogue, 'purification'>,
): string => {
  const { engine, what, value, isBetter, before, after, basis } = report;
  const best =
    value === undefined
      ? `no ${what} is best`
      : `best ${what} ${typeof value === 'number' ? `${number(value)} s` : purificationInWords(value, catalogue)}`;
  const yields = `${figure(before)} → ${figure(after)} good pairs/s`;
  const found = basis === 'exact' ? 'exact' : 'simulated, ± are 95 % intervals';
  const options =
    report.what === 'purification'
      ? `
${optionsTable(report.options, catalogue)}`
      : '';
  return `engine ${engine}

${isBetter ? best : `${best}: as the design has it, or no better`}
  ${yields} (${found})
${options}`;
};

/** Each purification with what it yields, and each demand's rate and fidelity under it. */
const optionsTable = (
  options: readonly PurificationOption[],
  catalogue: Pick<Catalogue, 'purification'>,
): string => {
  const demands = options[0].demands.map(({ id }) => id);
  return table([
    [
      'purification',
      'good pairs/s',
      ...demands.flatMap((id) => [`${id} pairs/s`, `${id} fidelity`]),
      '',
    ],
    ...options.map(({ value, blocked, gain, demands: served, basis }) => {
      const name = purificationInWords(value, catalogue);
      return blocked === undefined
        ? [
            name,
            figure(gain),
            ...served.flatMap(({ rateHz, fidelity }) => [figure(rateHz), figure(fidelity)]),
            basis === 'simulation' ? 'simulated' : basis,
          ]
        : [name, '', ...demands.flatMap(() => ['', '']), blocked];
    }),
  ]);
};
