/** The exact formalism: follows a run event by event with the density matrix of every pair, and compares the fidelities. */
import {
  emptyPair,
  pairFidelity,
  setBellDiagonal,
  setTowardsPsi,
  storeLeft,
  storeRight,
  swapPairs,
} from '../physics/two-qubit-state';
import { type CompiledDemand, type CompiledNetwork, PS_PER_SECOND } from './compile';
import type { Observer } from './observer';

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

/** What a herald of one link of a demand's path makes; `from` and `to` as on the path. */
const heraldedPair = (network: CompiledNetwork, demand: CompiledDemand, position: number) => {
  const link = network.links[demand.links[position]];
  const isMirrored = link.source !== demand.nodes[position];
  const pair = emptyPair();
  if (link.law.state) setTowardsPsi(pair, link.law.state, isMirrored);
  else setBellDiagonal(pair, link.law.weights);
  const { storedSourceSeconds, storedTargetSeconds } = link.law;
  const left = network.nodes[demand.nodes[position]].rates;
  const right = network.nodes[demand.nodes[position + 1]].rates;
  const leftSeconds = isMirrored ? storedTargetSeconds : storedSourceSeconds;
  const rightSeconds = isMirrored ? storedSourceSeconds : storedTargetSeconds;
  storeLeft(pair, Math.exp(-leftSeconds * left.xy), Math.exp(-leftSeconds * left.z));
  storeRight(pair, Math.exp(-rightSeconds * right.xy), Math.exp(-rightSeconds * right.z));
  return pair;
};

/**
 * An observer that holds a density matrix for every segment. It changes nothing of the run, so the events, and with them
 * every time that a qubit was stored, are those of the fast formalism. Elementary pairs are as their scheme makes them, T1 is
 * amplitude damping towards |0⟩, swaps are averaged over the outcomes of the Bell measurement. `withoutDensityMatrix` must
 * have nothing to say of the network.
 */
export class ExactFormalism implements Observer {
  /** Since counting started, per demand. */
  readonly sums: ExactSums[];
  /** Called with each delivered pair, where somebody wants to see them one by one. */
  onPair: ((demand: number, exact: number, fast: number) => void) | undefined;
  private readonly heralded: readonly (readonly Float64Array[])[];
  /** By segment id: the pair, and the time up to which its storage is in it, in ps. */
  private readonly pairs: Float64Array[] = [];
  private readonly since: number[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private spare = emptyPair();

  constructor(private readonly network: CompiledNetwork) {
    this.sums = network.demands.map(noSums);
    this.heralded = network.demands.map((demand) =>
      demand.links.map((_, position) => heraldedPair(network, demand, position)),
    );
  }

  herald(time: number, demand: number, from: number, segment: number): void {
    this.pairs[segment] ??= emptyPair();
    this.pairs[segment].set(this.heralded[demand][from]);
    this.place(segment, time, from, from + 1);
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
    this.store(time, demand, left);
    this.store(time, demand, right);
    const { gate, readout } = this.network.nodes[this.network.demands[demand].nodes[at]];
    const made = this.spare;
    swapPairs(made, this.pairs[left], this.pairs[right], gate, readout);
    this.spare = this.pairs[segment] ?? emptyPair();
    this.pairs[segment] = made;
    this.place(segment, time, from, to);
  }

  delivered(time: number, demand: number, fast: number, segment: number): void {
    this.store(time, demand, segment);
    const exact = pairFidelity(this.pairs[segment]);
    const difference = exact - fast;
    const sums = this.sums[demand];
    sums.delivered++;
    sums.fidelity += exact;
    sums.fidelitySquared += exact * exact;
    sums.difference += difference;
    sums.differenceSquared += difference * difference;
    this.onPair?.(demand, exact, fast);
  }

  lost(): void {}

  epoch(offset: number): void {
    for (let id = 0; id < this.since.length; id++) this.since[id] -= offset;
  }

  countingAnew(): void {
    for (const sums of this.sums) Object.assign(sums, noSums());
  }

  private place(segment: number, time: number, from: number, to: number): void {
    // Ids are few and dense: lower ones are taken first.
    while (this.since.length < segment) this.since.push(0);
    this.since[segment] = time;
    this.from[segment] = from;
    this.to[segment] = to;
  }

  /** Both halves were stored until `time`. */
  private store(time: number, demand: number, segment: number): void {
    const seconds = (time - this.since[segment]) / PS_PER_SECOND;
    if (seconds === 0) return;
    const { nodes } = this.network;
    const path = this.network.demands[demand].nodes;
    const left = nodes[path[this.from[segment]]].rates;
    const right = nodes[path[this.to[segment]]].rates;
    const pair = this.pairs[segment];
    storeLeft(pair, Math.exp(-seconds * left.xy), Math.exp(-seconds * left.z));
    storeRight(pair, Math.exp(-seconds * right.xy), Math.exp(-seconds * right.z));
    this.since[segment] = time;
  }
}
