/**
 * Rate and decay of a chain whose links generate continuously, by how its pairs flow.
 *
 * Pairs are served first come, first served, so one that comes when k − 1 wait already waits for k pairs of the other side and
 * keeps (μ/(μ + r))^k, μ the other side's pace meanwhile. At every node one of the two pairs waits; an outer qubit that has been
 * swapped goes on waiting for the rest of the chain, an exponential time of the mean that Little's law gives. Waits at
 * different nodes are taken as independent.
 */
import type { ChainMeans } from './chain-exact';
import { type Births, type Care, type NodeFlow, streamFlow } from './stream-flow';

export interface StreamChain {
  readonly births: Births;
  /** How much of the slowest link's time to a pair is chance, 0 to 1: its deviation over its mean; absent: 1, exponential. */
  readonly variation?: number;
  readonly rateXY: readonly number[];
  readonly rateZ: readonly number[];
}

/** Lanes that each make a pair in so many seconds, and rest while it waits. */
export const birthsOf = (seconds: number, lanes: number): readonly number[] =>
  Array.from({ length: lanes }, (_, waiting) => (lanes - waiting) / seconds);

/** The same course for more or less room. */
export const withRoom = (births: readonly number[], room: number): readonly number[] =>
  Array.from(
    { length: room },
    (_, waiting) => births[Math.floor((waiting * births.length) / room)],
  );

/** The same where a lane rests for some seconds more after its pair has gone. */
export const birthsWhileHeld = (births: readonly number[], seconds: number): readonly number[] =>
  births.map((hz, waiting) => 1 / (1 / hz + seconds / (births.length - waiting)));

/** How closely a chain is followed, and lanes beyond which one with fewer stands for it: for all pairs, while somebody types, else. */
const EFFORTS = {
  rough: { states: 250, settled: 1e-4, room: 2 },
  quick: { states: 500, settled: 1e-6, room: 4 },
  full: { states: 20_000, settled: 1e-6, room: 12 },
};

/** Of every pair from end to end. */
export type StreamMeans = { readonly hz: number } & Pick<ChainMeans, 'xy' | 'z'>;

/**
 * Pairs per second, and what they keep until the last swap. With many lanes what waits fluctuates by the root of them, and so
 * does what the slowest link loses by waiting: that of fewer lanes is scaled. Where its time is not all chance it loses
 * less, by 2v/(1 + v): with v = 1 − p what two links lose that try in step, by how exponential ones do.
 */
export const streamChain = (chain: StreamChain, effort: keyof typeof EFFORTS): StreamMeans => {
  const { births } = chain;
  const care = EFFORTS[effort];
  const thin = Math.min(1, care.room / Math.max(...births.map(({ length }) => length)));
  const fewer = births.map((link) =>
    withRoom(link, Math.max(1, Math.round(link.length * thin))).map((hz) => thin * hz),
  );
  const { hz, xy, z } = followed({ ...chain, births: fewer }, care);
  const pace = Math.min(...births.map(([most]) => most));
  const variation = chain.variation ?? 1;
  const share = Math.sqrt(thin);
  const spread = (2 * variation) / (1 + variation);
  const lost = 1 - hz / (thin * pace);
  return { hz: pace * (1 - lost * share * spread), xy: xy ** share, z: z ** share };
};

/** Pairs per second alone, roughly. */
export const streamHz = (births: Births): number => {
  const none = new Array<number>(births.length + 1).fill(0);
  return streamChain({ births, rateXY: none, rateZ: none }, 'rough').hz;
};

const followed = ({ births, rateXY, rateZ }: StreamChain, care: Care): StreamMeans => {
  const { hz, nodes, held } = streamFlow(births, care);
  const end = nodes.length + 1;
  const waiting = (node: NodeFlow, sign: number) =>
    node.chances.reduce((sum, chance, k) => sum + chance * Math.max(0, sign * (node.least + k)), 0);
  const kept = (rates: readonly number[]): number => {
    if (nodes.length === 0) return 1;
    const afterSwap = [
      (rates[0] * (held[0] - waiting(nodes[0], 1))) / hz,
      (rates[end] * (held[1] - waiting(nodes[end - 2], -1))) / hz,
    ];
    return nodes.reduce(
      (product, node, i) =>
        product *
        keptAt(
          node,
          rates[i + 1] + (i === 0 ? rates[0] : 0),
          rates[i + 1] + (i === end - 2 ? rates[end] : 0),
        ),
      1 / ((1 + Math.max(0, afterSwap[0])) * (1 + Math.max(0, afterSwap[1]))),
    );
  };
  return { hz, xy: kept(rateXY), z: kept(rateZ) };
};

/** Mean decay by the rates of the pair on the left, and on the right, that waits at a node. */
const keptAt = ({ least, chances, up, down }: NodeFlow, left: number, right: number): number => {
  const pace = (of: readonly number[], sign: number) => {
    let flow = 0;
    let chance = 0;
    chances.forEach((one, k) => {
      if (sign * (least + k) <= 0) return;
      flow += one * of[k];
      chance += one;
    });
    return flow / chance;
  };
  // Where nobody ever waits, nothing decays.
  const share = (mu: number, rate: number) => (mu > 0 ? mu / (mu + rate) : 1);
  const onLeft = share(pace(down, 1), left);
  const onRight = share(pace(up, -1), right);
  let sum = 0;
  let whole = 0;
  chances.forEach((chance, k) => {
    const d = least + k;
    if (d >= 0) {
      whole += chance * up[k];
      sum += chance * up[k] * onLeft ** (d + 1);
    }
    if (d <= 0) {
      whole += chance * down[k];
      sum += chance * down[k] * onRight ** (1 - d);
    }
  });
  return sum / whole;
};
