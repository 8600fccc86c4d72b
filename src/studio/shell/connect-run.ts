/** Connects the run store with the simulation's workers, fetched after the first paint. */
import type { SimulationPort } from '../../port/port';
import type { RunStore } from '../../stores/run';

const workers = import.meta.glob<{ connectSimulation: () => SimulationPort }>(
  '../../../workers/connect.ts',
);

/** `atOnce`: a measurement starts as soon as there is something to run it. */
export function connectRun(run: RunStore, atOnce: boolean): void {
  const [load] = Object.values(workers);
  void load?.().then(({ connectSimulation }) => {
    run.actions.attachPort(connectSimulation());
    if (atOnce) run.actions.startMeasure();
  });
}
