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
  /** The demand's part of the yield. */
  readonly gain?: Figure;
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
      gain: served?.gain,
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

/** By what the demand alone gets out of them, best first, those without room last. */
export const byOwnGain = (a: TradeOff, b: TradeOff): number =>
  (b.gain?.mean ?? -1) - (a.gain?.mean ?? -1);
