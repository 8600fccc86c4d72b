/** The exact formalism: follows a run event by event with the density matrix of every pair, and compares the fidelities. */
import type { DecayRates } from '../physics/decay';
import {
  depolarizeLeft,
  depolarizeRight,
  emptyPair,
  pairFidelity,
  setBellDiagonal,
  setTowardsPsi,
  storeLeft,
  storeRight,
  swapPairs,
} from '../physics/two-qubit-state';
import { type CompiledDemand, type CompiledNetwork, PS_PER_SECOND } from './compile';
import type { ElementaryLink } from './interfaces';
import type { Observer } from './observer';
import type { Simulation } from './simulation';
import type { AttemptCounts } from './tries';

/** Sums over the pairs of one demand: exact fidelity, and exact minus fast fidelity of the same pair. */
export interface ExactSums {
  delivered: number;
  fidelity: number;
  fidelitySquared: number;
  difference: number;
  differenceSquared: number;
}

const noSums = (): ExactSums => ({
  delivered: 0,
  fidelity: 0,
  fidelitySquared: 0,
  difference: 0,
  differenceSquared: 0,
});

/** Why a network has no density matrices, in one sentence; `undefined` when it has. */
export const withoutDensityMatrix = (network: CompiledNetwork): string | undefined => {
  const used = new Set(network.demands.flatMap((demand) => demand.nodes));
  const impossible = network.nodes.find(
    ({ rates }, index) => used.has(index) && 2 * rates.xy < rates.z * (1 - 1e-12),
  );
  return impossible
    ? `${impossible.name} relaxes (T1) without losing its phase: no quantum state does. Give it a T2 of at most 2 × T1.`
    : undefined;
};

/** A pair as it is heralded, and how long its two qubits have been stored by then, in ps. */
interface HeraldedPair {
  readonly pair: Float64Array;
  readonly leftPs: number;
  readonly rightPs: number;
}

/** Exponent of the phase that a qubit has lost after `seconds`: t/T2 + (t/T)². */
const phaseLoss = ({ xy, slow }: DecayRates, seconds: number): number =>
  seconds * (xy + slow * seconds);

/** What a herald of one link of a demand's path makes by this law, left and right as on the path. */
const heraldedPair = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  position: number,
  law: ElementaryLink,
): HeraldedPair => {
  const { source, storePs, storeKeptEnds } = network.links[demand.links[position]];
  const isMirrored = source !== demand.nodes[position];
  const pair = emptyPair();
  if (law.state) setTowardsPsi(pair, law.state, isMirrored);
  else setBellDiagonal(pair, law.weights);
  const moving = storePs / PS_PER_SECOND;
  const stored = [law.storedSourceSeconds + moving, law.storedTargetSeconds + moving];
  const [left, right] = isMirrored ? stored.reverse() : stored;
  const [keptLeft, keptRight] = isMirrored ? storeKeptEnds.toReversed() : storeKeptEnds;
  const leftRates = network.nodes[demand.nodes[position]].rates;
  const rightRates = network.nodes[demand.nodes[position + 1]].rates;
  storeLeft(pair, Math.exp(-phaseLoss(leftRates, left)), Math.exp(-left * leftRates.z));
  storeRight(pair, Math.exp(-phaseLoss(rightRates, right)), Math.exp(-right * rightRates.z));
  depolarizeLeft(pair, keptLeft);
  depolarizeRight(pair, keptRight);
  const [leftPs, rightPs] = [left, right].map((seconds) => Math.round(seconds * PS_PER_SECOND));
  return { pair, leftPs, rightPs };
};

/** A pair and its storage: at which nodes since when, times in ps. */
interface LivingPair {
  state: Float64Array;
  /** Nodes that hold its two qubits, as indices of the network. */
  left: number;
  right: number;
  bornLeft: number;
  bornRight: number;
  /** Attempts at these nodes whose dephasing is in the state. */
  triesLeft: number;
  triesRight: number;
  /** Up to when storage is in the state. */
  since: number;
}

/**
 * An observer that holds a density matrix for every segment. It changes nothing of the run, so the events, and with them
 * every time that a qubit was stored, are those of the fast formalism. Elementary pairs are as their scheme makes them, T1 is
 * amplitude damping towards |0⟩, swaps are averaged over the outcomes of the Bell measurement, purified pairs are those of
 * success, which the fast formalism draws. `withoutDensityMatrix` must have nothing to say of the network.
 */
export class ExactFormalism implements Observer {
  /** Since counting started, per demand. */
  readonly sums: ExactSums[];
  /** By demand, link of its path, and step of the link's schedule, if it has one. */
  private readonly heralded: readonly (readonly (readonly HeraldedPair[])[])[];
  /** By segment id. */
  private readonly pairs: LivingPair[] = [];
  private spare = emptyPair();

  private readonly network: CompiledNetwork;
  private readonly tries: AttemptCounts | undefined;

  constructor({ network, tries }: Simulation) {
    this.network = network;
    this.tries = tries;
    this.sums = network.demands.map(noSums);
    this.heralded = network.demands.map((demand) =>
      demand.links.map((index, position) => {
        const link = network.links[index];
        return (link.schedule?.steps ?? [link]).map(({ law }) =>
          heraldedPair(network, demand, position, law),
        );
      }),
    );
  }

  herald(time: number, demand: number, from: number, segment: number, step: number): void {
    const made = this.heralded[demand][from][step];
    const pair = this.pairAt(segment);
    pair.state.set(made.pair);
    pair.left = this.node(demand, from);
    pair.right = this.node(demand, from + 1);
    pair.bornLeft = time - made.leftPs;
    pair.bornRight = time - made.rightPs;
    pair.triesLeft = this.tries?.at(pair.left, time) ?? 0;
    pair.triesRight = this.tries?.at(pair.right, time) ?? 0;
    pair.since = time;
  }

  swap(
    time: number,
    demand: number,
    at: number,
    from: number,
    to: number,
    segment: number,
    left: number,
    right: number,
  ): void {
    const a = this.pairs[left];
    const b = this.pairs[right];
    this.store(a, time);
    this.store(b, time);
    const { gate, readout } = this.network.nodes[this.node(demand, at)];
    const made = this.spare;
    swapPairs(made, a.state, b.state, gate, readout);
    const { bornLeft, triesLeft } = a;
    const { bornRight, triesRight } = b;
    const pair = this.pairAt(segment);
    this.spare = pair.state;
    pair.state = made;
    pair.left = this.node(demand, from);
    pair.right = this.node(demand, to);
    pair.bornLeft = bornLeft;
    pair.bornRight = bornRight;
    pair.triesLeft = triesLeft;
    pair.triesRight = triesRight;
    pair.since = time;
  }

  purify(time: number, demand: number, kept: number, measured: number): void {
    const a = this.pairs[kept];
    const b = this.pairs[measured];
    this.store(a, time);
    this.store(b, time);
    const made = this.spare;
    const left = this.network.nodes[a.left];
    const right = this.network.nodes[a.right];
    const { protocol } = this.network.demands[demand].purification!;
    protocol.purifyPairs(made, a.state, b.state, {
      gateA: left.gate,
      gateB: right.gate,
      readoutA: left.readout,
      readoutB: right.readout,
    });
    this.spare = a.state;
    a.state = made;
  }

  delivered(time: number, demand: number, fast: number, segment: number): void {
    const pair = this.pairs[segment];
    this.store(pair, time);
    const exact = pairFidelity(pair.state);
    const difference = exact - fast;
    const sums = this.sums[demand];
    sums.delivered++;
    sums.fidelity += exact;
    sums.fidelitySquared += exact * exact;
    sums.difference += difference;
    sums.differenceSquared += difference * difference;
  }

  lost(): void {}

  epoch(offset: number): void {
    for (const pair of this.pairs) {
      pair.bornLeft -= offset;
      pair.bornRight -= offset;
      pair.since -= offset;
    }
  }

  countingAnew(): void {
    for (const sums of this.sums) Object.assign(sums, noSums());
  }

  private node(demand: number, position: number): number {
    return this.network.demands[demand].nodes[position];
  }

  private pairAt(segment: number): LivingPair {
    const { pairs } = this;
    while (pairs.length <= segment) {
      pairs.push({
        state: emptyPair(),
        left: 0,
        right: 0,
        bornLeft: 0,
        bornRight: 0,
        triesLeft: 0,
        triesRight: 0,
        since: 0,
      });
    }
    return pairs[segment];
  }

  /** Both halves were stored until `time`. */
  private store(pair: LivingPair, time: number): void {
    const { state, since } = pair;
    const left = this.network.nodes[pair.left];
    const right = this.network.nodes[pair.right];
    if (this.tries) this.countTries(pair, time);
    if (time === since) return;
    const seconds = (time - since) / PS_PER_SECOND;
    // A Gaussian loss grows with the age: t² − s² = (t − s)(t + s).
    const ageLeft = (time + since - 2 * pair.bornLeft) / PS_PER_SECOND;
    const ageRight = (time + since - 2 * pair.bornRight) / PS_PER_SECOND;
    const phaseLeft = seconds * (left.rates.xy + left.rates.slow * ageLeft);
    const phaseRight = seconds * (right.rates.xy + right.rates.slow * ageRight);
    storeLeft(state, Math.exp(-phaseLeft), Math.exp(-seconds * left.rates.z));
    storeRight(state, Math.exp(-phaseRight), Math.exp(-seconds * right.rates.z));
    pair.since = time;
  }

  /** The attempts made beside both halves until `time` have cost phase. */
  private countTries(pair: LivingPair, time: number): void {
    const { nodes } = this.network;
    const left = this.tries!.at(pair.left, time);
    const right = this.tries!.at(pair.right, time);
    storeLeft(pair.state, Math.exp(-nodes[pair.left].perAttempt * (left - pair.triesLeft)), 1);
    storeRight(pair.state, Math.exp(-nodes[pair.right].perAttempt * (right - pair.triesRight)), 1);
    pair.triesLeft = left;
    pair.triesRight = right;
  }
}
