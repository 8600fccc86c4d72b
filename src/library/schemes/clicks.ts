/** Clicks without a photon of the link: dark counts, noise of frequency conversion, and noise that comes through the channel. */
import type { LightPath, LinkInputs } from '../../engine/interfaces';
import { darkProbability } from '../../physics/detector';
import type { Switch } from './causes';

export interface Clicks {
  /** Probability of such a click per detector and window. */
  readonly dark: number;
  /** The same without noise from the channel. */
  readonly own: number;
  /** The same by dark counts alone. */
  readonly counts: number;
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
      : ({
          owner: 'scheme',
          parameter:
            scheme.conversionNoiseHz! > scheme.darkCountHz! ? 'conversionNoiseHz' : 'darkCountHz',
        } as const);
  return {
    dark: darkProbability(ownHz + channelHz, window),
    own: darkProbability(ownHz, window),
    counts: darkProbability(scheme.darkCountHz!, window),
    ...main,
  };
};

/**
 * What dark counts cost, then noise of frequency conversion, then the channel's: each of these two only if there is any. `set`
 * gives the law's inputs for clicks with these probabilities in place of `clicks`.
 */
export const clickSwitches = <Inputs>(
  ways: readonly LightPath[],
  clicks: readonly Clicks[],
  set: (probabilities: readonly number[]) => Partial<Inputs>,
): Switch<Inputs>[] => {
  const noisiest = ways.reduce((most, way) => (way.noiseHz > most.noiseHz ? way : most));
  const switches: Switch<Inputs>[] = [
    {
      kind: 'dark-counts',
      owner: 'scheme',
      parameter: 'darkCountHz',
      off: set(clicks.map(() => 0)),
    },
  ];
  if (clicks.some(({ own, counts }) => own > counts)) {
    switches.push({
      kind: 'conversion-noise',
      owner: 'scheme',
      parameter: 'conversionNoiseHz',
      off: set(clicks.map(({ counts }) => counts)),
    });
  }
  if (noisiest.noiseHz > 0) {
    switches.push({
      kind: 'channel-noise',
      owner: 'link',
      parameter: noisiest.noiseParameter,
      off: set(clicks.map(({ own }) => own)),
    });
  }
  return switches;
};
