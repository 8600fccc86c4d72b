/** Photon pairs: a source at the station sends one photon to each node, where both are detected at once; nothing is stored. */
import type { HeraldingScheme, LinkInputs } from '../../engine/interfaces';
import { werner } from '../../physics/bell-diagonal';
import { deadTimeRate } from '../../physics/counting';
import { type Herald, NEVER } from '../../physics/double-click';
import { transmission } from '../../physics/fiber';
import { withResidualInfidelity } from '../../physics/herald-imperfections';
import { clickProbability, pairCounting } from '../../physics/pair-counting';
import { type PairSourceInputs, pairGain } from '../../physics/pair-source';
import { causesOf } from './causes';
import { type Clicks, clickSwitches, clicksOf } from './clicks';
import { factor, given, pathFactors } from './heralded';
import { pairSourceParameters } from './pair-source-parameters';
import { clickParameters, dutyCycle, residualInfidelity } from './parameters';

interface Light extends Omit<PairSourceInputs, 'meanPairsPerMode'> {
  /** Mean pairs per pulse or, of a continuous source, per coincidence window. */
  readonly meanPairs: number;
  readonly pulsed: boolean;
  /** Correlation of an emitted pair, 0 to 1. */
  readonly pairVisibility: number;
}

/**
 * Coincidences per pulse or window, and the Werner pair that their error rate tells of: w = 1 − 2E. `pairGain` lets a
 * background click beside that of a photon do no harm; here it falls on the side's other detector as often as on the same one,
 * and two clicks of a side give a random bit: each side keeps √(1 − Y) of its correlation, as in `pairCounting`.
 */
const law = (light: Light): Herald => {
  const correlation = light.pairVisibility * (1 - 2 * light.misalignment);
  const quiet = Math.sqrt((1 - light.backgroundA) * (1 - light.backgroundB));
  const { gain, errorRate } = light.pulsed
    ? pairGain({
        ...light,
        meanPairsPerMode: light.meanPairs / 2,
        misalignment: (1 - correlation * quiet) / 2,
      })
    : pairCounting({ ...light, misalignment: (1 - correlation) / 2 });
  if (!(gain > NEVER)) return { probability: 0, weights: [0.25, 0.25, 0.25, 0.25] };
  return { probability: gain, weights: werner((1 + 3 * (1 - 2 * errorRate)) / 4) };
};

/**
 * Probability that a given one of a side's two detectors clicks in a slot, when half of a pair's photons go to it: of a
 * continuous source the pairs are Poissonian, of a pulse they are thermal in the detector's own mode.
 */
const detectorClicks = (light: Light, efficiency: number, background: number): number => {
  const dark = 1 - Math.sqrt(1 - background);
  const mean = light.meanPairs / 2;
  if (!light.pulsed) return clickProbability(mean, efficiency, dark);
  return dark + ((1 - dark) * mean * efficiency) / (1 + mean * efficiency);
};

/**
 * Share of coincidences for which both detectors were awake: each reports R/(1 + Rτ) of its own click rate R. After a click in a
 * pulse it misses the k pulses that come within τ: 1/(1 + pk) of those in which it would click with probability p.
 */
const awake = (light: Light, slotSeconds: number, deadSeconds: number): number =>
  [
    detectorClicks(light, light.efficiencyA, light.backgroundA),
    detectorClicks(light, light.efficiencyB, light.backgroundB),
  ].reduce((share, clicks) => {
    if (light.pulsed) {
      const missed = Math.max(0, Math.ceil(deadSeconds / slotSeconds - 1e-9) - 1);
      return share / (1 + clicks * missed);
    }
    const rate = clicks / slotSeconds;
    return rate > 0 ? (share * deadTimeRate(rate, deadSeconds)) / rate : share;
  }, 1);

const PS = 1e-12;

/**
 * Period and probability with exactly the mean rate of `perSlot` coincidences in slots of that length. The period is the
 * slot in whole picoseconds, rounded up, because a design is compiled to those. At most one coincidence per period.
 */
const attempts = (perSlot: number, slotSeconds: number) => {
  const slot = slotSeconds / PS;
  const period = Math.max(1, Math.ceil(slot - 1e-6));
  return {
    attemptSeconds: period * PS,
    successProbability: Math.min(1, perSlot * (period / slot)),
  };
};

/** Probability that one of a side's two detectors clicks without a photon of a pair. */
const ofTwo = (dark: number): number => -Math.expm1(2 * Math.log1p(-dark));

/** Ways of the two photons, and the clicks at their ends that no pair made; noise of a channel falls on either detector. */
const receiversOf = ({ channel, scheme }: LinkInputs) => {
  const ways = [channel.path('station', 'source'), channel.path('station', 'target')] as const;
  const clicks = ways.map(
    (way): Clicks =>
      clicksOf(scheme, [way], scheme.detectorEfficiency! / 2, scheme.coincidenceWindowSeconds!),
  );
  return { ways, clicks };
};

const lightOf = (
  scheme: LinkInputs['scheme'],
  { ways, clicks }: ReturnType<typeof receiversOf>,
): Light => {
  const end = scheme.couplingEfficiency! * scheme.detectorEfficiency!;
  const pulsed = scheme.pairRateHz === undefined;
  return {
    pulsed,
    meanPairs: pulsed
      ? scheme.meanPairsPerPulse!
      : scheme.pairRateHz! * scheme.coincidenceWindowSeconds!,
    efficiencyA: transmission(ways[0].lossDb) * end,
    efficiencyB: transmission(ways[1].lossDb) * end,
    backgroundA: ofTwo(clicks[0].dark),
    backgroundB: ofTwo(clicks[1].dark),
    pairVisibility: scheme.pairVisibility!,
    misalignment: scheme.misalignment!,
  };
};

/**
 * Probability of one period = mean pairs × both photons coupled × each loss of both ways × both detected × both detectors
 * awake × what several pairs, accidentals and dark counts add.
 *
 * Timing:
 * 1. a slot is a pulse, 1/repetitionRateHz, or a coincidence window of a continuous source; wavelengthChannels of them
 *    run side by side, each with detectors of its own: slot/(wavelengthChannels × dutyCycle) on average;
 * 2. both photons are detected when they arrive; the next slot waits for nothing, whatever the length of the fiber;
 * 3. nothing is stored, so nothing decays; that both nodes clicked they learn later, and no pair waits for it.
 */
export const photonPairs: HeraldingScheme = {
  kind: 'photon-pairs',
  label: 'Photon pairs',
  summary:
    'A source at the station sends one photon of a pair to each node, where detectors like the station device’s take them at once, without memories. Success ∝ transmission of the whole link; pairs cannot be swapped. The nodes’ own figures play no part.',
  stored: false,
  parameters: [...pairSourceParameters, ...clickParameters, residualInfidelity, dutyCycle],
  oneOf: [['pairRateHz', 'meanPairsPerPulse']],
  elementaryLink: (inputs) => {
    const { scheme } = inputs;
    const receivers = receiversOf(inputs);
    const { ways, clicks } = receivers;
    const light = lightOf(scheme, receivers);
    const herald = law(light);
    const { probability, weights } = herald;
    const slotSeconds = light.pulsed
      ? 1 / scheme.repetitionRateHz!
      : scheme.coincidenceWindowSeconds!;
    const live = awake(light, slotSeconds, scheme.deadTimeSeconds!);
    const pace = attempts(
      probability * live,
      slotSeconds / (scheme.wavelengthChannels! * scheme.dutyCycle!),
    );
    const single = light.meanPairs * light.efficiencyA * light.efficiencyB * live;
    const brightness = light.pulsed ? 'meanPairsPerPulse' : 'pairRateHz';
    const heralded = withResidualInfidelity(weights, scheme.residualInfidelity!);
    return {
      ...pace,
      tries: 1,
      pace: {
        owner: 'scheme',
        parameter: light.pulsed ? 'repetitionRateHz' : 'coincidenceWindowSeconds',
      },
      weights: heralded,
      storedSourceSeconds: 0,
      storedTargetSeconds: 0,
      factors: [
        factor(
          'pairs',
          light.pulsed ? 'mean pairs per pulse' : 'mean pairs per window',
          light.meanPairs,
          'scheme',
          brightness,
        ),
        given(inputs, 'coupling', 'both photons coupled', 'scheme', 'couplingEfficiency', 2),
        ...pathFactors('source', ways[0]),
        ...pathFactors('target', ways[1]),
        given(inputs, 'detectors', 'both photons detected', 'scheme', 'detectorEfficiency', 2),
        factor('awake', 'both detectors awake', live, 'scheme', 'deadTimeSeconds'),
        factor(
          'several',
          'several pairs, accidentals, dark counts',
          single > 0 ? pace.successProbability / single : 1,
          'scheme',
          brightness,
        ),
      ],
      causes: [
        ...causesOf(law, light, herald, [
          { kind: 'several-pairs', owner: 'scheme', parameter: brightness, off: {} },
          {
            kind: 'emitted-pair',
            owner: 'scheme',
            parameter: 'pairVisibility',
            off: { pairVisibility: 1 },
          },
          {
            kind: 'misalignment',
            owner: 'scheme',
            parameter: 'misalignment',
            off: { misalignment: 0 },
          },
          ...clickSwitches<Light>(ways, clicks, ([a, b]) => ({
            backgroundA: ofTwo(a),
            backgroundB: ofTwo(b),
          })),
        ]),
        {
          kind: 'residual',
          owner: 'scheme',
          parameter: 'residualInfidelity',
          weights: heralded,
        },
      ],
      lossDb: ways[0].lossDb + ways[1].lossDb,
      spansDb: ways.map(({ lossDb }) => lossDb),
    };
  },
};
