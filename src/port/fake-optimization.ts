/** A search that finds at once a cutoff of 10 ms, which doubles what the design yields. */
import type { SimulationPort } from './port';

export const fakeOptimization: SimulationPort['optimize'] = (_design, what, onFrame) => {
  let isCanceled = false;
  const pointer = '/policy/cutoffSeconds';
  onFrame({ status: 'running', progress: 0.5 });
  void Promise.resolve().then(() => {
    if (isCanceled) return;
    onFrame({
      status: 'done',
      report: {
        engine: 'fake',
        what,
        pointer,
        value: 0.01,
        isBetter: true,
        before: { mean: 10, low: 9.8, high: 10.2 },
        after: { mean: 20, low: 19.6, high: 20.4 },
        basis: 'simulation',
      },
    });
  });
  return {
    cancel: () => {
      isCanceled = true;
    },
  };
};
