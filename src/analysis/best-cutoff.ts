/**
 * The network-wide cutoff that gets most out of a design, or none.
 *
 * What counts: of a demand that states a least fidelity its pairs per second, as long as they have that fidelity; of any other
 * the perfect pairs per second that its pairs can be distilled to (hashing, as many as secret bits of a six-state key). Several
 * demands: their sum.
 *
 * Method: the estimate at cutoffs evenly spaced in the logarithm, from one attempt to where none is ever reached, and golden
 * sections around the best of them. Where all these estimates are exact that is the answer. Else cutoffs around it,
 * the present one and none are simulated under one seed, and the best of these runs is the answer.
 */
import { compile, type EngineLibrary, meanPairPs, PS_PER_SECOND } from '../engine/compile';
import { ENGINE_VERSION } from '../engine/version';
import type { Design } from '../network/design';
import { changePolicy } from '../network/edit';
import { estimate } from './estimate';
import { measure } from './measure';
import { Measurement } from './measurement';
import type { DemandReport, Figure, OptimizationReport } from './report';
import { runReport } from './run-report';

/** In seconds; `undefined`: never discard. */
type Cutoff = number | undefined;

/** Cutoffs looked at first, and golden sections after that. */
const GRID = 32;
const SECTIONS = 18;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Cutoffs to simulate, as multiples of the estimate's best. */
const AROUND = [0.5, 0.7, 1, 1.4, 2];

/** Each until this is met, or so many events are over. */
const STOP = { pairs: 20_000, precision: 0.005 };
const MOST_EVENTS = 3_000_000;

const withCutoff = (design: Design, cutoffSeconds: Cutoff): Design =>
  changePolicy(design, ({ cutoffSeconds: _, ...policy }) =>
    cutoffSeconds === undefined ? policy : { ...policy, cutoffSeconds },
  );

const NOTHING: Figure = { mean: 0 };

/** What a demand's pairs count for. */
const gainOf = (design: Design, { id, fidelity, rateHz, worth }: DemandReport): Figure => {
  if (!fidelity || !rateHz) return NOTHING;
  const least = design.demands.find((demand) => demand.id === id)?.minFidelity;
  if (least !== undefined) return fidelity.mean >= least ? rateHz : NOTHING;
  return worth?.find((row) => row.id === 'hashing')?.value ?? NOTHING;
};

/** Sum of the demands' gains; intervals of independent figures add in squares. */
const totalGain = (design: Design, demands: readonly DemandReport[]): Figure => {
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

interface Tried {
  readonly cutoff: Cutoff;
  readonly gain: Figure;
  readonly exact: boolean;
}

/**
 * Search; yields the share of the work that is done. Throws an `Error` with a sentence for the reader where no repeater
 * follows the policy's cutoff. `effort` see `estimate`.
 */
export function* bestCutoff(
  design: Design,
  library: EngineLibrary,
  effort = Number.POSITIVE_INFINITY,
): Generator<number, OptimizationReport, void> {
  const range = rangeOf(design, library);
  const total = GRID + SECTIONS + 2;
  const tried = new Map<Cutoff, Tried>();
  const look = (cutoff: Cutoff): Tried => {
    const known = tried.get(cutoff);
    if (known) return known;
    const { demands } = estimate(withCutoff(design, cutoff), library, effort);
    const exact = demands.every((demand) => demand.blocked !== undefined || demand.exact === true);
    const found = { cutoff, gain: totalGain(design, demands), exact };
    tried.set(cutoff, found);
    return found;
  };

  const ratio = (range.highest / range.lowest) ** (1 / (GRID - 1));
  const at = (k: number): number => range.snap(range.lowest * ratio ** k);
  for (let k = 0; k < GRID; k++) {
    look(at(k));
    yield (0.5 * k) / total;
  }
  const center = indexOfBest(Array.from({ length: GRID }, (_, k) => look(at(k))));
  let [low, high] = [center - 1, center + 1];
  for (let n = 0; n < SECTIONS; n++) {
    const [a, b] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    if (look(at(a)).gain.mean >= look(at(b)).gain.mean) high = b;
    else low = a;
    yield (0.5 * (GRID + n)) / total;
  }
  const none = look(undefined);
  const present = look(design.policy?.cutoffSeconds);
  const found = best([none, ...tried.values()]);
  if ([...tried.values()].every(({ exact }) => exact)) return reportOf(found, present, 'exact');

  const around = found.cutoff ?? best([...tried.values()].filter(isCutoff)).cutoff!;
  const candidates = new Set<Cutoff>([
    present.cutoff,
    undefined,
    ...AROUND.map((multiple) => range.snap(multiple * around)),
  ]);
  const measured: Tried[] = [];
  for (const cutoff of candidates) {
    const gain = yield* simulate(
      withCutoff(design, cutoff),
      library,
      (share) => 0.5 + (0.5 * (measured.length + share)) / candidates.size,
    );
    measured.push({ cutoff, gain, exact: false });
  }
  const now = measured[0];
  const without = measured.find(({ cutoff }) => cutoff === undefined)!;
  const winner = best([without, ...measured]);
  return reportOf(winner, now, 'simulation');
}

const isCutoff = ({ cutoff }: Tried): boolean => cutoff !== undefined;

const indexOfBest = (tried: readonly Tried[]): number =>
  tried.reduce((at, { gain }, k) => (gain.mean > tried[at].gain.mean ? k : at), 0);

/** The best of several; of equal ones (to a millionth) the first, so that no cutoff wins over one that is never reached. */
const best = (tried: readonly Tried[]): Tried =>
  tried.reduce((a, b) => (b.gain.mean > a.gain.mean * (1 + 1e-6) ? b : a));

const reportOf = (
  winner: Tried,
  present: Tried,
  basis: OptimizationReport['basis'],
): OptimizationReport => ({
  engine: ENGINE_VERSION,
  what: 'cutoff',
  pointer: '/policy/cutoffSeconds',
  ...(winner.cutoff !== undefined && { value: winner.cutoff }),
  isBetter: winner.gain.mean > present.gain.mean * (1 + 1e-6),
  before: present.gain,
  after: winner.gain,
  basis,
});

/** From one attempt to where pairs hardly ever grow as old; in whole attempts where all links try in one rhythm. */
const rangeOf = (design: Design, library: EngineLibrary) => {
  // A cutoff that no node has by itself.
  const mark = 0.918273645546;
  const network = compile(withCutoff(design, mark), library);
  const demands = network.demands.filter(
    ({ blocked, nodes }) =>
      blocked === undefined &&
      nodes
        .slice(1, -1)
        .some((node) => network.nodes[node].cutoffPs === Math.round(mark * PS_PER_SECOND)),
  );
  if (demands.length === 0) {
    throw new Error(
      'No repeater on a served path follows the policy’s cutoff: there is none, or each has a cutoff of its own.',
    );
  }
  const links = [...new Set(demands.flatMap((demand) => demand.links))].map(
    (link) => network.links[link],
  );
  const period = Math.min(...links.map(({ periodPs }) => periodPs)) / PS_PER_SECOND;
  const isOneRhythm = links.every(({ periodPs }) => periodPs === links[0].periodPs);
  return {
    lowest: period,
    highest: (30 * Math.max(...links.map(meanPairPs))) / PS_PER_SECOND,
    snap: (cutoff: number): number =>
      isOneRhythm
        ? Number((Math.max(1, Math.round(cutoff / period)) * period).toPrecision(12))
        : Number(cutoff.toPrecision(4)),
  };
};

/** A run of the design; yields its progress, made by `share` a part of the whole. */
function* simulate(
  design: Design,
  library: EngineLibrary,
  share: (done: number) => number,
): Generator<number, Figure, void> {
  const seed = design.run?.seed ?? 1;
  const network = compile(design, library);
  const measurement = new Measurement(network, STOP);
  let done = 0;
  for (const events of measure(network, seed, STOP, measurement)) {
    if (events > MOST_EVENTS) break;
    done = Math.max(done, events / MOST_EVENTS);
    yield share(done);
  }
  return totalGain(design, runReport(measurement, seed, 0).demands);
}
