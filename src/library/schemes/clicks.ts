/** Clicks without a photon of the link: dark counts, noise of frequency conversion, and noise that comes through the channel. */
import type { LightPath, LinkInputs } from '../../engine/interfaces';
import { darkProbability } from '../../physics/detector';
import type { Switch } from './causes';

export interface Clicks {
  /** Probability of such a click per detector and window. */
  readonly dark: number;
  /** The same without noise from the channel. */
  readonly own: number;
  /** The parameter behind most of them. */
  readonly owner: 'link' | 'scheme';
  readonly parameter: string;
}

/**
 * `share` is the probability that a noise photon arriving by one of these ways makes a given detector click; `window` is the
 * time for which a click counts.
 */
export const clicksOf = (
  scheme: LinkInputs['scheme'],
  ways: readonly LightPath[],
  share: number,
  window = scheme.detectionWindowSeconds!,
): Clicks => {
  const ownHz = scheme.darkCountHz! + scheme.conversionNoiseHz!;
  const channelHz = ways.reduce((sum, { noiseHz }) => sum + noiseHz, 0) * share;
  const noisiest = ways.reduce((most, way) => (way.noiseHz > most.noiseHz ? way : most));
  const main =
    channelHz > ownHz
      ? ({ owner: 'link', parameter: noisiest.noiseParameter } as const)
      : ({ owner: 'scheme', parameter: 'darkCountHz' } as const);
  return {
    dark: darkProbability(ownHz + channelHz, window),
    own: darkProbability(ownHz, window),
    ...main,
  };
};

/** What dark counts cost, then what the channel's noise does, if there is any. */
export const clickSwitches = <Inputs>(
  ways: readonly LightPath[],
  none: Partial<Inputs>,
  own: Partial<Inputs>,
): Switch<Inputs>[] => {
  const noisiest = ways.reduce((most, way) => (way.noiseHz > most.noiseHz ? way : most));
  const dark = {
    kind: 'dark-counts',
    owner: 'scheme',
    parameter: 'darkCountHz',
    off: none,
  } as const;
  if (noisiest.noiseHz === 0) return [dark];
  return [
    dark,
    { kind: 'channel-noise', owner: 'link', parameter: noisiest.noiseParameter, off: own },
  ];
};
