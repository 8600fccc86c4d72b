/**
 * A second, slow simulation of one chain, in which every node knows only what it holds and what messages have told it:
 * they travel link by link and are passed on by nodes that have swapped; a message without delay arrives before anything
 * else happens. It draws from the same random streams as the engine, so that both must deliver the same pairs at the same
 * picosecond.
 *
 * One demand. Ties between unrelated events are ordered as the model says; use periods and delays without common divisors.
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
  /** Attempts made at its node when its pair was in memory, and when it was measured. */
  triesBefore = 0;
  triesAfter = 0;
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
    /** Its link, and its slot: 2 × lane + 0 at the link's left end, 1 at the right. */
    readonly link: number,
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
  /** Lanes in use: on demand one per link. */
  const lanes = links.flatMap(({ id, lanes: count }, link) =>
    Array.from({ length: network.continuous ? count : 1 }, (_, k) => ({
      link,
      attempts: new RandomStream(`${seed}/0/link ${id} ${k}/attempts`),
    })),
  );
  const swaps = nodes.map((node) => streamOf(seed, 0, `node ${node.id}`, 'swaps'));
  const delay = links.map((_, i) => demand.coordinatePs[i + 1] - demand.coordinatePs[i]);
  const { leftFrom, rightTo } = demand.plan;
  const { continuous } = network;
  const isInner = (v: number) => v > 0 && v < n;

  let now = 0;
  let sequence = 0;
  let pending: Pending[] = [];
  /** Qubits at 2 × node + side (0 left, 1 right), the first heralded first; and whether a slot is taken. */
  let held: Qubit[][] = Array.from({ length: 2 * n + 2 }, () => []);
  let busy: boolean[] = new Array(2 * lanes.length).fill(false);
  const delivered: Delivery[] = [];

  /** A message arrives after its delay; without delay at once, before anything else. */
  const send = (ps: number, order: number, arrive: () => void) => {
    if (ps > 0) schedule(now + ps, order, arrive);
    else arrive();
  };
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
  /** A qubit's place: the left one of a pair is on the right side of its node. */
  const shelf = (qubit: Qubit) => held[2 * qubit.node + 1 - (qubit.slot & 1)];
  const remove = (qubit: Qubit) => {
    const place = shelf(qubit).indexOf(qubit);
    if (place >= 0) shelf(qubit).splice(place, 1);
  };

  /** All spells of attempts so far, for counting; and lanes that wait for communication qubits, first come first. */
  const spells: { link: number; start: number; tries: number }[] = [];
  const spare = nodes.map((node) => node.communicationQubits);
  let asking: { lane: number; patience: number }[] = [];
  const triesAt = (node: number) => {
    if (nodes[node].perAttempt === 0) return 0;
    let count = 0;
    for (const { link, start, tries } of spells) {
      if (link !== node && link !== node - 1) continue;
      count += Math.min(tries, Math.max(0, Math.floor((now - start) / links[link].periodPs)));
    }
    return count;
  };
  /** Whoever has let somebody go first does not do so again. */
  const grant = () => {
    const left = [...spare];
    const refused: typeof asking = [];
    const granted: number[] = [];
    for (const request of asking) {
      const { link } = lanes[request.lane];
      const isFree = left[link] > 0 && left[link + 1] > 0;
      if (isFree || request.patience === 0) {
        left[link]--;
        left[link + 1]--;
      }
      if (!isFree) {
        refused.push(request);
        continue;
      }
      spare[link]--;
      spare[link + 1]--;
      granted.push(request.lane);
      for (const other of refused) {
        if (Math.abs(lanes[other.lane].link - link) <= 1) other.patience = 0;
      }
    }
    asking = refused;
    granted.forEach(work);
  };
  const attempt = (lane: number) => {
    busy[2 * lane] = true;
    busy[2 * lane + 1] = true;
    asking.push({ lane, patience: 1 });
    grant();
  };
  const work = (lane: number) => {
    const { link, attempts } = lanes[lane];
    const tries = attempts.geometric(Math.log1p(-links[link].law.successProbability));
    const { periodPs, resetPs, storePs } = links[link];
    spells.push({ link, start: now + resetPs, tries });
    schedule(now + resetPs + tries * periodPs + storePs, ORDER.HERALD, () => herald(lane));
  };
  const free = (qubit: Qubit) => {
    if (qubit.freed) return;
    qubit.freed = true;
    busy[qubit.slot] = false;
    if (!busy[qubit.slot ^ 1]) attempt(qubit.slot >> 1);
  };
  const herald = (lane: number) => {
    const { link } = lanes[lane];
    const left = new Qubit(link, link, 2 * lane, now, link + 1);
    const right = new Qubit(link + 1, link, 2 * lane + 1, now, link);
    spare[link]++;
    spare[link + 1]++;
    grant();
    left.other = right;
    right.other = left;
    for (const qubit of [left, right]) {
      shelf(qubit).push(qubit);
      qubit.triesBefore = triesAt(qubit.node);
      if (isInner(qubit.node)) discardAt(qubit, now + nodes[qubit.node].cutoffPs);
    }
    if (n === 1) deliver(left);
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
    for (;;) {
      const left = held[2 * v].find(
        ({ state, reach }) => state === 'held' && (leftFrom[v] < 0 || reach === leftFrom[v]),
      );
      const right = held[2 * v + 1].find(
        ({ state, reach }) => state === 'held' && (rightTo[v] < 0 || reach === rightTo[v]),
      );
      if (!left || !right) return;
      left.state = 'measuring';
      right.state = 'measuring';
      if (nodes[v].swapPs === 0) finish(left, right);
      else schedule(now + nodes[v].swapPs, ORDER.SWAP, () => finish(left, right));
    }
  };
  const finish = (left: Qubit, right: Qubit) => {
    const v = left.node;
    remove(left);
    remove(right);
    left.measuredAt = now;
    right.measuredAt = now;
    left.triesAfter = triesAt(v);
    right.triesAfter = left.triesAfter;
    const isDoomed = left.doomed || right.doomed;
    const { swapSuccess } = nodes[v];
    if (isDoomed || (swapSuccess < 1 && swaps[v].uniform() > swapSuccess)) {
      for (const qubit of [left, right]) {
        qubit.state = 'gone';
        if (!qubit.doomed) tellLoss(qubit);
      }
      // Whoever gives a qubit up now is free before one whose loss was known.
      const isRightFirst = !continuous && left.doomed && !right.doomed;
      for (const qubit of isRightFirst ? [right, left] : [left, right]) free(qubit);
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
    send(delay[from.link], ORDER.NEWS, () => hear(from.other, reach, oldest, swapsTold));
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
      discardAt(qubit, Math.max(now, qubit.oldest + nodes[qubit.node].cutoffPs));
      trySwap(qubit.node);
    } else if (qubit.swapsKnown === n - 1 && farEnd(qubit).swapsKnown === n - 1) {
      const source = qubit.node === 0 ? qubit : farEnd(qubit);
      schedule(now, ORDER.DELIVER, () => deliver(source));
    }
  };
  const farEnd = (qubit: Qubit): Qubit =>
    qubit.other.partner ? farEnd(qubit.other.partner) : qubit.other;
  const lose = (qubit: Qubit) => {
    qubit.state = 'gone';
    remove(qubit);
    tellLoss(qubit);
    free(qubit);
  };
  const tellLoss = (from: Qubit) => {
    send(delay[from.link], ORDER.LOSS, () => hearLoss(from.other));
  };
  const hearLoss = (qubit: Qubit) => {
    if (qubit.state === 'held') {
      qubit.state = 'gone';
      remove(qubit);
      free(qubit);
    } else if (qubit.state === 'measuring') {
      qubit.doomed = true;
    } else if (qubit.state === 'swapped') {
      if (!continuous) {
        // In the order of the path.
        const both = [qubit, qubit.partner!].sort((a, b) => a.link - b.link);
        both.forEach(free);
      }
      tellLoss(qubit.partner!);
    }
  };
  /** Age of a qubit when its pair was in memory: since emission. */
  const secondsAtHerald = (qubit: Qubit): number => {
    const { law, source, storePs } = links[qubit.link];
    const isSource = demand.nodes[qubit.node] === source;
    const flight = isSource ? law.storedSourceSeconds : law.storedTargetSeconds;
    return flight + storePs / PS_PER_SECOND;
  };
  const deliver = (source: Qubit) => {
    let xx = 1;
    let yy = -1;
    let zz = 1;
    let xyDecay = 0;
    let zDecay = 0;
    for (let left: Qubit | undefined = source; left; left = left.other.partner) {
      const [x, y, z] = links[left.link].ready;
      xx *= x;
      yy *= -y;
      zz *= z;
      for (const qubit of [left, left.other]) {
        const inner = isInner(qubit.node);
        const stored = ((inner ? qubit.measuredAt : now) - qubit.heralded) / PS_PER_SECOND;
        const { xy, z, slow } = nodes[qubit.node].rates;
        const before = secondsAtHerald(qubit);
        xyDecay += stored * xy + slow * ((before + stored) ** 2 - before ** 2);
        zDecay += stored * z;
        const beside = (inner ? qubit.triesAfter : triesAt(qubit.node)) - qubit.triesBefore;
        xyDecay += beside * nodes[qubit.node].perAttempt;
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
    if (continuous) {
      const ends = [source, farEnd(source)];
      for (const qubit of ends) {
        qubit.state = 'gone';
        remove(qubit);
      }
      ends.forEach(free);
    } else {
      pending = [];
      held = held.map(() => []);
      busy = busy.map(() => false);
      lanes.forEach((_, lane) => {
        attempt(lane);
      });
    }
  };

  lanes.forEach((_, lane) => {
    attempt(lane);
  });
  for (let events = 0; events < limit && delivered.length < count && pending.length > 0; events++) {
    const next = takeNext();
    now = next.time;
    next.run();
  }
  return delivered;
};
