/** Measure in one thread: what the command line and the tests do, and what any number of workers must agree with. */
import type { CompiledNetwork } from '../engine/compile';
import { Replica } from '../engine/replica';
import { planReplicas, type StopRule } from '../engine/run-plan';
import type { Simulation } from '../engine/simulation';
import { type ChunkResult, Measurement } from './measurement';

/** Somebody who follows the replicas of a measurement. */
export interface Beside {
  /** A replica is about to start. */
  begin(simulation: Simulation, replica: number): void;
  /** A replica has completed a chunk, which is about to be taken. */
  chunk(replica: number): void;
}

/** Take the chunk that a replica has just completed. */
export const takeChunk = (
  replica: Replica,
  index: number,
  chunk: number,
  state: ChunkResult['state'],
): ChunkResult => {
  const { simulation } = replica;
  const result = {
    replica: index,
    chunk,
    tally: simulation.tally.pack(),
    stored: simulation.stored,
    state,
  };
  replica.nextChunk();
  return result;
};

/**
 * Run until the stop rule is met, yielding every 20,000 events so that the caller can look at the time, show progress or
 * give up (and then read what `measurement` has so far). Yields the events processed, those of unfinished chunks included.
 */
export function* measure(
  network: CompiledNetwork,
  seed: number,
  stop: StopRule,
  measurement = new Measurement(network, stop),
  beside?: Beside,
): Generator<number, Measurement, void> {
  const replicas = planReplicas(network, stop).map(
    (limits, index) => new Replica(network, seed, index, limits),
  );
  for (const [index, { simulation }] of replicas.entries()) beside?.begin(simulation, index);
  const done = replicas.map(() => false);
  let slices = 0;
  for (let chunk = 0; !measurement.ended; chunk++) {
    for (const [index, replica] of replicas.entries()) {
      if (done[index]) continue;
      let state = replica.advance(20_000);
      while (state === 'slice') {
        yield 20_000 * ++slices;
        state = replica.advance(20_000);
      }
      done[index] = state !== 'chunk';
      beside?.chunk(index);
      measurement.accept(takeChunk(replica, index, chunk, state));
    }
    yield Math.max(measurement.total.events, 20_000 * slices);
  }
  return measurement;
}

/** The same, to the end. */
export const measureToEnd = (
  network: CompiledNetwork,
  seed: number,
  stop: StopRule,
): Measurement => {
  const run = measure(network, seed, stop);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
};
