/**
 * Links whose conditions come back in a fixed interval, such as the passes of a satellite: steps of constant conditions, and
 * no light between them. The first success is found without going through attempts, steps or intervals one by one.
 */
import type { Correlators } from '../physics/bell-diagonal';
import type { ElementaryLink } from './interfaces';

/** How a link makes pairs under given conditions. */
export interface LinkConditions {
  readonly law: ElementaryLink;
  readonly periodPs: number;
  /** State of a pair at emission, before any storage; and when the herald arrives. */
  readonly raw: Correlators;
  readonly heralded: Correlators;
  /** When both qubits are in memory: the pair that the engine works with. */
  readonly ready: Correlators;
}

export interface ScheduleStep extends LinkConditions {
  /** Times since the beginning of the interval. */
  readonly startPs: number;
  readonly endPs: number;
  /** −log(1 − p) of an attempt. */
  readonly hazard: number;
}

export interface LinkSchedule {
  readonly intervalPs: number;
  /** In order of time, none overlapping. */
  readonly steps: readonly ScheduleStep[];
  /** Sum of the hazards of all attempts of an interval. */
  readonly hazard: number;
  /** Share of the time in which there is light. */
  readonly visibleShare: number;
}

/** A step as the library gives it, compiled. */
export type TimedConditions = LinkConditions & Pick<ScheduleStep, 'startPs' | 'endPs'>;

/** Steps that run over the end of the interval are cut there and go on at its beginning. */
export const makeSchedule = (
  intervalPs: number,
  conditions: readonly TimedConditions[],
): LinkSchedule => {
  const steps = conditions
    .flatMap((step) => wrapped(step, intervalPs))
    .map((step) => ({ ...step, hazard: -Math.log1p(-step.law.successProbability) }))
    .sort((a, b) => a.startPs - b.startPs);
  const visible = steps.reduce((sum, { startPs, endPs }) => sum + endPs - startPs, 0);
  let hazard = 0;
  let at = 0;
  for (const step of steps) {
    const attempts = attemptsIn(step, at);
    hazard += attempts * step.hazard;
    at = Math.max(at, step.startPs) + attempts * step.periodPs;
  }
  return { intervalPs, steps, hazard, visibleShare: visible / intervalPs };
};

const wrapped = (step: TimedConditions, intervalPs: number): TimedConditions[] => {
  const startPs = step.startPs % intervalPs;
  const endPs = startPs + step.endPs - step.startPs;
  if (endPs <= intervalPs) return [{ ...step, startPs, endPs }];
  return [
    { ...step, startPs, endPs: intervalPs },
    { ...step, startPs: 0, endPs: endPs - intervalPs },
  ];
};

/** Attempts that begin within a step, one after the other, from `at` on. */
const attemptsIn = ({ startPs, endPs, periodPs }: ScheduleStep, at: number): number =>
  Math.max(0, Math.ceil((endPs - Math.max(startPs, at)) / periodPs));

export interface FirstSuccess {
  /** Time from the beginning of the first attempt's wait to the end of the successful one. */
  readonly afterPs: number;
  readonly step: number;
}

/**
 * When attempts that may begin at `phasePs` of the interval first succeed. `draw` is exponentially distributed with mean 1:
 * attempts use it up, each by its hazard, and the one that would overdraw it succeeds. An attempt keeps the conditions
 * under which it began; the next begins when it ends, in the next step if need be. Intervals that the draw outlasts are left
 * out at once. One draw for any number of attempts, steps and intervals; needs a hazard > 0.
 */
export const firstSuccess = (
  { steps, intervalPs, hazard }: LinkSchedule,
  phasePs: number,
  draw: number,
): FirstSuccess => {
  let left = draw;
  let begun = 0;
  let at = phasePs;
  for (;;) {
    for (let k = 0; k < steps.length; k++) {
      const step = steps[k];
      if (step.endPs <= at) continue;
      const attempts = attemptsIn(step, at);
      const start = Math.max(at, step.startPs);
      if (left < attempts * step.hazard) {
        const successful = Math.floor(left / step.hazard) + 1;
        return { afterPs: begun + start + successful * step.periodPs - phasePs, step: k };
      }
      left -= attempts * step.hazard;
      at = start + attempts * step.periodPs;
    }
    const whole = Math.floor(left / hazard);
    left = Math.max(0, left - whole * hazard);
    begun += (1 + whole) * intervalPs;
    at = 0;
  }
};

/**
 * A link with its conditions averaged over the interval: those in the middle of the visible time, with the success
 * probability that gives the mean rate, and the mean state of the pairs. For reports, routes and orders of magnitude; runs
 * and estimates follow the steps.
 */
export const averageConditions = (
  middle: LinkConditions,
  { steps, intervalPs, visibleShare }: LinkSchedule,
): LinkConditions => {
  const weight = ({ startPs, endPs, periodPs, law }: ScheduleStep) =>
    ((endPs - startPs) / periodPs) * law.successProbability;
  const pairs = steps.reduce((sum, step) => sum + weight(step), 0);
  const successProbability = (pairs * middle.periodPs) / intervalPs;
  const attempts = middle.law.factors.reduce(
    (product, { value }) => product * value,
    middle.law.tries,
  );
  const averaged = (of: (step: ScheduleStep) => readonly number[]): number[] => {
    const sums = of(middle as ScheduleStep).map(() => 0);
    for (const step of steps) {
      of(step).forEach((value, axis) => {
        sums[axis] += value * weight(step);
      });
    }
    return pairs > 0 ? sums.map((sum) => sum / pairs) : [...of(middle as ScheduleStep)];
  };
  type Weights = ElementaryLink['weights'];
  const weightsOf = ({ causes, weights }: ElementaryLink, kind: string): Weights =>
    causes.find((cause) => cause.kind === kind)?.weights ?? weights;
  return {
    periodPs: middle.periodPs,
    raw: averaged(({ raw }) => raw) as unknown as Correlators,
    heralded: averaged(({ heralded }) => heralded) as unknown as Correlators,
    ready: averaged(({ ready }) => ready) as unknown as Correlators,
    law: {
      ...middle.law,
      successProbability,
      weights: averaged(({ law }) => law.weights) as unknown as Weights,
      factors: [
        ...middle.law.factors,
        {
          id: 'passes',
          label: `average over all times, light ${(100 * visibleShare).toPrecision(2)} % of them`,
          value: attempts > 0 ? successProbability / attempts : 0,
          owner: 'link',
          parameter: 'passIntervalSeconds',
        },
      ],
      causes: middle.law.causes.map((cause) => ({
        ...cause,
        weights: averaged(({ law }) => weightsOf(law, cause.kind)) as unknown as Weights,
      })),
    },
  };
};
