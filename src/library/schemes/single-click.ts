/** Single-click: one photon from either side. The rate falls with half the fiber; needs the optical phase held. */
import type { HeraldingScheme } from '../../engine/interfaces';
import { withDoubleExcitation } from '../../physics/herald-imperfections';
import { singleClick as law } from '../../physics/single-click';
import { armEfficiencies, costliest, heraldedLink, residualCause } from './heralded';
import { stationParameters, timingParameters } from './parameters';

export const singleClick: HeraldingScheme = {
  kind: 'single-click',
  label: 'Single click',
  summary:
    'One click, from either node, heralds a pair. Success ∝ √(transmission), about 2αη, at fidelity about 1 − α; the optical phase must be stable.',
  parameters: [
    ...stationParameters,
    {
      id: 'phaseNoiseRadians',
      label: 'Phase noise',
      unit: 'radians',
      minimum: 0,
      ideal: 0,
      group: 'Heralding',
      help: 'Rms error of the optical phase between the arms; coherence falls as exp(−σ²/2).',
    },
    {
      id: 'doubleExcitation',
      label: 'Double excitation',
      unit: 'fraction',
      minimum: 0,
      maximum: 1,
      ideal: 0,
      group: 'Heralding',
      help: 'Probability that the pulse excites an emitter twice. Coherence falls by that share; a crude model that leaves the rate as it is.',
    },
    ...timingParameters,
  ],
  elementaryLink: (inputs) => {
    const { source, target, dark } = armEfficiencies(inputs);
    const brightA = inputs.source.brightState!;
    const brightB = inputs.target.brightState!;
    const herald = law({
      brightA,
      brightB,
      efficiencyA: source,
      efficiencyB: target,
      dark,
      visibility: inputs.scheme.visibility!,
      phaseNoise: inputs.scheme.phaseNoiseRadians!,
    });
    const weights = withDoubleExcitation(herald.weights, inputs.scheme.doubleExcitation!);
    const detector = inputs.scheme.detectorEfficiency!;
    const bright = brightA + brightB;
    const arriving = brightA * source + brightB * target; // mean photons detected per try
    return heraldedLink(
      inputs,
      { ...herald, weights },
      [
        {
          id: 'bright',
          label: 'a photon is emitted',
          value: bright,
          owner: 'source',
          parameter: 'brightState',
        },
        {
          id: 'path',
          label: 'it is collected and crosses its arm',
          value: bright > 0 && detector > 0 ? arriving / bright / detector : 0,
          owner: 'link',
          parameter: 'lengthKm',
        },
        {
          id: 'detectors',
          label: 'it is detected',
          value: detector,
          owner: 'scheme',
          parameter: 'detectorEfficiency',
        },
        {
          id: 'dark',
          label: 'exactly one click, dark counts',
          value: arriving > 0 ? herald.probability / arriving : 1,
          owner: 'scheme',
          parameter: 'darkCountHz',
        },
      ],
      costliest([
        { owner: 'source', parameter: 'brightState', cost: bright / 2 },
        {
          owner: 'scheme',
          parameter: 'doubleExcitation',
          cost: inputs.scheme.doubleExcitation! / 2,
        },
        residualCause(inputs),
      ]),
    );
  },
};
