/** What every scheme with a heralding station shares: arms, losses, noise, timing. */
import type { ElementaryLink, LawFactor, LightPath, LinkInputs } from '../../engine/interfaces';
import type { RawCause } from '../../engine/raw-cause';
import { windowAcceptance } from '../../physics/counting';
import type { Herald } from '../../physics/double-click';
import { transmission } from '../../physics/fiber';
import { residuallyMixed, withResidualInfidelity } from '../../physics/herald-imperfections';
import { type Clicks, clicksOf } from './clicks';

/** Shortest attempt period in seconds: a link of length 0 without preparation would otherwise try infinitely often. */
const SHORTEST_PERIOD = 1e-9;

export interface ArmEfficiencies {
  readonly source: number;
  readonly target: number;
  readonly clicks: Clicks;
  /** Ways of the photons to the station, source end first. */
  readonly ways: readonly [LightPath, LightPath];
}

/** Ways of the photons that meet at the station. */
const toStation = ({ channel }: LinkInputs) =>
  [channel.path('source', 'station'), channel.path('target', 'station')] as const;

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

/**
 * Single-photon probability of each arm: photon × window × conversion × transmission × detector. The channel's noise is
 * shared by the two detectors behind a balanced beam splitter.
 */
export const armEfficiencies = (inputs: LinkInputs): ArmEfficiencies => {
  const { scheme, source, target } = inputs;
  const ways = toStation(inputs);
  const detector = scheme.detectorEfficiency!;
  return {
    source:
      source.photonEfficiency! *
      acceptance(scheme, source) *
      source.conversionEfficiency! *
      transmission(ways[0].lossDb) *
      detector,
    target:
      target.photonEfficiency! *
      acceptance(scheme, target) *
      target.conversionEfficiency! *
      transmission(ways[1].lossDb) *
      detector,
    clicks: clicksOf(scheme, ways, detector / 2),
    ways,
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
  owner: Exclude<LawFactor['owner'], 'link'>,
  parameter: string,
  power = 1,
): LawFactor => factor(id, label, inputs[owner][parameter]! ** power, owner, parameter);

/** What a way of light lets pass, one factor per cause; ids start with `id`. */
export const pathFactors = (id: string, { losses }: LightPath): LawFactor[] =>
  losses.map((cause) =>
    factor(`${id}-${cause.id}`, cause.label, transmission(cause.decibels), 'link', cause.parameter),
  );

/** Factors that every photon of that side meets, by name. */
export const armFactors = (inputs: LinkInputs, side: 'source' | 'target'): LawFactor[] => {
  const { scheme } = inputs;
  const node = inputs[side];
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
    ...pathFactors(side, inputs.channel.path(side, 'station')),
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
 * 2. photons travel to the station, that of the longer arm taking m;
 * 3. the answer travels back, m again: period = (preparation + 2m)/duty;
 * 4. at the herald the qubit of the longer arm has been stored 2m, that of the shorter arm as long as light takes from
 *    node to node (its photon leaves later, to arrive together with the other).
 */
export const midpointTiming = (inputs: LinkInputs): HeraldTiming => {
  const [source, target] = toStation(inputs);
  const roundTrip = 2 * Math.max(source.flightSeconds, target.flightSeconds);
  const along = inputs.channel.flightSeconds;
  return {
    roundTrip,
    storedSource: source.flightSeconds >= target.flightSeconds ? roundTrip : along,
    storedTarget: source.flightSeconds <= target.flightSeconds ? roundTrip : along,
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
  spansDb: readonly number[] = toStation(inputs).map(({ lossDb }) => lossDb),
): ElementaryLink => {
  const { scheme } = inputs;
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
    ...(scheme.dutyCycle! < 1 && { dutyCycle: scheme.dutyCycle }),
    pace:
      timing.roundTrip >= Math.max(scheme.preparationSeconds!, trainSeconds)
        ? { owner: 'link', parameter: 'lengthKm' }
        : {
            owner: 'scheme',
            parameter:
              trainSeconds > scheme.preparationSeconds! ? 'modeSeconds' : 'preparationSeconds',
          },
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
    lossDb: spansDb.reduce((sum, decibels) => sum + decibels),
    spansDb,
  };
};
