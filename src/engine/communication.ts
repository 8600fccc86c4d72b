/**
 * Communication qubits: what a lane needs at both its nodes while it tries, until its pair is in memory. Lanes that find none
 * wait and are served first come, first served. One that cannot begin lets a later one go first, but only once; from then on
 * the qubits that it waits for are kept for it. So nobody waits forever, and no two wait for each other: a lane takes both
 * its qubits or neither, and those who have them always end.
 */
import type { CompiledNetwork } from './compile';
import type { Lanes } from './lanes';

export class CommunicationQubits {
  /** Per node; Infinity where it states none. */
  private readonly free: Float64Array;
  private readonly kept: Float64Array;
  private readonly overtaken: Uint8Array;
  private waiting: number[] = [];

  constructor(
    private readonly network: CompiledNetwork,
    private readonly lanes: Lanes,
    private readonly begin: (lane: number) => void,
  ) {
    this.free = Float64Array.from(network.nodes, (node) => node.communicationQubits);
    this.kept = new Float64Array(network.nodes.length);
    this.overtaken = new Uint8Array(lanes.count);
  }

  /** A lane wants to try: it begins now, or when it is its turn. */
  request(lane: number): void {
    this.overtaken[lane] = 0;
    this.waiting.push(lane);
    this.serve();
  }

  /** A lane's pair is in memory. */
  release(lane: number): void {
    for (const node of this.nodesOf(lane)) this.free[node]++;
    this.serve();
  }

  private nodesOf(lane: number): readonly [number, number] {
    const { source, target } = this.network.links[this.lanes.link[lane]];
    return [source, target];
  }

  private serve(): void {
    const { free, kept, overtaken, waiting } = this;
    if (waiting.length === 0) return;
    const still: number[] = [];
    const begun: number[] = [];
    for (const lane of waiting) {
      const [a, b] = this.nodesOf(lane);
      if (free[a] - kept[a] > 0 && free[b] - kept[b] > 0) {
        free[a]--;
        free[b]--;
        begun.push(lane);
        for (const other of still) {
          if (this.nodesOf(other).some((node) => node === a || node === b)) overtaken[other] = 1;
        }
      } else {
        still.push(lane);
        if (overtaken[lane] === 0) continue;
        kept[a]++;
        kept[b]++;
      }
    }
    kept.fill(0);
    this.waiting = still;
    for (const lane of begun) this.begin(lane);
  }
}
