/**
 * A fake simulation for tests of stores and screens: deterministic, moved by hand, never reachable by a user. Its figures
 * have the right shape and obey the report's invariants; they are not physics.
 */
import type { DemandReport, EstimateReport, Figure, MatrixReport } from '../analysis/report';
import type { Demand, Design } from '../network/design';
import { fakeNoise } from './fake-noise';
import { fakeOptimization } from './fake-optimization';
import { createFakeWatch, type FakeWatch } from './fake-watch';
import type {
  ComparisonFrame,
  MeasureFrame,
  RunControl,
  RunRequest,
  RunStatus,
  SimulationPort,
} from './port';

export interface FakePort extends SimulationPort {
  /** Lets `seconds` of the viewer's time pass for every run under way, one frame per call. */
  advance(seconds: number): void;
  /** Answers the oldest open estimate (matrix questions included); false when there is none. Needs `byHand`. */
  answer(): boolean;
  /** Designs that were asked for, in order. */
  readonly asked: {
    readonly estimates: Design[];
    readonly matrices: Design[];
    readonly sweeps: Design[];
    readonly runs: RunRequest[];
    readonly comparisons: RunRequest[];
  };
  /** Estimates that are under way now. */
  readonly open: () => number;
}

/** Pairs per second and fidelity of a link, from its length alone. */
export const fakeLink = (design: Design, index: number) => {
  const link = design.links[index];
  const km = link.parameters?.lengthKm ?? 0;
  return {
    km,
    successProbability: 0.02 * 10 ** (-km / 50),
    attemptSeconds: 1e-5 * (1 + km),
    fidelity: 0.98 - 6e-4 * km,
  };
};

/** Link indices of the demand's path (stated, or with the fewest links); empty without one. */
export const fakePath = (
  design: Design,
  { source, target, path }: Pick<Demand, 'source' | 'target' | 'path'>,
): number[] => {
  if (path) return path.map((id) => design.links.findIndex((link) => link.id === id));
  const routes = new Map<string, number[]>([[source, []]]);
  for (const [node, route] of routes) {
    design.links.forEach((link, i) => {
      const next =
        link.source === node ? link.target : link.target === node ? link.source : undefined;
      if (next !== undefined && !routes.has(next)) routes.set(next, [...route, i]);
    });
  }
  return routes.get(target) ?? [];
};

const pathFigures = (design: Design, path: readonly number[]) => {
  const links = path.map((i) => fakeLink(design, i));
  const werner = links.reduce((v, { fidelity }) => v * ((4 * fidelity - 1) / 3) * 0.985, 1);
  return {
    rate:
      Math.min(...links.map((l) => l.successProbability / l.attemptSeconds)) /
      (1 + 0.5 * (path.length - 1)),
    fidelity: (1 + 3 * werner) / 4,
    km: links.reduce((sum, { km }) => sum + km, 0),
  };
};

/** A demand's report; `pairs` delivered give it intervals, without them it is an estimate. */
const reportDemand = (design: Design, demand: Demand, pairs?: number): DemandReport => {
  const path = fakePath(design, demand);
  const neededFidelity = demand.minFidelity ?? 0.5;
  const about = {
    id: demand.id,
    neededFidelity,
    endsDecay: true,
    path: path.map((i) => design.links[i].id),
  };
  if (path.length === 0)
    return { ...about, distanceKm: 0, blocked: 'No fiber joins its two ends.' };
  const { rate, fidelity, km } = pathFigures(design, path);
  const figure = (exact: number, spread: number): Figure => {
    if (pairs === undefined) return { mean: exact };
    const half = (1.96 * spread) / Math.sqrt(pairs);
    const mean = exact + half * Math.sin(pairs / 137);
    return { mean, low: mean - half, high: mean + half };
  };
  const index = design.links.findIndex(({ id }) => id === about.path[0]);
  const raw = path.reduce((least, i) => Math.min(least, fakeLink(design, i).fidelity), 1);
  const measuredFidelity = figure(fidelity, 0.2);
  const measuredRate = figure(rate, rate);
  const step = (id: string, label: string, detail: string, value: number, pointer?: string) => ({
    id,
    label,
    detail,
    value,
    pointer,
  });
  return {
    ...about,
    distanceKm: km,
    delivered: pairs,
    exact: pairs === undefined ? path.length < 3 : undefined,
    rateHz: measuredRate,
    fidelity: measuredFidelity,
    latencySeconds: figure(1 / rate, 1 / rate),
    lifetimeSeconds:
      fidelity > neededFidelity
        ? figure(0.05 * Math.log((4 * fidelity - 1) / (4 * neededFidelity - 1)) + 1e-4, 0.01)
        : undefined,
    fidelityBudget: [
      step('raw', 'Raw pairs', 'visibility, dark counts', raw, `/links/${index}/scheme/visibility`),
      step(
        'herald',
        'Herald delay',
        'photon and answer in fiber',
        raw - (raw - fidelity) * 0.2,
        `/links/${index}/parameters/lengthKm`,
      ),
      step(
        'waiting',
        'Waiting in memory',
        'repeaters 2.1 ms, ends 1.3 ms',
        raw - (raw - fidelity) * 0.75,
        '/nodes/0/parameters/t2Seconds',
      ),
      step('swap', 'Swaps', `${path.length - 1} with gate 0.985`, measuredFidelity.mean),
    ],
    rateBudget: [
      step('attempts', 'Attempts', 'one per period', rate * 4000),
      step('fiber', 'Fiber loss', `${km} km`, rate * 120, `/links/${index}/parameters/lengthKm`),
      step(
        'detectors',
        'Detectors',
        'efficiency 0.8',
        rate * 3,
        `/links/${index}/scheme/detectorEfficiency`,
      ),
      step('waiting', 'Waiting for each other', `${path.length} links`, measuredRate.mean),
    ],
  };
};

/** The report's common part; `seconds` simulated make it a measured one. */
const report = (design: Design, seconds?: number): EstimateReport => {
  const demands = design.demands.map((demand) => {
    const path = fakePath(design, demand);
    const pairs =
      seconds === undefined || path.length === 0
        ? undefined
        : Math.max(2, Math.floor(pathFigures(design, path).rate * seconds));
    return reportDemand(design, demand, pairs);
  });
  return {
    engine: 'fake',
    demands,
    links: design.links.map(({ id }, i) => {
      const { km, successProbability, attemptSeconds, fidelity } = fakeLink(design, i);
      return {
        id,
        successProbability,
        attemptSeconds,
        rateHz: { mean: successProbability / attemptSeconds },
        fidelity: { mean: fidelity },
        factors: [{ id: 'fiber', label: 'Fiber', value: successProbability }],
        lossDb: 0.2 * km,
      };
    }),
    nodes: design.nodes.map(({ id }, i) =>
      i % 5 === 4 ? { id } : { id, rateHz: 10 * (i + 1), fidelity: 0.95 - 0.03 * (i % 8) },
    ),
  };
};

const matrixOf = (design: Design): MatrixReport => {
  const nodeIds = design.nodes.map(({ id }) => id);
  const n = nodeIds.length;
  const [rateHz, fidelity, exact] = [
    new Float64Array(n * n).fill(Number.NaN),
    new Float64Array(n * n).fill(Number.NaN),
    new Uint8Array(n * n),
  ];
  nodeIds.forEach((source, i) => {
    nodeIds.forEach((target, j) => {
      const path = i === j ? [] : fakePath(design, { source, target });
      if (path.length === 0) return;
      const figures = pathFigures(design, path);
      [rateHz[i * n + j], fidelity[i * n + j], exact[i * n + j]] = [
        figures.rate,
        figures.fidelity,
        path.length < 3 ? 1 : 0,
      ];
    });
  });
  return { nodeIds, rateHz, fidelity, exact };
};

/** A design with a dangling link is invalid; so is one whose name says so. */
const problemOf = (design: Design): string | undefined => {
  const nodes = new Set(design.nodes.map(({ id }) => id));
  const dangling = design.links.find(
    ({ source, target }) => !nodes.has(source) || !nodes.has(target),
  );
  return dangling ? `Link ${dangling.id} has no node at one end.` : undefined;
};

/** A comparison that is done after a second of the viewer's time; twirled pairs are a hair too good. */
const fakeComparison = (
  request: RunRequest,
  onFrame: (frame: ComparisonFrame) => void,
): FakeRun => {
  const { revision, seed } = request;
  let status: RunStatus = 'running';
  const run = fakeMeasurement({ ...request, stop: {} }, ({ report: fast, precision }) => {
    if (status === 'running' && fast.wallSeconds >= 1) status = 'done';
    const demands = fast.demands.map((demand) => {
      const { fidelity } = demand;
      if (!fidelity) return demand;
      const shifted = (by: number): Figure => ({
        mean: fidelity.mean + by,
        low: fidelity.low! + by,
        high: fidelity.high! + by,
      });
      const difference = { mean: -2e-4, low: -2.1e-4, high: -1.9e-4 };
      return { ...demand, densityMatrix: { fidelity: shifted(-2e-4), difference } };
    });
    const shown = status as ComparisonFrame['status'];
    onFrame({ revision, status: shown, report: { ...fast, seed, demands }, precision });
  });
  return {
    ...run,
    cancel: () => {
      if (status === 'running') {
        status = 'canceled';
        run.cancel();
      }
    },
    done: () => status !== 'running',
  };
};

interface FakeRun extends RunControl {
  advance(seconds: number): void;
  done(): boolean;
}

const fakeMeasurement = (request: RunRequest, onFrame: (frame: MeasureFrame) => void): FakeRun => {
  let status: RunStatus = 'running';
  let wall = 0;
  const send = () => {
    const simulated = wall * 40;
    const figures = report(request.design, simulated);
    const precisions = figures.demands.flatMap(({ rateHz }) =>
      rateHz?.high === undefined ? [] : [(rateHz.high - rateHz.mean) / rateHz.mean],
    );
    const precision = precisions.length > 0 ? Math.max(...precisions) : undefined;
    if (
      status === 'running' &&
      precision !== undefined &&
      precision <= (request.stop.precision ?? 0)
    )
      status = 'done';
    const delivered = figures.demands.reduce((sum, demand) => sum + (demand.delivered ?? 0), 0);
    const pairs = {
      created: 4 * delivered + 3,
      delivered: 3 * delivered,
      lostToSwap: delivered,
      lostToCutoff: 0,
      consumedByPurification: 0,
      lostToPurification: 0,
      lostToRetrieval: 0,
      stored: 3,
    };
    onFrame({
      revision: request.revision,
      status,
      precision,
      workers: 1,
      report: {
        ...figures,
        seed: request.seed,
        simulatedSeconds: simulated,
        wallSeconds: wall,
        events: 9 * delivered,
        pairs,
      },
    });
  };
  return {
    pause: () => {
      status = 'paused';
      send();
    },
    resume: () => {
      status = 'running';
    },
    cancel: () => {
      if (status === 'running' || status === 'paused') {
        status = 'canceled';
        send();
      }
    },
    done: () => status !== 'running' && status !== 'paused',
    advance: (seconds) => {
      if (status === 'running') {
        wall += seconds;
        send();
      }
    },
  };
};

/** Makes a fake port. With `byHand`, estimates wait for `answer`; otherwise they are answered at once. */
export const createFakePort = ({ byHand = false } = {}): FakePort => {
  const asked: FakePort['asked'] = {
    estimates: [],
    matrices: [],
    sweeps: [],
    runs: [],
    comparisons: [],
  };
  const waiting: (() => void)[] = [];
  let runs: (FakeRun | FakeWatch)[] = [];
  const answerLater = <T>(design: Design, compute: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      const settle = () => {
        const problem = problemOf(design);
        if (problem) reject(new Error(problem));
        else resolve(compute());
      };
      if (byHand) waiting.push(settle);
      else settle();
    });
  return {
    asked,
    open: () => waiting.length,
    answer() {
      const next = waiting.shift();
      next?.();
      return next !== undefined;
    },
    advance(seconds) {
      for (const run of runs) run.advance(seconds);
      runs = runs.filter((run) => !run.done());
    },
    estimate(design) {
      asked.estimates.push(design);
      return answerLater(design, () => report(design));
    },
    estimateMatrix(design) {
      asked.matrices.push(design);
      return answerLater(design, () => matrixOf(design));
    },
    sweepNoise(design, onOutcome) {
      asked.sweeps.push(design);
      let isCanceled = false;
      answerLater(design, () => fakeNoise(report(design))).then(
        (outcome) => isCanceled || onOutcome({ report: outcome }),
        (error: Error) => isCanceled || onOutcome({ problem: error.message }),
      );
      return {
        cancel: () => {
          isCanceled = true;
        },
      };
    },
    optimize: fakeOptimization,
    measure(request, onFrame) {
      asked.runs.push(request);
      const run = fakeMeasurement(request, onFrame);
      runs.push(run);
      return run;
    },
    compare(request, onFrame) {
      asked.comparisons.push(request);
      const run = fakeComparison(request, onFrame);
      runs.push(run);
      return run;
    },
    watch(request, onFrame) {
      asked.runs.push({ ...request, stop: {} });
      const run = createFakeWatch(request, onFrame);
      runs.push(run);
      return run;
    },
    close() {
      for (const run of runs) run.cancel();
      runs = [];
    },
  };
};
