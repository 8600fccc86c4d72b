/**
 * What a design yields per second, for searches of its best setting.
 *
 * What counts: of a demand that states a least fidelity its pairs per second, as long as their mean has that fidelity; of any
 * other the perfect pairs per second that its pairs can be distilled to (hashing, as many as secret bits of a six-state key).
 * Several demands: their sum.
 */
import { compile, type EngineLibrary } from '../engine/compile';
import type { Design } from '../network/design';
import { measure } from './measure';
import { Measurement } from './measurement';
import type { DemandReport, Figure } from './report';
import { runReport } from './run-report';

/** A simulated gain is measured until this is met, or so many events are over. */
const STOP = { pairs: 20_000, precision: 0.005 };
const MOST_EVENTS = 3_000_000;

/** Gains that differ by less, relatively, are equal. */
const EQUAL = 1e-6;

const NOTHING: Figure = { mean: 0 };

/** What a demand's pairs count for. */
export const gainOf = (design: Design, { id, fidelity, rateHz, worth }: DemandReport): Figure => {
  if (!fidelity || !rateHz) return NOTHING;
  const least = design.demands.find((demand) => demand.id === id)?.minFidelity;
  if (least !== undefined) return fidelity.mean >= least ? rateHz : NOTHING;
  return worth?.find((row) => row.id === 'hashing')?.value ?? NOTHING;
};

/** Sum of the demands' gains; intervals of independent figures add in squares. */
export const totalGain = (design: Design, demands: readonly DemandReport[]): Figure => {
  const gains = demands.map((demand) => gainOf(design, demand));
  const mean = gains.reduce((sum, gain) => sum + gain.mean, 0);
  if (gains.every(({ low }) => low === undefined)) return { mean };
  const spread = (of: (gain: Figure) => number) => Math.hypot(...gains.map(of));
  return {
    mean,
    low: mean - spread((gain) => gain.mean - (gain.low ?? gain.mean)),
    high: mean + spread((gain) => (gain.high ?? gain.mean) - gain.mean),
  };
};

interface Gained {
  readonly gain: Figure;
}

export const isBetter = (one: Gained, other: Gained): boolean =>
  one.gain.mean > other.gain.mean * (1 + EQUAL);

/** The best of several; of equal ones the first. */
export const best = <T extends Gained>(tried: readonly T[]): T =>
  tried.reduce((a, b) => (isBetter(b, a) ? b : a));

/** Demands of a run of the design under its own seed; yields the run's progress, made by `share` a part of the whole. */
export function* simulateDemands(
  design: Design,
  library: EngineLibrary,
  share: (done: number) => number,
): Generator<number, readonly DemandReport[], void> {
  const seed = design.run?.seed ?? 1;
  const network = compile(design, library);
  const measurement = new Measurement(network, STOP);
  let done = 0;
  for (const events of measure(network, seed, STOP, measurement)) {
    if (events > MOST_EVENTS) break;
    done = Math.max(done, events / MOST_EVENTS);
    yield share(done);
  }
  return runReport(measurement, seed, 0).demands;
}
