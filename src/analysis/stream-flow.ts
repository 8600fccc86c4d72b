/**
 * How pairs of links that never rest flow through the repeaters of a chain.
 *
 * With Nᵢ the pairs that link i has made, dᵥ = Nᵥ₋₁ − Nᵥ of them wait at node v (of its left link if positive). A lane rests
 * until both its qubits are swapped: link i tries without those lanes by which it is ahead of a neighbor, or, at an end of the
 * path, of the slowest link of all, since there a qubit is held until its pair is complete. Heralds come at exponential times.
 */

/** Pairs per second of each link while 0, 1, … of them wait, as many as it has room for. */
export type Births = readonly (readonly number[])[];

/** At a node between two links, by d from −(room of the right link) to (room of the left link). */
export interface NodeFlow {
  readonly least: number;
  readonly chances: readonly number[];
  /** Pairs per second of the left link, and of the right link, given d. */
  readonly up: readonly number[];
  readonly down: readonly number[];
}

export interface StreamFlow {
  /** Pairs per second of every link. */
  readonly hz: number;
  /** Of the nodes between links, from the source on. */
  readonly nodes: readonly NodeFlow[];
  /** Mean lanes of the first and of the last link that rest. */
  readonly held: readonly [source: number, target: number];
}

/** Most states that are followed one by one, and the relative difference between links at which a solution is good enough. */
export interface Care {
  readonly states: number;
  readonly settled: number;
}

/** Most that a solution is improved. */
const MOST_SWEEPS = 500;

/** State by state if they are not too many, else by means. */
export const streamFlow = (births: Births, { states, settled }: Care): StreamFlow => {
  if (births.length === 1) return { hz: births[0][0], nodes: [], held: [0, 0] };
  const all = sizesOf(births).reduce((product, size) => product * size, 1);
  return all <= states ? followedFlow(births, settled) : meanFlow(births, settled);
};

/** Values of d at each node. */
const sizesOf = (births: Births): readonly number[] =>
  births.slice(1).map(({ length }, i) => length + births[i].length + 1);

/** The stationary chances of all states (d₁, d₂, …) that are reached, by Gauss–Seidel sweeps. */
export const followedFlow = (births: Births, settled: number): StreamFlow => {
  const sizes = sizesOf(births);
  const last = births.length - 1;
  const links = births.length;
  const steps = sizes.map((_, k) => sizes.slice(0, k).reduce((product, size) => product * size, 1));
  const whole = steps[last - 1] * sizes[last - 1];
  /** How a pair of a link changes the number of a state. */
  const moves = births.map((_, i) => (steps[i] ?? 0) - (steps[i - 1] ?? 0));

  // From the state in which nothing waits, in the order in which they are found.
  const numbers = [births.slice(1).reduce((sum, { length }, k) => sum + length * steps[k], 0)];
  const found = new Int32Array(whole).fill(-1);
  found[numbers[0]] = 0;
  const rates: number[] = [];
  const held: [source: number, target: number][] = [];
  const d = new Array<number>(last).fill(0);
  for (let state = 0; state < numbers.length; state++) {
    let left = numbers[state];
    for (let k = last - 1; k >= 0; k--) {
      const value = Math.floor(left / steps[k]);
      left -= value * steps[k];
      d[k] = value - births[k + 1].length;
    }
    const [source, target] = aheadOfSlowest(d);
    held.push([source, target]);
    for (let i = 0; i <= last; i++) {
      const waiting = i === 0 ? source : i === last ? target : Math.max(0, d[i], -d[i - 1]);
      const hz = births[i][waiting] ?? 0;
      rates.push(hz);
      const next = numbers[state] + moves[i];
      if (hz > 0 && found[next] < 0) {
        found[next] = numbers.length;
        numbers.push(next);
      }
    }
  }
  const count = numbers.length;
  const hz = Float64Array.from(rates);
  const out = new Float64Array(count);
  const from = new Int32Array(count * links).fill(-1);
  for (let state = 0; state < count; state++) {
    for (let i = 0; i <= last; i++) {
      const one = hz[state * links + i];
      out[state] += one;
      if (one > 0) from[found[numbers[state] + moves[i]] * links + i] = state * links + i;
    }
  }

  const chances = new Float64Array(count).fill(1 / count);
  const flows = new Array<number>(links).fill(0);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const state = sweep % 2 === 0 ? k : count - 1 - k;
      let into = 0;
      for (let at = state * links; at < (state + 1) * links; at++) {
        const edge = from[at];
        if (edge >= 0) into += chances[Math.floor(edge / links)] * hz[edge];
      }
      chances[state] = into / out[state];
      sum += chances[state];
    }
    const before = flows[0];
    flows.fill(0);
    for (let state = 0; state < count; state++) {
      chances[state] /= sum;
      for (let i = 0; i <= last; i++) flows[i] += chances[state] * hz[state * links + i];
    }
    if (differ(flows, before) <= settled) break;
  }

  const nodes = sizes.map((size, k): NodeFlow => {
    const [chance, up, down] = [0, 1, 2].map(() => new Array<number>(size).fill(0));
    for (let state = 0; state < count; state++) {
      const at = Math.floor(numbers[state] / steps[k]) % size;
      chance[at] += chances[state];
      up[at] += chances[state] * hz[state * links + k];
      down[at] += chances[state] * hz[state * links + k + 1];
    }
    const given = (flow: readonly number[]) =>
      flow.map((sum, at) => (chance[at] > 0 ? sum / chance[at] : 0));
    return { least: -births[k + 1].length, chances: chance, up: given(up), down: given(down) };
  });
  const meanHeld = (end: 0 | 1) =>
    held.reduce((sum, waiting, state) => sum + chances[state] * waiting[end], 0);
  return { hz: flows[0], nodes, held: [meanHeld(0), meanHeld(1)] };
};

/** By how much the first link is ahead of the slowest, and the last. */
const aheadOfSlowest = (d: readonly number[]): [source: number, target: number] => {
  let sum = 0;
  let most = 0;
  for (const one of d) {
    sum += one;
    most = Math.max(most, sum);
  }
  return [most, most - sum];
};

/** All links must make the same number of pairs, and the same as a sweep before. */
const differ = (flows: readonly number[], before: number): number =>
  Math.max(...flows, before) / Math.min(...flows, before) - 1;

/** Beyond so many times the slowest link's pace a link is no better for being faster. */
const FASTEST = 30;

/** Step towards the stationary chances, in units of the slowest link's time. */
const STEP = 2;
/** Sweeps after which the step is a quarter, for the chains that swing. */
const PATIENCE = 150;

/**
 * Each d as a birth-death process by itself, with rates that are means over the others, taken as independent: exact for two
 * links, a tenth too slow for many equal ones with many lanes.
 */
export const meanFlow = (given: Births, settled: number): StreamFlow => {
  const slowest = Math.min(...given.map(([pace]) => pace));
  const births = given.map((link) => {
    const slower = Math.min(1, (FASTEST * slowest) / link[0]);
    return link.map((hz) => hz * slower);
  });
  const last = births.length - 1;
  const most = 3 * Math.max(...births.map(({ length }) => length));
  const nodes = sizesOf(births).map((size, k): NodeFlow => {
    const none = new Array<number>(size).fill(0);
    const chances = none.map(() => 1 / size);
    return { least: -births[k + 1].length, chances, up: none, down: none };
  });
  // How far the second link is ahead of the slowest behind it, and the last but one of the slowest before it.
  const behind = () =>
    nodes.slice(1).reduceRight<readonly number[]>((by, node) => ahead(node, 1, by, most), [1]);
  const before = () =>
    nodes.slice(0, -1).reduce<readonly number[]>((by, node) => ahead(node, -1, by, most), [1]);
  let hz = 0;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const seconds = (sweep < PATIENCE ? STEP : STEP / 4) / slowest;
    const ends = [behind(), before()];
    for (let j = 0; j < last; j++) {
      const k = sweep % 2 === 0 ? j : last - 1 - j;
      const { least, chances } = nodes[k];
      const left = k > 0 ? besideOf(births[k], ahead(nodes[k - 1], -1, [1], most)) : undefined;
      const right =
        k < last - 1 ? besideOf(births[k + 1], ahead(nodes[k + 1], 1, [1], most)) : undefined;
      const d = chances.map((_, at) => least + at);
      const up = d.map((by) => left?.[Math.max(0, by)] ?? atEnd(births[0], by, ends[0]));
      const down = d.map((by) => right?.[Math.max(0, -by)] ?? atEnd(births[last], -by, ends[1]));
      nodes[k] = { least, up, down, chances: later(chances, up, down, seconds) };
    }
    const flows = nodes.map(({ chances, up }) =>
      chances.reduce((sum, chance, at) => sum + chance * up[at], 0),
    );
    const old = hz;
    hz = flows[0];
    if (differ(flows, old) <= settled) break;
  }
  const held = (end: NodeFlow, sign: 1 | -1, by: readonly number[]) =>
    ahead(end, sign, by, most).reduce((sum, chance, waiting) => sum + chance * waiting, 0);
  return { hz, nodes, held: [held(nodes[0], 1, behind()), held(nodes[last - 1], -1, before())] };
};

/** Chances of max(0, ±d + by) = 0, 1, …, `most` or more. */
const ahead = (
  { least, chances }: NodeFlow,
  sign: 1 | -1,
  by: readonly number[],
  most: number,
): readonly number[] => {
  const sums = new Array<number>(most + 1).fill(0);
  chances.forEach((one, at) => {
    by.forEach((other, more) => {
      sums[Math.min(most, Math.max(0, sign * (least + at) + more))] += one * other;
    });
  });
  return sums;
};

/** Mean pace of a link that is ahead of one neighbor by 0, 1, … up to its room, and of the other by chance. */
const besideOf = (births: readonly number[], other: readonly number[]): readonly number[] => {
  const paces = new Array<number>(births.length + 1).fill(0);
  let within = 0;
  births.forEach((_, x) => {
    within += other[x];
    paces[x] = births[x] * within;
  });
  let beyond = 0;
  for (let x = births.length - 1; x >= 0; x--) {
    paces[x] += beyond;
    beyond += births[x] * other[x];
  }
  return paces;
};

/** Mean pace of an outer link that is ahead of its neighbor by d, which is ahead of the slowest by chance. */
const atEnd = (births: readonly number[], d: number, by: readonly number[]): number =>
  by.reduce((sum, chance, more) => sum + chance * (births[Math.max(0, d + more)] ?? 0), 0);

/** Chances of a birth-death process some seconds later, by one implicit step: stable for any rates, exact for none. */
const later = (
  chances: readonly number[],
  up: readonly number[],
  down: readonly number[],
  seconds: number,
): readonly number[] => {
  const size = chances.length;
  const rise = (k: number) => (k < size - 1 ? seconds * up[k] : 0);
  const fall = (k: number) => (k > 0 ? seconds * down[k] : 0);
  const factor = new Array<number>(size).fill(0);
  const known = new Array<number>(size).fill(0);
  for (let k = 0; k < size; k++) {
    const before = k > 0 ? rise(k - 1) : 0;
    const pivot = 1 + rise(k) + fall(k) - before * (factor[k - 1] ?? 0);
    factor[k] = k < size - 1 ? fall(k + 1) / pivot : 0;
    known[k] = (chances[k] + before * (known[k - 1] ?? 0)) / pivot;
  }
  for (let k = size - 2; k >= 0; k--) known[k] += factor[k] * known[k + 1];
  return known;
};
