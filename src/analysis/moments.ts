/** A network whose conditions change, as it is at each moment of a cycle. */
import type { CompiledDemand, CompiledLink, CompiledNetwork } from '../engine/compile';
import { cyclePs } from '../engine/cycle';

export interface Moment {
  readonly frozen: CompiledNetwork;
  /** Share of the time. */
  readonly weight: number;
}

/** Moments looked at where links of one path come back after unlike intervals. */
const SAMPLES = 256;

const found = new WeakMap<CompiledDemand, readonly Moment[]>();

/** The network as it is for parts of a cycle in which every link of the path has light; found once for each demand. */
export const momentsOf = (network: CompiledNetwork, demand: CompiledDemand): readonly Moment[] => {
  let known = found.get(demand);
  if (!known) {
    known = freeze(network, demand);
    found.set(demand, known);
  }
  return known;
};

const freeze = (network: CompiledNetwork, demand: CompiledDemand): Moment[] => {
  const changing = [...new Set(demand.links)].filter((link) => network.links[link].schedule);
  const intervals = new Set(changing.map((link) => network.links[link].schedule!.intervalPs));
  const cycle = cyclePs({ ...network, demands: [demand] });
  const edges =
    intervals.size === 1
      ? changing.flatMap((link) =>
          network.links[link].schedule!.steps.flatMap(({ startPs, endPs }) => [startPs, endPs]),
        )
      : Array.from({ length: SAMPLES }, (_, k) => (k * cycle) / SAMPLES);
  const times = [...new Set([0, ...edges, cycle])].sort((a, b) => a - b);
  return times.slice(1).flatMap((end, k) => {
    const links = [...network.links];
    for (const link of changing) {
      const frozen = at(network.links[link], (times[k] + end) / 2);
      if (frozen === undefined) return [];
      links[link] = frozen;
    }
    return [{ frozen: { ...network, links }, weight: (end - times[k]) / cycle }];
  });
};

/** A link under the conditions of a time in ps; `undefined` where it has no light then. */
const at = (link: CompiledLink, time: number): CompiledLink | undefined => {
  const { schedule, ...rest } = link;
  if (!schedule) return link;
  const phase = time % schedule.intervalPs;
  const step = schedule.steps.find(({ startPs, endPs }) => startPs <= phase && phase < endPs);
  if (step === undefined) return undefined;
  const { law, periodPs, raw, heralded, ready } = step;
  return { ...rest, law, periodPs, raw, heralded, ready };
};
