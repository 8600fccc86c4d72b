/** The simulation worker: engine, library and analysis behind comlink. */
import * as Comlink from 'comlink';
import { estimate, estimateMatrix } from '../src/analysis/estimate';
import { library } from '../src/library';
import { runComparison } from './compare-loop';
import { runReplicas } from './measure-loop';
import type { SimulationWorker } from './messages';
import { runNoiseSweep } from './noise-loop';
import { runOptimization } from './optimize-loop';
import { runWatch } from './watch-loop';

/** Work per demand that an estimate may take while somebody types or drags: a few milliseconds. */
const TYPING_EFFORT = 1_000_000;

const worker: SimulationWorker = {
  estimate: (design) => estimate(design, library, TYPING_EFFORT),
  estimateMatrix: (design) => {
    const report = estimateMatrix(design, library);
    return Comlink.transfer(report, [
      report.rateHz.buffer,
      report.fidelity.buffer,
      report.exact.buffer,
    ]);
  },
  sweepNoise: (design, port) => {
    void runNoiseSweep(design, TYPING_EFFORT, port);
  },
  measure: (request, replicas, port) => {
    void runReplicas(request, replicas, port);
  },
  watch: (request, speed, port) => runWatch(request, speed, port),
  optimize: (design, what, port) => {
    void runOptimization(design, what, TYPING_EFFORT, port);
  },
  compare: (request, port) => {
    void runComparison(request, port);
  },
};

Comlink.expose(worker);
