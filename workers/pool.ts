/** The workers: one for estimates, one for comparisons, the others for runs; each started when first needed and kept. */
import * as Comlink from 'comlink';
import { REPLICAS } from '../src/engine/replica';
import type { SimulationWorker } from './messages';

export interface PooledWorker {
  readonly remote: Comlink.Remote<SimulationWorker>;
  readonly end: () => void;
}

const start = (name: string): PooledWorker => {
  const worker = new Worker(new URL('./simulation.worker.ts', import.meta.url), {
    type: 'module',
    name,
  });
  return {
    remote: Comlink.wrap<SimulationWorker>(worker),
    end: () => worker.terminate(),
  };
};

export class WorkerPool {
  /** Workers of a run: all cores but one for the page, and no more than there are replicas. */
  readonly size = Math.max(1, Math.min(REPLICAS, (navigator.hardwareConcurrency || 2) - 1));
  private ofEstimates: PooledWorker | undefined;
  private ofComparisons: PooledWorker | undefined;
  private readonly ofRuns: PooledWorker[] = [];

  estimator(): PooledWorker {
    this.ofEstimates ??= start('estimates');
    return this.ofEstimates;
  }

  comparer(): PooledWorker {
    this.ofComparisons ??= start('comparisons');
    return this.ofComparisons;
  }

  /** Worker number `index` of a run, 0 … size − 1. */
  runner(index: number): PooledWorker {
    this.ofRuns[index] ??= start(`run ${index}`);
    return this.ofRuns[index];
  }

  close(): void {
    this.ofEstimates?.end();
    this.ofComparisons?.end();
    for (const worker of this.ofRuns) worker?.end();
    this.ofEstimates = undefined;
    this.ofComparisons = undefined;
    this.ofRuns.length = 0;
  }
}
