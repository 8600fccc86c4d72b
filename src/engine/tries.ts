/** Attempts made at nodes, and what they cost the phase of qubits stored beside them. */
import type { CompiledNetwork } from './compile';
import { ATTEMPT, type Lanes } from './lanes';
import type { PathTable } from './path-table';
import type { SegmentPool } from './segments';

/** Counts the attempts at every node since the start of the run, those of running lanes included, to make pairs that are stored. */
export class AttemptCounts {
  /** By lanes that have finished. */
  private readonly made: Float64Array;
  /** Attempts that a running lane will have made. */
  private readonly drawn: Float64Array;
  private readonly lanesAt: readonly (readonly number[])[];

  constructor(
    private readonly network: CompiledNetwork,
    private readonly lanes: Lanes,
  ) {
    this.made = new Float64Array(network.nodes.length);
    this.drawn = new Float64Array(lanes.count);
    const lanesAt: number[][] = network.nodes.map(() => []);
    for (let lane = 0; lane < lanes.count; lane++) {
      const { source, target, stored } = network.links[lanes.link[lane]];
      if (!stored) continue;
      lanesAt[source].push(lane);
      lanesAt[target].push(lane);
    }
    this.lanesAt = lanesAt;
  }

  begin(lane: number, attempts: number): void {
    this.drawn[lane] = attempts;
  }

  /** The lane, no longer attempting, has made all its attempts. */
  finish(lane: number): void {
    const { source, target, stored } = this.network.links[this.lanes.link[lane]];
    if (!stored) return;
    this.made[source] += this.drawn[lane];
    this.made[target] += this.drawn[lane];
  }

  /** Whole attempts made at a node by `time`, in ps. */
  at(node: number, time: number): number {
    const { lanes, drawn } = this;
    let count = this.made[node];
    for (const lane of this.lanesAt[node]) {
      if (lanes.attempting[lane] !== ATTEMPT.TRYING) continue;
      const { periodPs } = this.network.links[lanes.link[lane]];
      const whole = Math.floor((time - lanes.start[lane]) / periodPs);
      count += Math.min(drawn[lane], Math.max(0, whole));
    }
    return count;
  }
}

/** Exponent of ⟨XX⟩ and ⟨YY⟩ that attempts have cost the two end qubits of segment `id` by `time`. */
export const lostToTries = (
  tries: AttemptCounts,
  segments: SegmentPool,
  paths: PathTable,
  id: number,
  time: number,
): number => {
  const base = paths.base[segments.strand[id]];
  const left = base + segments.from[id];
  const right = base + segments.to[id];
  return (
    paths.perAttempt[left] * (tries.at(paths.node[left], time) - segments.triesLeft[id]) +
    paths.perAttempt[right] * (tries.at(paths.node[right], time) - segments.triesRight[id])
  );
};
