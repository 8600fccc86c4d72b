/** Midpoint source: photon pairs made at the station, absorbed by a memory at each node that announces it. */
import type { HeraldingScheme, LinkInputs } from '../../engine/interfaces';
import { transmission } from '../../physics/fiber';
import { midpointSource as law } from '../../physics/midpoint-source';
import { causesOf } from './causes';
import { clickSwitches, clicksOf } from './clicks';
import { factor, given, type HeraldTiming, heraldedLink, pathFactors } from './heralded';
import { detectorParameters, residualInfidelity, timingParameters } from './parameters';

/**
 * Probability of one try = a pair is emitted × each loss of both ways × both photons converted × absorbed × announced × the
 * announcements detected × what several pairs and dark counts add.
 *
 * Timing, with a and b the times of light from the station to source and target end, and L that from end to end:
 * 1. both memories are made ready (preparationSeconds);
 * 2. the station's source emits; one photon is absorbed at the source end after a, the other at the target end after
 *    b; it emits early enough for the first of them to meet a ready memory;
 * 3. each node announces its absorption to the other along the whole link, L;
 * 4. a memory is occupied from its absorption until the other's herald arrives: 2b at the source end, 2a at the
 *    target end; so the next try can begin after period = (preparation + 2 max(a, b))/duty, as for midpoint heralding;
 * 5. the pair counts as heralded when both ends know, max(a, b) + L after the emission: the qubit of the longer arm
 *    has then been stored L, that of the shorter arm 2 max(a, b).
 */
const timing = ({ channel }: LinkInputs): HeraldTiming => {
  const source = channel.path('station', 'source').flightSeconds;
  const target = channel.path('station', 'target').flightSeconds;
  const roundTrip = 2 * Math.max(source, target);
  const along = channel.flightSeconds;
  return {
    roundTrip,
    storedSource: source >= target ? along : roundTrip,
    storedTarget: target >= source ? along : roundTrip,
  };
};

export const midpointSource: HeraldingScheme = {
  kind: 'midpoint-source',
  label: 'Midpoint source',
  summary:
    'A down-conversion source at the station sends a photon to each node; memories absorb them and announce it. Several pairs at once cost fidelity, about 3p/4; the nodes’ photon efficiency plays no part.',
  parameters: [
    {
      id: 'pairProbability',
      label: 'Pair probability',
      unit: 'fraction',
      minimum: 0,
      maximum: 0.9,
      ideal: 0.01,
      group: 'Source',
      help: 'Probability p that a try emits at least one pair. More gives rate and costs fidelity, about 3p/4, for several pairs at once.',
    },
    {
      id: 'pairVisibility',
      label: 'Pair visibility',
      unit: 'fraction',
      minimum: 0,
      maximum: 1,
      ideal: 1,
      noise: 'complement',
      group: 'Source',
      help: 'Correlation of a single emitted pair: 1 is a perfect Bell pair, V = (4F − 1)/3.',
    },
    {
      id: 'absorptionEfficiency',
      label: 'Absorption efficiency',
      unit: 'fraction',
      minimum: 0,
      maximum: 1,
      ideal: 1,
      group: 'Heralding',
      help: 'Probability that a photon reaching a node is stored in its memory. Counts at both nodes.',
    },
    {
      id: 'heraldEfficiency',
      label: 'Herald efficiency',
      unit: 'fraction',
      minimum: 0,
      maximum: 1,
      ideal: 1,
      group: 'Heralding',
      help: 'Probability that an absorption sends a signal to the node’s herald detector. Counts at both nodes.',
    },
    ...detectorParameters,
    residualInfidelity,
    ...timingParameters,
  ],
  elementaryLink: (inputs) => {
    const { channel, scheme, source, target } = inputs;
    const sourceWay = channel.path('station', 'source');
    const targetWay = channel.path('station', 'target');
    const atNode =
      scheme.absorptionEfficiency! * scheme.heraldEfficiency! * scheme.detectorEfficiency!;
    const efficiencyA = transmission(sourceWay.lossDb) * source.conversionEfficiency! * atNode;
    const efficiencyB = transmission(targetWay.lossDb) * target.conversionEfficiency! * atNode;
    const pairProbability = scheme.pairProbability!;
    const clicksA = clicksOf(scheme, [sourceWay], source.conversionEfficiency! * atNode);
    const clicksB = clicksOf(scheme, [targetWay], target.conversionEfficiency! * atNode);
    const light = {
      pairProbability,
      efficiencyA,
      efficiencyB,
      darkA: clicksA.dark,
      darkB: clicksB.dark,
      pairVisibility: scheme.pairVisibility!,
    };
    const herald = law(light);
    const single = pairProbability * efficiencyA * efficiencyB;
    return heraldedLink(
      inputs,
      herald,
      [
        factor('pair', 'a pair is emitted', pairProbability, 'scheme', 'pairProbability'),
        ...pathFactors('source', sourceWay),
        ...pathFactors('target', targetWay),
        given(inputs, 'source-conversion', 'frequency converted', 'source', 'conversionEfficiency'),
        given(inputs, 'target-conversion', 'frequency converted', 'target', 'conversionEfficiency'),
        given(inputs, 'absorption', 'both photons absorbed', 'scheme', 'absorptionEfficiency', 2),
        given(inputs, 'herald', 'both absorptions signaled', 'scheme', 'heraldEfficiency', 2),
        given(inputs, 'detectors', 'both signals detected', 'scheme', 'detectorEfficiency', 2),
        factor(
          'several',
          'several pairs, dark counts',
          single > 0 ? herald.probability / single : 1,
          'scheme',
          'pairProbability',
        ),
      ],
      causesOf(law, light, herald, [
        { kind: 'several-pairs', owner: 'scheme', parameter: 'pairProbability', off: {} },
        {
          kind: 'emitted-pair',
          owner: 'scheme',
          parameter: 'pairVisibility',
          off: { pairVisibility: 1 },
        },
        ...clickSwitches([sourceWay, targetWay], [clicksA, clicksB], ([darkA, darkB]) => ({
          darkA,
          darkB,
        })),
      ]),
      timing(inputs),
      [sourceWay.lossDb, targetWay.lossDb],
    );
  },
};
