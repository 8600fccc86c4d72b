/**
 * The demands' paths side by side in flat arrays: node v of strand s's path is at `base[s] + v`.
 *
 * A strand makes one pair at a time along its demand's path. Demand d has strand d, and on demand, if its pairs are purified
 * from end to end, as many more (numbered behind all demands) as it needs pairs side by side.
 */
import { type CompiledLink, type CompiledNetwork, PS_PER_SECOND } from './compile';
import type { Site } from './purifying';
import { lostXY, lostZ } from './storage';
import type { AttemptCounts } from './tries';

export class PathTable {
  readonly size: number;
  /** Demand of each strand, and each demand's strands. */
  readonly demand: Int32Array;
  readonly strands: readonly (readonly number[])[];
  /** Purification site of the link after a path node, and of a strand's ends; −1: none. */
  readonly linkSite: Int32Array;
  readonly endSite: Int32Array;
  readonly base: Int32Array;
  /** Number of links, which is the position of the target. */
  readonly last: Int32Array;
  readonly node: Int32Array;
  /** Classical delay from the source, in ps. */
  readonly coordinate: Float64Array;
  /** Decay rates of a stored qubit, per ps. */
  readonly rateXY: Float64Array;
  readonly rateZ: Float64Array;
  /** Gaussian decay of ⟨XX⟩, ⟨YY⟩, per ps². */
  readonly slow: Float64Array;
  /**
   * Of the link after a path node, while a memory at its end decays otherwise than exponentially: how long the qubits at
   * its left and right end have been stored when it heralds, in ps, and what they lost by then (which the heralded pair
   * has lost already). Else 0: an exponential forgets its age.
   */
  readonly agedLeft: Float64Array;
  readonly agedRight: Float64Array;
  readonly agedXY: Float64Array;
  readonly agedZ: Float64Array;
  /** Attempts at the nodes, where they cost stored qubits their phase. */
  tries: AttemptCounts | undefined;
  /** Some memory decays otherwise than exponentially. */
  readonly ages: boolean;
  /** Exponent of ⟨XX⟩, ⟨YY⟩ of a stored qubit per attempt beside it. */
  readonly perAttempt: Float64Array;
  /** Age at which a qubit is discarded, in ps; Infinity: never, as at the two ends. */
  readonly cutoff: Float64Array;
  readonly hasCutoff: boolean;
  readonly swapPs: Float64Array;
  readonly swapSuccess: Float64Array;
  /** Probability that a stored qubit comes out when it is measured; only the two ends use it, swaps have it included. */
  readonly retrieval: Float64Array;
  /** Some end does not always get its qubit out. */
  readonly losesAtEnds: boolean;
  readonly noiseX: Float64Array;
  readonly noiseY: Float64Array;
  readonly noiseZ: Float64Array;
  /** Swap plan; −1: any. */
  readonly leftFrom: Int32Array;
  readonly rightTo: Int32Array;
  /** No node waits for anything but two heralded qubits. */
  readonly swapsAnything: boolean;

  constructor(network: CompiledNetwork) {
    const { nodes } = network;
    const owners = network.demands.map((_, d) => d);
    this.strands = network.demands.map(({ purification }, d) => {
      const more =
        purification?.scope === 'end-to-end' && !network.continuous ? purification.width - 1 : 0;
      return [d, ...Array.from({ length: more }, () => owners.push(d) - 1)];
    });
    this.demand = Int32Array.from(owners);
    const demands = owners.map((d) => network.demands[d]);
    this.base = new Int32Array(demands.length);
    this.last = Int32Array.from(demands, (demand) => demand.links.length);
    let size = 0;
    demands.forEach((demand, d) => {
      this.base[d] = size;
      size += demand.nodes.length;
    });
    this.size = size;
    this.linkSite = new Int32Array(size).fill(-1);
    this.endSite = new Int32Array(demands.length).fill(-1);
    this.node = new Int32Array(size);
    this.coordinate = new Float64Array(size);
    this.rateXY = new Float64Array(size);
    this.rateZ = new Float64Array(size);
    this.slow = new Float64Array(size);
    this.agedLeft = new Float64Array(size);
    this.agedRight = new Float64Array(size);
    this.agedXY = new Float64Array(size);
    this.agedZ = new Float64Array(size);
    this.perAttempt = new Float64Array(size);
    this.cutoff = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.swapPs = new Float64Array(size);
    this.swapSuccess = new Float64Array(size);
    this.retrieval = new Float64Array(size).fill(1);
    this.noiseX = new Float64Array(size);
    this.noiseY = new Float64Array(size);
    this.noiseZ = new Float64Array(size);
    this.leftFrom = new Int32Array(size);
    this.rightTo = new Int32Array(size);
    let swapsAnything = true;
    demands.forEach((demand, d) => {
      demand.nodes.forEach((index, v) => {
        const at = this.base[d] + v;
        const node = nodes[index];
        this.node[at] = index;
        this.coordinate[at] = demand.coordinatePs[v];
        this.rateXY[at] = node.rates.xy / PS_PER_SECOND;
        this.rateZ[at] = node.rates.z / PS_PER_SECOND;
        this.slow[at] = node.rates.slow / PS_PER_SECOND ** 2;
        this.perAttempt[at] = node.perAttempt;
        this.swapPs[at] = node.swapPs;
        this.swapSuccess[at] = node.swapSuccess;
        [this.noiseX[at], this.noiseY[at], this.noiseZ[at]] = node.noise;
        this.leftFrom[at] = demand.plan.leftFrom[v];
        this.rightTo[at] = demand.plan.rightTo[v];
        const isInner = v > 0 && v < demand.nodes.length - 1;
        if (isInner) this.cutoff[at] = node.cutoffPs;
        else if (demand.links.every((link) => network.links[link].stored))
          this.retrieval[at] = node.retrieval;
        if (isInner && (this.leftFrom[at] >= 0 || this.rightTo[at] >= 0)) swapsAnything = false;
      });
    });
    this.swapsAnything = swapsAnything;
    this.losesAtEnds = this.retrieval.some((probability) => probability < 1);
    this.hasCutoff = this.cutoff.some(Number.isFinite);
    this.ages = this.slow.some((rate) => rate > 0);
    demands.forEach((demand, d) => {
      demand.links.forEach((link, v) => {
        this.age(network.links[link], this.base[d] + v, demand.nodes[v]);
      });
    });
  }

  private age(link: CompiledLink, at: number, node: number): void {
    if (this.slow[at] === 0 && this.slow[at + 1] === 0) return;
    const { storedSourceSeconds, storedTargetSeconds } = link.law;
    const [left, right] =
      link.source === node
        ? [storedSourceSeconds, storedTargetSeconds]
        : [storedTargetSeconds, storedSourceSeconds];
    this.agedLeft[at] = Math.round(left * PS_PER_SECOND) + link.storePs;
    this.agedRight[at] = Math.round(right * PS_PER_SECOND) + link.storePs;
    this.agedXY[at] =
      lostXY(this, at, this.agedLeft[at]) + lostXY(this, at + 1, this.agedRight[at]);
    this.agedZ[at] = lostZ(this, at, this.agedLeft[at]) + lostZ(this, at + 1, this.agedRight[at]);
  }

  /** Where the sites of a network are. */
  place(sites: readonly Pick<Site, 'demand' | 'position'>[]): void {
    sites.forEach(({ demand, position }, site) => {
      if (position >= 0) this.linkSite[this.base[demand] + position] = site;
      else for (const strand of this.strands[demand]) this.endSite[strand] = site;
    });
  }
}
