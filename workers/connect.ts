/** The studio's connection to the simulation: a port whose work happens in workers, started when first needed. */
import type * as Comlink from 'comlink';
import type { SimulationPort } from '../src/port/port';
import { compareInWorker } from './compare-run';
import { measureWithPool } from './measure-run';
import type { SimulationWorker } from './messages';
import { sweepNoiseInWorker } from './noise-run';
import { optimizeInWorker } from './optimize-run';
import { WorkerPool } from './pool';
import { watchInWorker } from './watch-run';

/** Make the port. Estimates have a worker of their own, so that typing never waits for a run. */
export const connectSimulation = (): SimulationPort => {
  const pool = new WorkerPool();
  const estimator = (): Comlink.Remote<SimulationWorker> => pool.estimator().remote;
  return {
    estimate: (design) => estimator().estimate(design),
    estimateMatrix: (design) => estimator().estimateMatrix(design),
    sweepNoise: (design, onOutcome) => sweepNoiseInWorker(pool, design, onOutcome),
    optimize: (design, what, onFrame) => optimizeInWorker(pool, design, what, onFrame),
    measure: (request, onFrame) => measureWithPool(pool, request, onFrame),
    compare: (request, onFrame) => compareInWorker(pool, request, onFrame),
    watch: (request, onFrame) => watchInWorker(pool, request, onFrame),
    close: () => pool.close(),
  };
};
