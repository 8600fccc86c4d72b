/**
 * A second, slow simulation of one chain, in which every node knows only what it holds and what messages have told it:
 * they travel link by link and are passed on by nodes that have swapped. It draws from the same random streams as the
 * engine, so that both must deliver the same pairs at the same picosecond.
 *
 * One demand, one lane per link. Ties between unrelated events are ordered as the model says; use periods and delays
 * without common divisors.
 */
import { type CompiledNetwork, PS_PER_SECOND } from '../compile';
import { RandomStream, streamOf } from '../random';

export interface Delivery {
  /** Since the start of the run, in ps. */
  readonly time: number;
  readonly fidelity: number;
}

type State = 'held' | 'measuring' | 'swapped' | 'gone';

class Qubit {
  state: State = 'held';
  /** The other half of its elementary pair, and the qubit that it was measured with. */
  other!: Qubit;
  partner: Qubit | undefined;
  measuredAt = 0;
  /** Far end of its segment and herald time of its oldest pair, as known here. */
  reach: number;
  oldest: number;
  /** Swaps within its segment that are known here. */
  swapsKnown = 0;
  /** The loss of its segment became known while it was measured. */
  doomed = false;
  freed = false;
  due = Number.POSITIVE_INFINITY;

  constructor(
    readonly node: number,
    readonly slot: number,
    readonly heralded: number,
    far: number,
  ) {
    this.reach = far;
    this.oldest = heralded;
  }
}

/** Order of what happens at the same instant. */
const ORDER = { HERALD: 0, SWAP: 1, NEWS: 2, DELIVER: 3, LOSS: 4, CUTOFF: 5 } as const;

interface Pending {
  readonly time: number;
  readonly order: number;
  readonly sequence: number;
  readonly run: () => void;
}

/** The first `count` deliveries, or fewer when `limit` events did not suffice. */
export const deliveriesByMessages = (
  network: CompiledNetwork,
  seed: number,
  count: number,
  limit = 200_000,
): Delivery[] => {
  const demand = network.demands[0];
  const n = demand.links.length;
  const links = demand.links.map((index) => network.links[index]);
  const nodes = demand.nodes.map((index) => network.nodes[index]);
  const attempts = links.map((link) => new RandomStream(`${seed}/0/link ${link.id} 0/attempts`));
  const swaps = nodes.map((node) => streamOf(seed, 0, `node ${node.id}`, 'swaps'));
  const delay = links.map((_, i) => demand.coordinatePs[i + 1] - demand.coordinatePs[i]);
  const { leftFrom, rightTo } = demand.plan;
  const { cutoffPs, continuous } = network;
  const isInner = (v: number) => v > 0 && v < n;

  let now = 0;
  let sequence = 0;
  let pending: Pending[] = [];
  /** Qubit in slot 2 × link + side, and whether the slot is taken. */
  let qubits: (Qubit | undefined)[] = new Array(2 * n);
  let busy: boolean[] = new Array(2 * n).fill(false);
  const delivered: Delivery[] = [];

  const schedule = (time: number, order: number, run: () => void) => {
    pending.push({ time, order, sequence: sequence++, run });
  };
  const takeNext = (): Pending => {
    let best = 0;
    for (let i = 1; i < pending.length; i++) {
      const a = pending[i];
      const b = pending[best];
      if ((a.time - b.time || a.order - b.order || a.sequence - b.sequence) < 0) best = i;
    }
    return pending.splice(best, 1)[0];
  };
  const linkOf = (qubit: Qubit) => qubit.slot >> 1;

  const attempt = (link: number) => {
    busy[2 * link] = true;
    busy[2 * link + 1] = true;
    const tries = attempts[link].geometric(Math.log1p(-links[link].law.successProbability));
    schedule(now + tries * links[link].periodPs, ORDER.HERALD, () => herald(link));
  };
  const free = (qubit: Qubit) => {
    if (qubit.freed) return;
    qubit.freed = true;
    busy[qubit.slot] = false;
    if (!busy[qubit.slot ^ 1]) attempt(linkOf(qubit));
  };
  const herald = (link: number) => {
    const left = new Qubit(link, 2 * link, now, link + 1);
    const right = new Qubit(link + 1, 2 * link + 1, now, link);
    left.other = right;
    right.other = left;
    for (const qubit of [left, right]) {
      qubits[qubit.slot] = qubit;
      if (isInner(qubit.node)) discardAt(qubit, now + cutoffPs);
    }
    if (n === 1) deliver();
    else {
      trySwap(link);
      trySwap(link + 1);
    }
  };
  const discardAt = (qubit: Qubit, time: number) => {
    if (time >= qubit.due) return;
    qubit.due = time;
    schedule(time, ORDER.CUTOFF, () => {
      if (qubit.state === 'held') lose(qubit);
    });
  };
  const trySwap = (v: number) => {
    if (!isInner(v)) return;
    const left = qubits[2 * (v - 1) + 1];
    const right = qubits[2 * v];
    if (left?.state !== 'held' || right?.state !== 'held') return;
    if (leftFrom[v] >= 0 && left.reach !== leftFrom[v]) return;
    if (rightTo[v] >= 0 && right.reach !== rightTo[v]) return;
    left.state = 'measuring';
    right.state = 'measuring';
    if (nodes[v].swapPs > 0) schedule(now + nodes[v].swapPs, ORDER.SWAP, () => finish(left, right));
    else finish(left, right);
  };
  const finish = (left: Qubit, right: Qubit) => {
    const v = left.node;
    qubits[left.slot] = undefined;
    qubits[right.slot] = undefined;
    left.measuredAt = now;
    right.measuredAt = now;
    const isDoomed = left.doomed || right.doomed;
    const { swapSuccess } = nodes[v];
    if (isDoomed || (swapSuccess < 1 && swaps[v].uniform() > swapSuccess)) {
      for (const qubit of [left, right]) {
        qubit.state = 'gone';
        if (!qubit.doomed) tellLoss(qubit);
      }
      free(left);
      free(right);
      return;
    }
    left.state = 'swapped';
    right.state = 'swapped';
    left.partner = right;
    right.partner = left;
    tell(left, right.reach, right.oldest, right.swapsKnown + 1);
    tell(right, left.reach, left.oldest, left.swapsKnown + 1);
    if (continuous) {
      free(left);
      free(right);
    }
  };
  /** News of swaps leaves along the pair of `from`. */
  const tell = (from: Qubit, reach: number, oldest: number, swapsTold: number) => {
    schedule(now + delay[linkOf(from)], ORDER.NEWS, () =>
      hear(from.other, reach, oldest, swapsTold),
    );
  };
  const hear = (qubit: Qubit, reach: number, oldest: number, swapsTold: number) => {
    if (qubit.state === 'gone') return;
    if (qubit.state === 'swapped') {
      tell(qubit.partner!, reach, oldest, swapsTold);
      return;
    }
    const isFarther = (reach - qubit.reach) * (qubit.reach - qubit.node) > 0;
    if (isFarther) qubit.reach = reach;
    qubit.oldest = Math.min(qubit.oldest, oldest);
    qubit.swapsKnown += swapsTold;
    if (isInner(qubit.node)) {
      if (qubit.state !== 'held') return;
      discardAt(qubit, Math.max(now, qubit.oldest + cutoffPs));
      trySwap(qubit.node);
    } else if (qubits[0]?.swapsKnown === n - 1 && qubits[2 * n - 1]?.swapsKnown === n - 1) {
      schedule(now, ORDER.DELIVER, deliver);
    }
  };
  const lose = (qubit: Qubit) => {
    qubit.state = 'gone';
    qubits[qubit.slot] = undefined;
    tellLoss(qubit);
    free(qubit);
  };
  const tellLoss = (from: Qubit) => {
    schedule(now + delay[linkOf(from)], ORDER.LOSS, () => hearLoss(from.other));
  };
  const hearLoss = (qubit: Qubit) => {
    if (qubit.state === 'held') {
      qubit.state = 'gone';
      qubits[qubit.slot] = undefined;
      free(qubit);
    } else if (qubit.state === 'measuring') {
      qubit.doomed = true;
    } else if (qubit.state === 'swapped') {
      if (!continuous) {
        free(qubit);
        free(qubit.partner!);
      }
      tellLoss(qubit.partner!);
    }
  };
  const deliver = () => {
    let xx = 1;
    let yy = -1;
    let zz = 1;
    let xyDecay = 0;
    let zDecay = 0;
    for (let left: Qubit | undefined = qubits[0]; left; left = left.other.partner) {
      const [x, y, z] = links[linkOf(left)].heralded;
      xx *= x;
      yy *= -y;
      zz *= z;
      for (const qubit of [left, left.other]) {
        const inner = isInner(qubit.node);
        const stored = ((inner ? qubit.measuredAt : now) - qubit.heralded) / PS_PER_SECOND;
        xyDecay += stored * nodes[qubit.node].rates.xy;
        zDecay += stored * nodes[qubit.node].rates.z;
      }
      if (left.node > 0) {
        const [noiseX, noiseY, noiseZ] = nodes[left.node].noise;
        xx *= noiseX;
        yy *= noiseY;
        zz *= noiseZ;
      }
    }
    const fidelity = (1 + (xx - yy) * Math.exp(-xyDecay) + zz * Math.exp(-zDecay)) / 4;
    delivered.push({ time: now, fidelity });
    const ends = [qubits[0]!, qubits[2 * n - 1]!];
    if (continuous) {
      for (const qubit of ends) {
        qubit.state = 'gone';
        qubits[qubit.slot] = undefined;
      }
      ends.forEach(free);
    } else {
      pending = [];
      qubits = new Array(2 * n);
      busy = new Array(2 * n).fill(false);
      links.forEach((_, link) => {
        attempt(link);
      });
    }
  };

  links.forEach((_, link) => {
    attempt(link);
  });
  for (let events = 0; events < limit && delivered.length < count && pending.length > 0; events++) {
    const next = takeNext();
    now = next.time;
    next.run();
  }
  return delivered;
};
