/** What each purification makes of one demand's rate and fidelity, and which of them nothing beats in both. Pure. */
import { library } from '../../library';
import { purificationInWords } from '../../network/purification';
import type { Figure, PurificationOption, PurificationReport } from '../../port/port';

export interface TradeOff {
  readonly name: string;
  readonly option: PurificationOption;
  /** Absent where it has no room, or the demand got no pair. */
  readonly rateHz?: Figure;
  readonly fidelity?: Figure;
  /** No other one has at least its rate and at least its fidelity, and one of them more. */
  readonly isBest: boolean;
}

/** In the report's order. */
export const tradeOffs = (report: PurificationReport, demand: string): readonly TradeOff[] => {
  const all = report.options.map((option) => {
    const served = option.demands.find(({ id }) => id === demand);
    return {
      name: purificationInWords(option.value, library),
      option,
      rateHz: served?.rateHz,
      fidelity: served?.fidelity,
    };
  });
  const isBeaten = (one: (typeof all)[number]): boolean =>
    all.some(({ rateHz, fidelity }) => {
      if (!rateHz || !fidelity || !one.rateHz || !one.fidelity) return false;
      const [dr, df] = [rateHz.mean - one.rateHz.mean, fidelity.mean - one.fidelity.mean];
      return dr >= 0 && df >= 0 && dr + df > 0;
    });
  return all.map((one) => ({
    ...one,
    isBest: one.rateHz !== undefined && one.fidelity !== undefined && !isBeaten(one),
  }));
};
