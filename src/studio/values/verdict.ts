/** Whether a demand gets what it asks for, and in one sentence why not. */
import type { Demand } from '../../network/design';
import type { BudgetStep, DemandReport, Figure } from '../../port/port';
import { inWords, showFidelity, showRate } from './number';

export interface Verdict {
  /** `open`: the interval still holds the asked value, or nothing is known yet. */
  readonly kind: 'meets' | 'below' | 'open' | 'blocked';
  /** For the pill: `below 0.900 asked`. */
  readonly short: string;
  /** The reason, as a sentence; absent when all is well. */
  readonly reason?: string;
  /** Field that costs most, to jump to. */
  readonly pointer?: string;
}

/** −1 below, 1 at or above, 0 undecided within the interval. */
const compare = ({ mean, low, high }: Figure, asked: number): -1 | 0 | 1 => {
  if ((high ?? mean) < asked) return -1;
  return (low ?? mean) >= asked ? 1 : 0;
};

/** The step that takes most: the largest difference for fidelity, the largest factor for rates. */
export const costliestStep = (
  budget: readonly BudgetStep[] | undefined,
  from: number | undefined,
  by: 'difference' | 'factor',
): BudgetStep | undefined => {
  let before = from;
  let [most, costliest]: [number, BudgetStep | undefined] = [0, undefined];
  for (const step of budget ?? []) {
    if (before !== undefined) {
      const cost = by === 'difference' ? before - step.value : Math.log(before / step.value);
      if (cost > most) [most, costliest] = [cost, step];
    }
    before = step.value;
  }
  return costliest;
};

const because = (step: BudgetStep | undefined): string =>
  step ? ` ${step.label} costs most${step.detail ? ` (${step.detail})` : ''}.` : '';

/** Judges a report against its demand. The fidelity asked is the report's needed one, the rate the demand's. */
export const judge = (demand: Demand, report: DemandReport | undefined): Verdict => {
  if (!report) return { kind: 'open', short: 'no result yet' };
  if (report.blocked !== undefined)
    return { kind: 'blocked', short: 'blocked', reason: report.blocked };
  const { fidelity, rateHz, neededFidelity } = report;
  if (!fidelity || !rateHz) return { kind: 'open', short: 'no pairs yet' };

  const asked = inWords(showFidelity(neededFidelity));
  const word = demand.minFidelity === undefined ? 'needed' : 'asked';
  const enough = compare(fidelity, neededFidelity);
  if (enough < 0) {
    const step = costliestStep(report.fidelityBudget, 1, 'difference');
    const reason = `Fidelity ${inWords(showFidelity(fidelity.mean))} is below ${asked}.${because(step)}`;
    return { kind: 'below', short: `below ${asked} ${word}`, reason, pointer: step?.pointer };
  }
  const rateAsked = demand.minRateHz;
  const fast = rateAsked === undefined ? 1 : compare(rateHz, rateAsked);
  if (rateAsked !== undefined && fast < 0) {
    const words = inWords(showRate(rateAsked));
    const step = costliestStep(report.rateBudget, undefined, 'factor');
    const reason = `${inWords(showRate(rateHz.mean))} is below ${words}.${because(step)}`;
    return { kind: 'below', short: `below ${words} asked`, reason, pointer: step?.pointer };
  }
  if (enough === 0 || fast === 0)
    return {
      kind: 'open',
      short:
        enough === 0 ? `near ${asked} ${word}` : `near ${inWords(showRate(rateAsked ?? 0))} asked`,
      reason: 'The interval still holds the value asked for: measure to a smaller error to decide.',
    };
  const told = demand.minFidelity !== undefined || rateAsked !== undefined;
  return { kind: 'meets', short: told ? 'meets what is asked' : `above ${asked}, usable` };
};
