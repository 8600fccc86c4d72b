/** A search that finds at once what doubles the yield: a cutoff of 10 ms, or a round of DEJMPS on each link. */
import type { Optimizable, OptimizationReport, SimulationPort } from './port';

const found = {
  engine: 'fake',
  isBetter: true,
  before: { mean: 10, low: 9.8, high: 10.2 },
  after: { mean: 20, low: 19.6, high: 20.4 },
  basis: 'simulation',
} as const;

const ROUND = { scope: 'link', protocol: 'dejmps', schedule: 'nested', rounds: 1 } as const;

const REPORTS: { readonly [what in Optimizable]: OptimizationReport } = {
  cutoff: { ...found, what: 'cutoff', pointer: '/policy/cutoffSeconds', value: 0.01 },
  purification: {
    ...found,
    what: 'purification',
    pointer: '/policy/purification',
    value: ROUND,
    options: [
      { gain: found.before, demands: [], basis: 'simulation' },
      { value: ROUND, gain: found.after, demands: [], basis: 'simulation' },
    ],
  },
};

export const fakeOptimization: SimulationPort['optimize'] = (_design, what, onFrame) => {
  let isCanceled = false;
  onFrame({ status: 'running', progress: 0.5 });
  void Promise.resolve().then(() => {
    if (!isCanceled) onFrame({ status: 'done', report: REPORTS[what] });
  });
  return {
    cancel: () => {
      isCanceled = true;
    },
  };
};
