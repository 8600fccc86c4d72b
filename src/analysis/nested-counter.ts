/**
 * Nested purification of pairs that are all made at once: a binary counter.
 *
 * A round keeps at most one pair of each level, so what it has is a number v of raw pairs, in binary: bit j is a pair with j
 * rounds behind it. The 2^rounds − v lanes whose pair is still needed try; a raw pair that comes carries: it meets the pair of
 * level 0, the result that of level 1, and so on. A step that fails at level j clears the bits up to j, and their lanes start
 * again. So pairs meet in the order in which they come, and the round takes as long as its slowest lane, not as the slower
 * half of each half.
 *
 * Each lane's time is a delay and an exponential time. Approximate: lanes that start again are late by their share of all that
 * try; steps take time only where their result is waited for.
 */

export interface Counter {
  /** Chance that the step which makes level j + 1 succeeds. */
  readonly success: readonly number[];
  /** Delay before a lane's exponential time, and its mean, in seconds. */
  readonly delay: number;
  readonly mean: number;
  /** Gate, measurement and the way of its result, in seconds. */
  readonly settle: number;
}

/** A raw pair that comes to a number v: what follows, and how late the lanes that try are by it. */
interface Carry {
  readonly chance: number;
  /** −1: it is the pair that all was for. */
  readonly to: number;
  readonly late: number;
  /** Level at which it ends: of the pair that it becomes, or of the step that failed. */
  readonly level: number;
  readonly succeeds: boolean;
}

const carries = ({ success, delay, settle }: Counter, v: number): Carry[] => {
  const rounds = success.length;
  const whole = 2 ** rounds;
  const found: Carry[] = [];
  let chance = 1;
  let level = 0;
  for (; (v >> level) & 1; level++) {
    const to = v & -(2 ** (level + 1));
    const share = 2 ** (level + 1) / (whole - to);
    const late = (delay + settle * (level + 1)) * share;
    found.push({ chance: chance * (1 - success[level]), to, late, level, succeeds: false });
    chance *= success[level];
  }
  const isLast = v === whole - 1;
  const late = isLast ? settle * rounds : 0;
  found.push({ chance, to: isLast ? -1 : v + 1, late, level, succeeds: true });
  return found;
};

const raws = ({ success }: Counter) => 2 ** success.length;

/** Visits of every number on the way to one pair of the last level. */
const visitsOf = (counter: Counter): Float64Array => {
  const size = raws(counter);
  const visits = new Float64Array(size);
  const flow = new Float64Array(size);
  flow[0] = 1;
  for (let left = 1; left > 1e-9; ) {
    for (let v = 0; v < size; v++) {
      const moving = flow[v];
      flow[v] = 0;
      visits[v] += moving;
      for (const { chance, to } of carries(counter, v)) if (to >= 0) flow[to] += moving * chance;
    }
    left = flow.reduce((sum, part) => sum + part, 0);
  }
  return visits;
};

/** Mean seconds to a pair that has gone through all rounds, and their standard deviation. */
export const timeOf = (
  counter: Counter,
): { readonly seconds: number; readonly deviation: number } => {
  const size = raws(counter);
  // First and second moment of what is left of the round from each number on.
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let change = 1; change > 1e-9; ) {
    change = 0;
    for (let v = size - 1; v >= 0; v--) {
      const mean = counter.mean / (size - v);
      const before = first[v];
      first[v] = mean;
      second[v] = 2 * mean ** 2;
      for (const { chance, to, late } of carries(counter, v)) {
        const [rest, square] = to < 0 ? [0, 0] : [first[to], second[to]];
        first[v] += chance * (late + rest);
        second[v] += chance * (2 * mean * (late + rest) + late ** 2 + 2 * late * rest + square);
      }
      change = Math.max(change, Math.abs(first[v] / before - 1));
    }
  }
  return {
    seconds: counter.delay + first[0],
    deviation: Math.sqrt(second[0] - first[0] ** 2),
  };
};

/** Mean of exp(−rate × wait) of a pair of that level over its wait for the next one. */
export const keptAt = (counter: Counter, level: number, rate: number): number => {
  const size = raws(counter);
  const bit = 2 ** level;
  const kept = new Float64Array(size);
  const at = (v: number): number => {
    const perSecond = (size - v) / counter.mean;
    let sum = 0;
    for (const carry of carries(counter, v)) {
      const comes = carry.succeeds ? carry.level > level || carry.to < 0 : carry.level >= level;
      sum += carry.chance * (comes ? 1 : kept[carry.to] * Math.exp(-rate * carry.late));
    }
    return (sum * perSecond) / (perSecond + rate);
  };
  for (let change = 1; change > 1e-9; ) {
    change = 0;
    for (let v = size - 1; v >= 0; v--) {
      if (!(v & bit)) continue;
      const before = kept[v];
      kept[v] = at(v);
      change = Math.max(change, Math.abs(kept[v] - before));
    }
  }
  // A pair of that level begins to wait where a carry ends in its bit.
  let begun = 0;
  let sum = 0;
  visitsOf(counter).forEach((visited, v) => {
    for (const carry of carries(counter, v)) {
      if (!carry.succeeds || carry.level !== level || carry.to < 0) continue;
      begun += visited * carry.chance;
      sum += visited * carry.chance * kept[carry.to];
    }
  });
  return sum / begun;
};
