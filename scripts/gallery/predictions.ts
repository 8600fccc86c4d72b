/** What Bellhop predicts for a row of the gallery: a run of its design, and the estimate beside it. */
import { estimate } from '../../src/analysis/estimate';
import { measureToEnd } from '../../src/analysis/measure';
import type { EstimateReport, Figure } from '../../src/analysis/report';
import { runReport } from '../../src/analysis/run-report';
import { compile } from '../../src/engine/compile';
import { library } from '../../src/library';
import type { Prediction } from '../../src/library/gallery/comparison';
import type { GalleryFigure, GalleryRow } from '../../src/library/gallery/row';

/** Enough for every comparison, and few enough that no platform’s last bit shows. */
const DIGITS = 7;

type Reader = (report: EstimateReport) => Figure | undefined;

const worth =
  (id: string): Reader =>
  ({ demands: [{ worth: rows }] }) =>
    rows?.find((row) => row.id === id)?.value;

/** What is won per second, over the rate: the rate’s own spread does not count twice. */
const perPair =
  (id: string): Reader =>
  (report) => {
    const won = worth(id)(report);
    const rate = report.demands[0].rateHz;
    return won && rate && { mean: won.mean / rate.mean };
  };

const READERS: { readonly [figure in GalleryFigure]: Reader } = {
  rate: ({ demands: [{ rateHz }] }) => rateHz,
  latency: ({ demands: [{ latencySeconds }] }) => latencySeconds,
  fidelity: ({ demands: [{ fidelity }] }) => fidelity,
  'success probability': ({ links: [{ successProbability }] }) => ({ mean: successProbability }),
  'CHSH value': worth('chsh'),
  'Z error rate': worth('qber-z'),
  'X error rate': worth('qber-x'),
  'teleportation fidelity': worth('teleportation'),
  'remote gate fidelity': worth('remote-gate'),
  'BBM92 key': worth('bbm92'),
  'device-independent key per pair': perPair('device-independent'),
};

const round = (value: number): number => Number(value.toPrecision(DIGITS));

/** A spread below the last digit kept is none. */
const predictionOf = ({ mean, low, high }: Figure, estimated: Figure | undefined): Prediction => ({
  mean: round(mean),
  ...(low !== undefined && high !== undefined && round(low) !== round(high)
    ? { low: round(low), high: round(high) }
    : {}),
  ...(estimated ? { estimate: round(estimated.mean) } : {}),
});

/** One prediction per observable of the row. Throws when the run says nothing of one. */
export function predictionsOf(row: GalleryRow, seed: number, pairs: number): Prediction[] {
  const run = runReport(measureToEnd(compile(row.design, library), seed, { pairs }), seed, 0);
  const estimated = estimate(row.design, library);
  return row.observables.map(({ figure }) => {
    const measured = READERS[figure](run);
    if (!measured) throw new Error(`${row.id} has no ${figure}`);
    return predictionOf(measured, READERS[figure](estimated));
  });
}
