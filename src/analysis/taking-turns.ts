/**
 * How long a chain takes whose neighboring links cannot try at once, because they share a communication qubit.
 *
 * Lanes begin in the order of the path wherever both their nodes have a qubit left: the first link of a row, the third, and so
 * on begin at once, each link between them when both its neighbors are done. With times X of the links the round takes
 * max over links j between of (max(X_{j−1}, X_{j+1}) + X_j). P(all by t) is a chain of sums over the times of those that begin
 * at once, since each link between couples only its two neighbors:
 *
 *   u_{j+1}(y) = f_{j+1}(y) Σ_x u_{j−1}(x) F_j(t − max(x, y)).
 *
 * Approximate: each link takes a delay and an exponential time, on a grid.
 */
import type { ChainLink } from './chain-exact';

/** Grid points for the mean time of the slowest link, and how many of its means are looked at. */
const PER_MEAN = 12;
const MEANS = 20;

/** Distribution of a link's time: P(X ≤ t). */
const lawOf = ({ probability, period, offset = 0 }: ChainLink) => {
  const mean = Math.min(
    -period / Math.log1p(-Math.min(probability, 1 - 1e-9)),
    period / probability,
  );
  const delay = offset + period / probability - mean;
  return (seconds: number): number =>
    seconds <= delay ? 0 : -Math.expm1((delay - seconds) / mean);
};

/** Whether each link begins at once; `takesTurns` of the nodes 0 … n. */
export const beginsAtOnce = (takesTurns: readonly boolean[]): boolean[] => {
  const begins: boolean[] = [];
  for (let i = 0; i < takesTurns.length - 1; i++) begins.push(!takesTurns[i] || !begins[i - 1]);
  return begins;
};

/** Mean seconds until every link of a chain has its pair. */
export const meanTakingTurns = (
  links: readonly ChainLink[],
  takesTurns: readonly boolean[],
): number => {
  const means = links.map(({ probability, period, offset = 0 }) => offset + period / probability);
  const step = Math.max(...means) / PER_MEAN;
  const size = MEANS * PER_MEAN;
  const begins = beginsAtOnce(takesTurns);
  const laws = links.map(lawOf);
  /** P(X ≤ (k + ½) steps), and the probability to be nearest to k steps. */
  const reached = laws.map((law) =>
    Float64Array.from({ length: size }, (_, k) => law((k + 0.5) * step)),
  );
  const mass = reached.map((by) => by.map((value, k) => value - (k > 0 ? by[k - 1] : 0)));
  let seconds = 0;
  let u = new Float64Array(size);
  let next = new Float64Array(size);
  for (let m = 0; m < size; m++) {
    // P(all by m + ½ steps), row by row: u sums over the time of the latest link that began at once.
    let all = 1;
    let open = 1;
    for (let i = 0; i < links.length; i++) {
      if (!begins[i]) continue;
      const between = i > 0 && !begins[i - 1] && takesTurns[i] ? reached[i - 1] : undefined;
      if (!between) {
        all *= open;
        for (let k = 0; k <= m; k++) u[k] = mass[i][k];
      } else {
        let later = 0;
        for (let k = 0; k <= m; k++) later += u[k] * between[m - k];
        let before = 0;
        for (let k = 0; k <= m; k++) {
          before += u[k];
          later -= u[k] * between[m - k];
          next[k] = mass[i][k] * (before * between[m - k] + later);
        }
        [u, next] = [next, u];
      }
      const isLast =
        i + 1 < links.length && !begins[i + 1] && !(begins[i + 2] && takesTurns[i + 2]);
      open = 0;
      for (let k = 0; k <= m; k++) open += u[k] * (isLast ? reached[i + 1][m - k] : 1);
    }
    seconds += (1 - all * open) * step;
  }
  return seconds;
};
