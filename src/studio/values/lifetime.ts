/** Useful lifetimes in words. */
import type { DemandReport } from '../../port/port';

/** Why a lifetime has no end. */
export const endlessBecause = (report: Pick<DemandReport, 'endsDecay'> | undefined): string =>
  report?.endsDecay ? 'what stays is enough' : 'the ends do not decay';
