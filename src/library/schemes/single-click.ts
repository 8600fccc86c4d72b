/** Single-click: one photon from either side. The rate falls with half the fiber; needs the optical phase held. */
import type { HeraldingScheme, LawFactor, LinkInputs } from '../../engine/interfaces';
import type { Herald } from '../../physics/double-click';
import { excitedTwice, withDoubleExcitation } from '../../physics/herald-imperfections';
import { type SingleClickInputs, singleClick as stillLaw } from '../../physics/single-click';
import { causesOf } from './causes';
import { clickSwitches } from './clicks';
import { armEfficiencies, armFactors, factor, heraldedLink } from './heralded';
import { stationParameters, timingParameters } from './parameters';

interface Light extends SingleClickInputs {
  /** Probability that a pulse excites an emitter twice. */
  readonly doubleExcitation: number;
}

const law = (light: Light): Herald => {
  const { probability, weights, state } = stillLaw(light);
  return {
    probability,
    weights: withDoubleExcitation(weights, light.doubleExcitation),
    state: state && excitedTwice(state, light.doubleExcitation),
  };
};

/**
 * What the one photon meets that comes from either side, cause by cause: each factor is the mean of both arms' over the
 * photons that are still there, and leads to the arm that loses more. `photons`: mean number emitted by each side.
 */
const eitherArm = (inputs: LinkInputs, photons: readonly [number, number]): LawFactor[] => {
  const sides = ['source', 'target'] as const;
  const arms = sides.map(
    (side) => new Map(armFactors(inputs, side).map((one) => [one.id.slice(side.length + 1), one])),
  );
  const left = [...photons];
  return [...new Set(arms.flatMap((arm) => [...arm.keys()]))].map((id) => {
    const met = arms.map((arm) => arm.get(id));
    const before = left[0] + left[1];
    const lost = met.map((one, i) => left[i] * (1 - (one?.value ?? 1)));
    for (const i of [0, 1]) left[i] -= lost[i];
    const { label, owner, parameter } = (lost[1] > lost[0] ? met[1] : met[0]) ?? met[0] ?? met[1]!;
    const value = before > 0 ? (left[0] + left[1]) / before : 1;
    return factor(id, label, value, owner, parameter);
  });
};

/**
 * Probability of one try = a photon is emitted, αA + αB × it is collected × within the window × converted × each loss of
 * its arm (means over both sides' photons) × it is detected × exactly one click, dark counts.
 *
 * Timing (`midpointTiming`, `heraldedLink`):
 * 1. both nodes prepare (preparationSeconds) and emit, temporal modes one after the other (modeSeconds each);
 * 2. the photons travel to the station and meet there;
 * 3. the answer travels back: period = (preparation + modes + twice the longer arm)/duty;
 * 4. at the herald the qubit of the longer arm has been stored for twice that arm, the other for the whole link.
 */
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
      noise: 'rms',
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
      noise: 'value',
      group: 'Heralding',
      help: 'Probability that the pulse excites an emitter twice. Coherence falls by that share; the first photon leaves during the pulse, before the detection window.',
    },
    ...timingParameters,
  ],
  elementaryLink: (inputs) => {
    const { source, target, clicks, ways } = armEfficiencies(inputs);
    const brightA = inputs.source.brightState!;
    const brightB = inputs.target.brightState!;
    const light = {
      brightA,
      brightB,
      efficiencyA: source,
      efficiencyB: target,
      dark: clicks.dark,
      visibility: inputs.scheme.visibility!,
      phaseNoise: inputs.scheme.phaseNoiseRadians!,
      photonNumberResolving: inputs.scheme.photonNumberResolving === 1,
      doubleExcitation: inputs.scheme.doubleExcitation!,
    };
    const herald = law(light);
    const detector = inputs.scheme.detectorEfficiency!;
    const brighter = brightA >= brightB ? 'source' : 'target';
    const arriving = brightA * source + brightB * target; // mean photons detected per try
    return heraldedLink(
      inputs,
      herald,
      [
        {
          id: 'bright',
          label: 'photon emitted by either side',
          value: brightA + brightB,
          owner: 'source',
          parameter: 'brightState',
        },
        ...eitherArm(inputs, [brightA, brightB]),
        {
          id: 'detectors',
          label: 'photon detected',
          value: detector,
          owner: 'scheme',
          parameter: 'detectorEfficiency',
        },
        {
          id: 'dark',
          label: 'exactly one click, dark counts',
          value: arriving > 0 ? herald.probability / arriving : 1,
          owner: clicks.owner,
          parameter: clicks.parameter,
        },
      ],
      causesOf(law, light, herald, [
        { kind: 'bright-state', owner: brighter, parameter: 'brightState', off: {} },
        {
          kind: 'double-excitation',
          owner: 'scheme',
          parameter: 'doubleExcitation',
          off: { doubleExcitation: 0 },
        },
        {
          kind: 'phase-noise',
          owner: 'scheme',
          parameter: 'phaseNoiseRadians',
          off: { phaseNoise: 0 },
        },
        { kind: 'visibility', owner: 'scheme', parameter: 'visibility', off: { visibility: 1 } },
        ...clickSwitches(ways, [clicks], ([dark]) => ({ dark })),
      ]),
    );
  },
};
