/** How a stop rule is shared out among replicas. */
import { type CompiledNetwork, hasIndependentRounds, PS_PER_SECOND } from './compile';
import { REPLICAS, type ReplicaLimits } from './replica';

/** When a measurement stops by itself; the first to be reached counts. */
export interface StopRule {
  /** Relative half-width of the 95 % interval of every demand's rate and fidelity. */
  readonly precision?: number;
  /** Delivered pairs of every demand. */
  readonly pairs?: number;
  /** Simulated seconds. */
  readonly durationSeconds?: number;
}

/** Limits of each replica: a duration is one replica's; a number of pairs is shared out exactly where rounds are independent. */
export const planReplicas = (network: CompiledNetwork, stop: StopRule): ReplicaLimits[] => {
  if (network.demands.every((demand) => demand.blocked)) return [];
  if (stop.durationSeconds !== undefined) {
    return [{ durationPs: Math.round(stop.durationSeconds * PS_PER_SECOND) }];
  }
  const { pairs } = stop;
  if (pairs === undefined || !hasIndependentRounds(network)) {
    return Array.from({ length: REPLICAS }, () => ({}));
  }
  const count = Math.min(REPLICAS, pairs);
  return Array.from({ length: count }, (_, r) => ({
    pairs: Math.floor(pairs / count) + (r < pairs % count ? 1 : 0),
  }));
};
