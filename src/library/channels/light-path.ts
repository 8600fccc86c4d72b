/** Ways of light put together from named losses. */
import type { ChannelLoss, LightPath } from '../../engine/interfaces';

/** Beyond it nothing is left that a number could hold. */
const MOST_DECIBELS = 1e5;

/** A cause of loss, in decibels. */
export const loss = (
  id: string,
  label: string,
  decibels: number,
  parameter: string,
): ChannelLoss => ({ id, label, decibels: Math.min(MOST_DECIBELS, decibels), parameter });

/** A cause of loss given by the share of light that it lets pass. */
export const passing = (
  id: string,
  label: string,
  transmission: number,
  parameter: string,
): ChannelLoss => loss(id, label, -10 * Math.log10(transmission), parameter);

/** Light that loses this and takes so long. Causes that cost nothing are left out, all but the first. */
export const lightPath = (
  losses: readonly ChannelLoss[],
  flightSeconds: number,
  noise: { readonly hertz: number; readonly parameter: string } = { hertz: 0, parameter: '' },
): LightPath => ({
  losses: losses.filter(({ decibels }, index) => index === 0 || decibels !== 0),
  lossDb: losses.reduce((sum, { decibels }) => sum + decibels, 0),
  flightSeconds,
  noiseHz: noise.hertz,
  noiseParameter: noise.parameter,
});

/** Two ways one after the other, without noise. Their flight is given, as sums of it round. */
export const joined = (first: LightPath, second: LightPath, flightSeconds: number): LightPath => {
  const ids = new Set([...first.losses, ...second.losses].map(({ id }) => id));
  const both = (id: string) =>
    [...first.losses, ...second.losses].filter((cause) => cause.id === id);
  return {
    losses: [...ids].map((id) => ({
      ...both(id)[0],
      decibels: both(id).reduce((sum, { decibels }) => sum + decibels, 0),
    })),
    lossDb: first.lossDb + second.lossDb,
    flightSeconds,
    noiseHz: 0,
    noiseParameter: '',
  };
};
