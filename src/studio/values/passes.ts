/** Words for conditions that come back. */
import type { DemandReport } from '../../port/port';
import { showQuantity } from '../../units/format';

/** `0.32 % of the time, every 24 h`. */
export const showPasses = ({
  visibleShare,
  intervalSeconds,
}: NonNullable<DemandReport['passes']>): string => {
  const hours = intervalSeconds / 3600;
  const every =
    hours >= 1
      ? `${Number(hours.toPrecision(3))} h`
      : showQuantity(intervalSeconds, 'seconds', { digits: 3 });
  return `${showQuantity(visibleShare, 'fraction', { digits: 2, unit: '%' })} of the time, every ${every}`;
};
