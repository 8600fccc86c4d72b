/** The fake simulation's figures under noise: straight lines through those of its estimate, with a true failure point. */
import type { EstimateReport, NoiseCurve, NoisePoint, NoiseReport } from '../analysis/report';

const MULTIPLIERS = Array.from({ length: 13 }, (_, i) => i / 4);

/** Infidelity grows with the multiplier, the rest follows from the fidelity. */
export const fakeNoise = ({ engine, demands }: EstimateReport): NoiseReport => ({
  engine,
  demands: demands.map(({ id, blocked, rateHz, fidelity, neededFidelity }): NoiseCurve => {
    if (blocked !== undefined || !rateHz || !fidelity)
      return { id, blocked, exact: false, points: [] };
    const infidelity = 1 - fidelity.mean;
    const end = (least: number) => {
      const at = (1 - least) / infidelity;
      return at <= 3 ? at : undefined;
    };
    const points = MULTIPLIERS.map((multiplier): NoisePoint => {
      const reached = 1 - multiplier * infidelity;
      return {
        multiplier,
        rateHz: rateHz.mean,
        fidelity: reached,
        neededFidelity,
        ...(multiplier > 0 && { lifetimeSeconds: Math.max(0, reached - neededFidelity) }),
        keyHz: rateHz.mean * Math.max(0, 5 * reached - 4),
      };
    });
    return { id, exact: true, points, failsAt: end(neededFidelity), keyEndsAt: end(0.8) };
  }),
});
