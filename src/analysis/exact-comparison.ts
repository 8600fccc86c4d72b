/** The exact formalism beside a measurement: fidelities by density matrix, and their difference to the fast ones. */
import { type CompiledNetwork, hasIndependentRounds } from '../engine/compile';
import { ExactFormalism, type ExactSums, withoutDensityMatrix } from '../engine/exact-formalism';
import type { Simulation } from '../engine/simulation';
import type { Beside } from './measure';
import type { DensityMatrixReport, RunReport } from './report';
import { type RatioSums, ratioFigure } from './statistics';

/** Sums of one demand over samples: pairs where rounds are independent, else chunks. */
interface Samples {
  fidelity: RatioSums;
  difference: RatioSums;
}

const NONE: RatioSums = { samples: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 };

const addPairs = (sums: RatioSums, pairs: number, y: number, yy: number): RatioSums => ({
  samples: sums.samples + pairs,
  x: sums.x + pairs,
  y: sums.y + y,
  xx: sums.xx + pairs,
  xy: sums.xy + y,
  yy: sums.yy + yy,
});

const addChunk = (sums: RatioSums, pairs: number, y: number): RatioSums => ({
  samples: sums.samples + 1,
  x: sums.x + pairs,
  y: sums.y + y,
  xx: sums.xx + pairs * pairs,
  xy: sums.xy + pairs * y,
  yy: sums.yy + y * y,
});

export class ExactComparison implements Beside {
  private readonly followers: ExactFormalism[] = [];
  private readonly samples: Samples[];
  private readonly independent: boolean;

  /** Throws with the reason when the network has no density matrices (`withoutDensityMatrix`). */
  constructor(network: CompiledNetwork) {
    const reason = withoutDensityMatrix(network);
    if (reason) throw new Error(reason);
    this.independent = hasIndependentRounds(network);
    this.samples = network.demands.map(() => ({ fidelity: NONE, difference: NONE }));
  }

  begin(simulation: Simulation, replica: number): void {
    const follower = new ExactFormalism(simulation);
    this.followers[replica] = follower;
    simulation.observer = follower;
  }

  chunk(replica: number): void {
    this.followers[replica].sums.forEach((sums, demand) => {
      this.samples[demand] = this.added(this.samples[demand], sums);
    });
  }

  /** The report with what density matrices say, for every demand that has delivered. */
  completed(report: RunReport): RunReport {
    const demands = report.demands.map((demand, d) => {
      const densityMatrix = this.figures(d);
      return densityMatrix ? { ...demand, densityMatrix } : demand;
    });
    return { ...report, demands };
  }

  private figures(demand: number): DensityMatrixReport | undefined {
    const fidelity = ratioFigure(this.samples[demand].fidelity);
    const difference = ratioFigure(this.samples[demand].difference, Number.NEGATIVE_INFINITY);
    return fidelity && difference && { fidelity, difference };
  }

  private added(old: Samples, sums: ExactSums): Samples {
    const { delivered: n, fidelity, difference } = sums;
    if (n === 0) return old;
    return this.independent
      ? {
          fidelity: addPairs(old.fidelity, n, fidelity, sums.fidelitySquared),
          difference: addPairs(old.difference, n, difference, sums.differenceSquared),
        }
      : {
          fidelity: addChunk(old.fidelity, n, fidelity),
          difference: addChunk(old.difference, n, difference),
        };
  }
}
