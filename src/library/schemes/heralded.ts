/** What every scheme with a heralding station at a place along the fiber shares: arms, losses, timing. */
import type { ElementaryLink, LawFactor, LinkInputs } from '../../engine/interfaces';
import type { ParameterDefinition } from '../../network/parameters';
import { darkProbability } from '../../physics/detector';
import type { Herald } from '../../physics/double-click';
import { arms, fiberSpeed, transmission } from '../../physics/fiber';

/** Figures of a heralding station. */
export const stationParameters: readonly ParameterDefinition[] = [
  {
    id: 'detectorEfficiency',
    label: 'Detector efficiency',
    unit: 'fraction',
    minimum: 0,
    maximum: 1,
    ideal: 1,
    group: 'Heralding',
    help: 'Probability that a photon reaching a detector makes it click.',
  },
  {
    id: 'darkCountHz',
    label: 'Dark counts',
    unit: 'hertz',
    minimum: 0,
    ideal: 0,
    group: 'Heralding',
    help: 'Clicks of one detector without a photon. They herald pairs that are not there.',
  },
  {
    id: 'detectionWindowSeconds',
    label: 'Detection window',
    unit: 'seconds',
    minimum: 0,
    ideal: 0,
    group: 'Heralding',
    help: 'Time for which a click counts; dark counts grow with it.',
  },
  {
    id: 'visibility',
    label: 'Visibility',
    unit: 'fraction',
    minimum: 0,
    maximum: 1,
    ideal: 1,
    group: 'Heralding',
    help: 'Hong–Ou–Mandel visibility: how alike the two photons are.',
  },
];

/** Timing of a link's attempts. */
export const timingParameters: readonly ParameterDefinition[] = [
  {
    id: 'preparationSeconds',
    label: 'Preparation',
    unit: 'seconds',
    minimum: 0,
    ideal: 0,
    group: 'Timing',
    help: 'Time per attempt before the photons leave: cooling, pumping, pulse.',
  },
  {
    id: 'multiplexing',
    label: 'Tries per period',
    unit: 'count',
    minimum: 1,
    maximum: 1e6,
    integer: true,
    ideal: 1,
    group: 'Timing',
    help: 'Modes tried in each period, of which at most one success is kept: p_N = 1 − (1 − p)^N.',
  },
  {
    id: 'dutyCycle',
    label: 'Duty cycle',
    unit: 'fraction',
    minimum: 0,
    exclusiveMinimum: true,
    maximum: 1,
    ideal: 1,
    group: 'Timing',
    help: 'Share of the time in which attempts run; the period is stretched by its inverse.',
  },
];

/** Shortest attempt period in seconds: a link of length 0 without preparation would otherwise try infinitely often. */
const SHORTEST_PERIOD = 1e-9;

export interface ArmEfficiencies {
  readonly source: number;
  readonly target: number;
  /** Dark probability per detector and window. */
  readonly dark: number;
}

/** Single-photon probability of each arm: photon × conversion × transmission × detector; and the dark probability. */
export const armEfficiencies = ({ link, scheme, source, target }: LinkInputs): ArmEfficiencies => {
  const arm = arms(
    link.lengthKm!,
    link.stationFraction!,
    link.attenuationDbPerKm!,
    link.extraLossDb!,
  );
  const detector = scheme.detectorEfficiency!;
  return {
    source:
      source.photonEfficiency! *
      source.conversionEfficiency! *
      transmission(arm.sourceDb) *
      detector,
    target:
      target.photonEfficiency! *
      target.conversionEfficiency! *
      transmission(arm.targetDb) *
      detector,
    dark: darkProbability(scheme.darkCountHz!, scheme.detectionWindowSeconds!),
  };
};

/** Factors that every photon of that side meets, by name. */
export const armFactors = (
  { link, source, target }: LinkInputs,
  side: 'source' | 'target',
): LawFactor[] => {
  const node = side === 'source' ? source : target;
  const arm = arms(
    link.lengthKm!,
    link.stationFraction!,
    link.attenuationDbPerKm!,
    link.extraLossDb!,
  );
  const factor = (
    id: string,
    label: string,
    value: number,
    owner: LawFactor['owner'],
    parameter: string,
  ) => ({
    id: `${side}-${id}`,
    label,
    value,
    owner,
    parameter,
  });
  return [
    factor('photon', 'photon collected', node.photonEfficiency!, side, 'photonEfficiency'),
    factor(
      'conversion',
      'frequency converted',
      node.conversionEfficiency!,
      side,
      'conversionEfficiency',
    ),
    factor(
      'arm',
      'arm of the fiber',
      transmission(side === 'source' ? arm.sourceDb : arm.targetDb),
      'link',
      'lengthKm',
    ),
  ];
};

/**
 * Elementary link of midpoint heralding. Timing:
 * 1. both nodes prepare (preparationSeconds);
 * 2. photons travel to the station, the longer arm m arriving after m/c_f;
 * 3. the answer travels back, m/c_f again: period = (preparation + 2m/c_f)/duty;
 * 4. at the herald the qubit of the longer arm has been stored 2m/c_f, that of the shorter arm L/c_f (its photon leaves
 *    later, to arrive together with the other).
 */
export const heraldedLink = (
  inputs: LinkInputs,
  herald: Herald,
  factors: readonly LawFactor[],
  fidelityLimit: ElementaryLink['fidelityLimit'],
): ElementaryLink => {
  const { link, scheme } = inputs;
  const arm = arms(
    link.lengthKm!,
    link.stationFraction!,
    link.attenuationDbPerKm!,
    link.extraLossDb!,
  );
  const speed = fiberSpeed(link.groupIndex!);
  const roundTrip = (2 * Math.max(arm.sourceKm, arm.targetKm)) / speed;
  const along = link.lengthKm! / speed;
  const sourceIsLonger = arm.sourceKm >= arm.targetKm;
  const sourceIsShorter = arm.sourceKm <= arm.targetKm;
  return {
    successProbability: -Math.expm1(scheme.multiplexing! * Math.log1p(-herald.probability)),
    attemptSeconds: Math.max(
      SHORTEST_PERIOD,
      (scheme.preparationSeconds! + roundTrip) / scheme.dutyCycle!,
    ),
    weights: herald.weights,
    storedSourceSeconds: sourceIsLonger ? roundTrip : along,
    storedTargetSeconds: sourceIsShorter ? roundTrip : along,
    factors,
    fidelityLimit,
    lossDb: arm.sourceDb + arm.targetDb,
  };
};
