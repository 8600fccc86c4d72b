/**
 * Blocks of adjacent links while time goes on: the mean decay of the qubits of those that are complete. The method is told in
 * `chain-exact.ts`.
 */
import type { Heralds } from './herald-grid';

/** Decay rates of a block's left outer qubit at nodes 0 … n, and of its right one; typed, which spares the sweep compiling twice. */
export interface Rates {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** Exponent of decay at which the origin of time moves on: far from where numbers overflow. */
const MOST_EXPONENT = 16;

/**
 * The blocks of one pair of decay rates: W[a × n + b] without what their outer qubits have lost since the origin of time. So
 * time costs nothing, and a herald touches only the blocks that it joins.
 */
export class Blocks {
  private readonly weights: Float64Array;
  private readonly before: Float64Array;
  /** Of an instant at which several links herald, by link. */
  private readonly masses: Float64Array;
  private origin = 0;
  private readonly fastest: number;
  /** All rates are alike. */
  private readonly uniform: boolean;
  /**
   * What a herald of link i multiplies by, besides the weights of the blocks beside it. Where its own left qubit is a block's
   * outer one: that qubit has lost nothing since the origin (`newLeft`). Else the one beside it has, and is swapped
   * (`oldLeft`). The same on its right.
   */
  private readonly newLeft: Float64Array;
  private readonly oldLeft: Float64Array;
  private readonly newRight: Float64Array;
  private readonly oldRight: Float64Array;

  constructor(
    private readonly links: number,
    private readonly rates: Rates,
  ) {
    this.weights = new Float64Array(links * links);
    this.before = new Float64Array(links * links);
    this.masses = new Float64Array(links);
    this.newLeft = new Float64Array(links);
    this.oldLeft = new Float64Array(links);
    this.newRight = new Float64Array(links);
    this.oldRight = new Float64Array(links);
    this.fastest = Math.max(...rates.left, ...rates.right);
    this.uniform = Math.min(...rates.left, ...rates.right) === this.fastest;
  }

  copyFrom(other: Blocks): void {
    this.weights.set(other.weights);
    this.origin = other.origin;
  }

  /** W of the whole chain at `time`. */
  wholeAt(time: number): number {
    const { links: n, rates } = this;
    const exponent = (rates.left[0] + rates.right[n]) * (time - this.origin);
    return this.weights[n - 1] * Math.exp(-exponent);
  }

  /**
   * The instant of heralds `from` … `to` − 1; without those that `allowed` forbids their links. Returns by how much W of the
   * whole chain grows.
   */
  herald(heralds: Heralds, from: number, to: number, allowed?: Uint8Array): number {
    const { links: n, rates, weights } = this;
    const { times, links, masses } = heralds;
    const time = times[from];
    if ((time - this.origin) * this.fastest > MOST_EXPONENT) this.moveOrigin(time);
    const elapsed = time - this.origin;
    const whole = weights[n - 1];
    const link = links[from];
    if (to - from === 1) {
      if (allowed && allowed[link] === 0) return 0;
      this.weigh(link, elapsed);
      this.join(link, masses[from]);
    } else {
      this.masses.fill(0);
      for (let k = from; k < to; k++) {
        this.weigh(links[k], elapsed); // also if forbidden: the first one's factors are read below
        if (allowed && allowed[links[k]] === 0) continue;
        this.masses[links[k]] = masses[k];
      }
      this.joinSeveral();
    }
    const grown = weights[n - 1] - whole;
    if (grown === 0) return 0;
    return this.uniform
      ? grown * this.oldLeft[link] * this.oldRight[link]
      : grown * Math.exp(-(rates.left[0] + rates.right[n]) * elapsed);
  }

  private moveOrigin(time: number): void {
    const { links: n, weights, rates } = this;
    const elapsed = time - this.origin;
    for (let a = 0; a < n; a++) {
      for (let b = a; b < n; b++) {
        weights[a * n + b] *= Math.exp(-(rates.left[a] + rates.right[b + 1]) * elapsed);
      }
    }
    this.origin = time;
  }

  /** Factors of a herald of link i, `elapsed` seconds after the origin; exponentials are dear, and most rates alike. */
  private weigh(i: number, elapsed: number): void {
    const { left, right } = this.rates;
    const newLeft = Math.exp(left[i] * elapsed);
    const newRight = right[i + 1] === left[i] ? newLeft : Math.exp(right[i + 1] * elapsed);
    this.newLeft[i] = newLeft;
    this.newRight[i] = newRight;
    this.oldLeft[i] = right[i] === left[i] ? 1 / newLeft : Math.exp(-right[i] * elapsed);
    this.oldRight[i] =
      left[i + 1] === right[i + 1] ? 1 / newRight : Math.exp(-left[i + 1] * elapsed);
  }

  /** Link i alone heralds: the blocks beside it do not change, so this works in place. */
  private join(i: number, mass: number): void {
    const { links: n, weights } = this;
    const newRight = this.newRight[i];
    const oldRight = this.oldRight[i];
    const oldLeft = mass * this.oldLeft[i];
    for (let a = i; a >= 0; a--) {
      const onLeft = a === i ? mass * this.newLeft[i] : oldLeft * weights[a * n + i - 1];
      weights[a * n + i] += onLeft * newRight;
      const besideRight = onLeft * oldRight;
      for (let b = i + 1; b < n; b++) weights[a * n + b] += besideRight * weights[(i + 1) * n + b];
    }
  }

  /** Several links herald at one instant: the sum over the leftmost of them. */
  private joinSeveral(): void {
    const { links: n, weights, before, masses, newLeft, oldLeft, newRight, oldRight } = this;
    before.set(weights);
    for (let b = 0; b < n; b++) {
      for (let a = b; a >= 0; a--) {
        let weight = before[a * n + b];
        for (let i = a; i <= b; i++) {
          const mass = masses[i];
          if (mass === 0) continue;
          const onLeft = i === a ? newLeft[i] : oldLeft[i] * before[a * n + i - 1];
          const onRight = i === b ? newRight[i] : oldRight[i] * weights[(i + 1) * n + b];
          weight += mass * onLeft * onRight;
        }
        weights[a * n + b] = weight;
      }
    }
  }
}
