/**
 * A chain whose links generate continuously, with several lanes: queues of pairs at every repeater.
 *
 * Two supplies with L slots each, one pair per lane every m and n seconds, meet at a repeater. With d the pairs that wait there
 * (of the left supply if positive), d is a birth-death process on −L … L: a side whose pairs wait tries with the lanes it has
 * left, the other one with all. Pairs are served first come, first served, so one that comes when k − 1 wait already waits for k
 * pairs of the other side and keeps (μ/(μ + r))^k, μ = L/n. With one lane this is a meeting of exponential times.
 *
 * The slowest link sets the pace, and behind every repeater on the way from it pairs wait for that pace: so the chain is joined
 * from the slowest link outwards, and each joined supply is taken as one that makes pairs at exponential times. A pair's other
 * qubit waits nowhere if it finds a partner at once; a slot at an end of the path is held once for the whole way, since no
 * more pairs than lanes reach it.
 */
import type { ChainMeans } from './chain-exact';

export interface StreamChain {
  /** Mean seconds per pair of one lane of each link, and its lanes. */
  readonly linkSeconds: readonly number[];
  readonly lanes: readonly number[];
  readonly rateXY: readonly number[];
  readonly rateZ: readonly number[];
}

interface Meeting {
  readonly hz: number;
  /** Mean decay by the rates of the pair on the left, and on the right, that waits. */
  readonly kept: (left: number, right: number) => number;
}

/** Pairs per second of one lane, and lanes, on both sides. */
const meetingOf = (a: number, lanesA: number, b: number, lanesB: number): Meeting => {
  // weights[d + lanesB] ∝ P(d).
  const weights = [1];
  for (let d = -lanesB; d < lanesA; d++) {
    const up = a * (d < 0 ? lanesA : lanesA - d);
    const down = b * (d + 1 > 0 ? lanesB : lanesB + d + 1);
    weights.push((weights.at(-1)! * up) / down);
  }
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const arrivals = (d: number, perSecond: number) => (weights[d + lanesB] / whole) * perSecond;
  const kept = (left: number, right: number): number => {
    const onLeft = (b * lanesB) / (b * lanesB + left);
    const onRight = (a * lanesA) / (a * lanesA + right);
    let sum = 0;
    for (let d = 0; d < lanesA; d++) sum += arrivals(d, a * (lanesA - d)) * onLeft ** (d + 1);
    for (let d = 0; d < lanesB; d++) sum += arrivals(-d, b * (lanesB - d)) * onRight ** (d + 1);
    return sum;
  };
  const hz = kept(0, 0);
  return { hz, kept: (left, right) => kept(left, right) / hz };
};

/** Pairs per second, and what they keep until the last swap. */
export const streamChain = (
  chain: StreamChain,
): { readonly hz: number } & Pick<ChainMeans, 'xy' | 'z'> => {
  const { linkSeconds, lanes, rateXY, rateZ } = chain;
  const pace = linkSeconds.map((seconds, i) => lanes[i] / seconds);
  const slowest = pace.indexOf(Math.min(...pace));
  let from = slowest;
  let to = from + 1;
  let hz = pace[from];
  let slots = lanes[from];
  let xy = 1;
  let z = 1;
  while (to - from < linkSeconds.length) {
    const onLeft = from > 0 && (to === linkSeconds.length || pace[from - 1] < pace[to]);
    const link = onLeft ? from - 1 : to;
    const at = onLeft ? from : to;
    const joined = [hz / slots, slots] as const;
    const next = [1 / linkSeconds[link], lanes[link]] as const;
    const met = onLeft ? meetingOf(...next, ...joined) : meetingOf(...joined, ...next);
    const isFirst = onLeft ? from === slowest : to === slowest + 1;
    const waits = (rates: readonly number[]): [number, number] => {
      const one = rates[from] + rates[to];
      const other = rates[at] + (isFirst ? rates[onLeft ? 0 : linkSeconds.length] : 0);
      return onLeft ? [other, one] : [one, other];
    };
    xy *= met.kept(...waits(rateXY));
    z *= met.kept(...waits(rateZ));
    hz = met.hz;
    slots = Math.min(slots, lanes[link]);
    from = Math.min(from, link);
    to = Math.max(to, link + 1);
  }
  return { hz, xy, z };
};
