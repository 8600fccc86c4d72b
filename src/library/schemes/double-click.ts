/** Double-click: one photon from each side, Barrett–Kok. Insensitive to optical phase; the rate falls with the whole fiber. */
import type { HeraldingScheme } from '../../engine/interfaces';
import { doubleClick as law } from '../../physics/double-click';
import { causesOf } from './causes';
import { clickSwitches } from './clicks';
import { armEfficiencies, armFactors, heraldedLink } from './heralded';
import { stationParameters, timingParameters } from './parameters';

/**
 * Probability of one try = for each side: photon collected × photon within the window × frequency converted × each loss of its
 * way; × both photons detected × linear-optics Bell measurement, 1/2 × what dark counts add.
 *
 * Timing (`midpointTiming`, `heraldedLink`):
 * 1. both nodes prepare (preparationSeconds) and emit, temporal modes one after the other (modeSeconds each);
 * 2. the photons travel to the station and meet there;
 * 3. the answer travels back: period = (preparation + modes + twice the longer arm)/duty;
 * 4. at the herald the qubit of the longer arm has been stored for twice that arm, the other for the whole link.
 */
export const doubleClick: HeraldingScheme = {
  kind: 'double-click',
  label: 'Double click',
  summary:
    'Each node sends a photon; one click in each of two modes heralds a pair. No phase stabilization, success ∝ transmission of the whole link.',
  parameters: [...stationParameters, ...timingParameters],
  elementaryLink: (inputs) => {
    const { source, target, clicks, ways } = armEfficiencies(inputs);
    const light = {
      efficiencyA: source,
      efficiencyB: target,
      dark: clicks.dark,
      visibility: inputs.scheme.visibility!,
      photonNumberResolving: inputs.scheme.photonNumberResolving === 1,
    };
    const herald = law(light);
    const ideal = (source * target) / 2; // both photons arrive, and linear optics tells two of four Bell states apart
    return heraldedLink(
      inputs,
      herald,
      [
        ...armFactors(inputs, 'source'),
        ...armFactors(inputs, 'target'),
        {
          id: 'detectors',
          label: 'both photons detected',
          value: inputs.scheme.detectorEfficiency! ** 2,
          owner: 'scheme',
          parameter: 'detectorEfficiency',
        },
        {
          id: 'bell-measurement',
          label: 'linear-optics Bell measurement',
          value: 0.5,
          owner: 'scheme',
          parameter: 'kind',
        },
        {
          id: 'dark',
          label: 'dark counts',
          value: ideal > 0 ? herald.probability / ideal : 1,
          owner: clicks.owner,
          parameter: clicks.parameter,
        },
      ],
      causesOf(law, light, herald, [
        { kind: 'visibility', owner: 'scheme', parameter: 'visibility', off: { visibility: 1 } },
        ...clickSwitches(ways, [clicks], ([dark]) => ({ dark })),
      ]),
    );
  },
};
