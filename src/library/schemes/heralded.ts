/** What every scheme with a heralding station at a place along the fiber shares: arms, losses, timing. */
import type { ElementaryLink, LawFactor, LinkInputs } from '../../engine/interfaces';
import type { RawCause } from '../../engine/raw-cause';
import { windowAcceptance } from '../../physics/counting';
import { darkProbability } from '../../physics/detector';
import type { Herald } from '../../physics/double-click';
import { type Arms, arms, fiberSpeed, transmission } from '../../physics/fiber';
import { residuallyMixed, withResidualInfidelity } from '../../physics/herald-imperfections';

/** Shortest attempt period in seconds: a link of length 0 without preparation would otherwise try infinitely often. */
const SHORTEST_PERIOD = 1e-9;

export interface ArmEfficiencies {
  readonly source: number;
  readonly target: number;
  /** Dark probability per detector and window. */
  readonly dark: number;
}

export const armsOf = (link: LinkInputs['link']): Arms =>
  arms(link.lengthKm!, link.stationFraction!, link.attenuationDbPerKm!, link.extraLossDb!);

/** Dark probability per detector and window, conversion noise included. */
export const darkOf = (scheme: LinkInputs['scheme']): number =>
  darkProbability(scheme.darkCountHz! + scheme.conversionNoiseHz!, scheme.detectionWindowSeconds!);

/**
 * Share of a node's photon that falls into the detection window: 1 − exp(−window/lifetime). All of it where the node has no
 * lifetime or the link no window.
 */
const acceptance = (
  scheme: LinkInputs['scheme'],
  { emitterLifetimeSeconds }: LinkInputs['source'],
) =>
  emitterLifetimeSeconds === undefined || scheme.detectionWindowSeconds === 0
    ? 1
    : windowAcceptance(scheme.detectionWindowSeconds!, emitterLifetimeSeconds);

/** Single-photon probability of each arm: photon × window × conversion × transmission × detector; and the dark probability. */
export const armEfficiencies = ({ link, scheme, source, target }: LinkInputs): ArmEfficiencies => {
  const arm = armsOf(link);
  const detector = scheme.detectorEfficiency!;
  return {
    source:
      source.photonEfficiency! *
      acceptance(scheme, source) *
      source.conversionEfficiency! *
      transmission(arm.sourceDb) *
      detector,
    target:
      target.photonEfficiency! *
      acceptance(scheme, target) *
      target.conversionEfficiency! *
      transmission(arm.targetDb) *
      detector,
    dark: darkOf(scheme),
  };
};

/** A factor of the success probability. */
export const factor = (
  id: string,
  label: string,
  value: number,
  owner: LawFactor['owner'],
  parameter: string,
): LawFactor => ({ id, label, value, owner, parameter });

/** A factor that is a parameter itself, or its square where both ends meet it. */
export const given = (
  inputs: LinkInputs,
  id: string,
  label: string,
  owner: LawFactor['owner'],
  parameter: string,
  power = 1,
): LawFactor => factor(id, label, inputs[owner][parameter]! ** power, owner, parameter);

/** Factors that every photon of that side meets, by name. */
export const armFactors = (
  { link, scheme, source, target }: LinkInputs,
  side: 'source' | 'target',
): LawFactor[] => {
  const node = side === 'source' ? source : target;
  const arm = armsOf(link);
  return [
    factor(`${side}-photon`, 'photon collected', node.photonEfficiency!, side, 'photonEfficiency'),
    ...(node.emitterLifetimeSeconds === undefined
      ? []
      : [
          factor(
            `${side}-window`,
            'photon within the window',
            acceptance(scheme, node),
            'scheme',
            'detectionWindowSeconds',
          ),
        ]),
    factor(
      `${side}-conversion`,
      'frequency converted',
      node.conversionEfficiency!,
      side,
      'conversionEfficiency',
    ),
    factor(
      `${side}-arm`,
      'arm of the fiber',
      transmission(side === 'source' ? arm.sourceDb : arm.targetDb),
      'link',
      'lengthKm',
    ),
  ];
};

/** When a link's qubits are made and announced, in seconds. */
export interface HeraldTiming {
  /** From the end of preparation to the end of the attempt. */
  readonly roundTrip: number;
  /** How long each qubit has been stored when the herald arrives. */
  readonly storedSource: number;
  readonly storedTarget: number;
}

/**
 * Midpoint heralding:
 * 1. both nodes prepare (preparationSeconds);
 * 2. photons travel to the station, the longer arm m arriving after m/c_f;
 * 3. the answer travels back, m/c_f again: period = (preparation + 2m/c_f)/duty;
 * 4. at the herald the qubit of the longer arm has been stored 2m/c_f, that of the shorter arm L/c_f (its photon leaves
 *    later, to arrive together with the other).
 */
export const midpointTiming = ({ link }: LinkInputs): HeraldTiming => {
  const arm = armsOf(link);
  const speed = fiberSpeed(link.groupIndex!);
  const roundTrip = (2 * Math.max(arm.sourceKm, arm.targetKm)) / speed;
  const along = link.lengthKm! / speed;
  return {
    roundTrip,
    storedSource: arm.sourceKm >= arm.targetKm ? roundTrip : along,
    storedTarget: arm.sourceKm <= arm.targetKm ? roundTrip : along,
  };
};

/**
 * Elementary link from what a try heralds, with multiplexing, duty cycle and residual infidelity applied:
 * 1. a period makes n = multiplexing × temporalModes tries; its success probability is 1 − (1 − p)ⁿ, and of several successes
 *    one is kept;
 * 2. spectral and spatial modes are tried at once; temporal modes follow each other, modeSeconds each, and prolong the
 *    period: (preparation + temporalModes × modeSeconds + round trip)/duty;
 * 3. the train is announced as a whole. The mode that succeeded is on average the middle one, so both qubits have been
 *    stored (temporalModes − 1)/2 × modeSeconds longer than in a single try.
 */
export const heraldedLink = (
  inputs: LinkInputs,
  herald: Herald,
  factors: readonly LawFactor[],
  causes: readonly RawCause[],
  timing: HeraldTiming = midpointTiming(inputs),
): ElementaryLink => {
  const { link, scheme } = inputs;
  const arm = armsOf(link);
  const weights = withResidualInfidelity(herald.weights, scheme.residualInfidelity!);
  const trainSeconds = scheme.temporalModes! * scheme.modeSeconds!;
  const waitSeconds = ((scheme.temporalModes! - 1) / 2) * scheme.modeSeconds!;
  const tries = scheme.multiplexing! * scheme.temporalModes!;
  return {
    successProbability: -Math.expm1(tries * Math.log1p(-herald.probability)),
    tries,
    attemptSeconds: Math.max(
      SHORTEST_PERIOD,
      (scheme.preparationSeconds! + trainSeconds + timing.roundTrip) / scheme.dutyCycle!,
    ),
    weights,
    ...(herald.state && {
      state: residuallyMixed(herald.state, herald.weights, scheme.residualInfidelity!),
    }),
    storedSourceSeconds: timing.storedSource + waitSeconds,
    storedTargetSeconds: timing.storedTarget + waitSeconds,
    factors,
    causes: [
      ...causes,
      { kind: 'residual', owner: 'scheme', parameter: 'residualInfidelity', weights },
    ],
    lossDb: arm.sourceDb + arm.targetDb,
    spansDb: [arm.sourceDb, arm.targetDb],
  };
};
