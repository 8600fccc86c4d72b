/** Sender–receiver: one node's pulse crosses the whole link, is reflected off the other's cavity and detected there. */
import type { HeraldingScheme, LinkInputs } from '../../engine/interfaces';
import { transmission } from '../../physics/fiber';
import { senderReceiver as law } from '../../physics/sender-receiver';
import { causesOf } from './causes';
import { clickSwitches, clicksOf } from './clicks';
import { factor, given, type HeraldTiming, heraldedLink, pathFactors } from './heralded';
import { detectorParameters, residualInfidelity, timingParameters } from './parameters';

/** The detectors are at the receiver: the end nearer to the station, the target where both are equally near. */
const sourceSends = ({ channel }: LinkInputs): boolean => channel.stationEnd === 'target';

/**
 * Probability of one try = mean photons in the pulse × photon collected × converted × each loss of the whole way × converted
 * for the receiver × reflected × detected × exactly one click, dark counts.
 *
 * Timing:
 * 1. both nodes prepare (preparationSeconds);
 * 2. the sender's pulse crosses the link in a time L, meets the receiver's qubit and is detected beside it;
 * 3. the answer travels back, L again: period = (preparation + 2L)/duty;
 * 4. at the herald the sender's qubit has been stored 2L, the receiver's L.
 */
const timing = (inputs: LinkInputs): HeraldTiming => {
  const along = inputs.channel.flightSeconds;
  const sends = sourceSends(inputs);
  return {
    roundTrip: 2 * along,
    storedSource: sends ? 2 * along : along,
    storedTarget: sends ? along : 2 * along,
  };
};

export const senderReceiver: HeraldingScheme = {
  kind: 'sender-receiver',
  passesStation: true,
  label: 'Sender–receiver',
  summary:
    'The source end’s weak pulse is reflected off the target end’s cavity and detected there; the target end sends if the station sits in the first half. Success ∝ transmission, at a fidelity of about 1 − n/2 for n photons per pulse.',
  parameters: [
    {
      id: 'meanPhotonNumber',
      label: 'Mean photon number',
      unit: 'none',
      minimum: 0,
      maximum: 1,
      ideal: 0.05,
      group: 'Heralding',
      help: 'Mean photons n per pulse at the sender’s qubit. More gives rate and costs fidelity, about n/2, for photons that stray.',
    },
    {
      id: 'reflectionEfficiency',
      label: 'Reflection efficiency',
      unit: 'fraction',
      minimum: 0,
      maximum: 1,
      ideal: 1,
      group: 'Heralding',
      help: 'Probability that a photon reaching the receiver goes into its cavity and comes back out towards the detectors.',
    },
    {
      id: 'contrast',
      label: 'Reflection contrast',
      unit: 'fraction',
      minimum: 0,
      maximum: 1,
      ideal: 1,
      noise: 'complement',
      group: 'Heralding',
      help: 'Contrast of the reflection between the receiver’s two qubit states; the share (1 − C)/2 of pairs is flipped.',
    },
    ...detectorParameters,
    residualInfidelity,
    ...timingParameters,
  ],
  elementaryLink: (inputs) => {
    const { scheme } = inputs;
    const [from, to] = sourceSends(inputs)
      ? (['source', 'target'] as const)
      : (['target', 'source'] as const);
    const sender = inputs[from];
    const receiver = inputs[to];
    const way = inputs.channel.path(from, to);
    const efficiency =
      sender.photonEfficiency! *
      sender.conversionEfficiency! *
      transmission(way.lossDb) *
      receiver.conversionEfficiency! *
      scheme.reflectionEfficiency! *
      scheme.detectorEfficiency!;
    /** Noise that comes with the pulse is shared by the receiver's two detectors. */
    const clicks = clicksOf(
      scheme,
      [way],
      (receiver.conversionEfficiency! * scheme.reflectionEfficiency! * scheme.detectorEfficiency!) /
        2,
    );
    const mean = scheme.meanPhotonNumber!;
    const light = {
      meanPhotonNumber: mean,
      efficiency,
      dark: clicks.dark,
      contrast: scheme.contrast!,
    };
    const herald = law(light);
    const arriving = mean * efficiency;
    return heraldedLink(
      inputs,
      herald,
      [
        factor('pulse', 'mean photons in the pulse', mean, 'scheme', 'meanPhotonNumber'),
        given(inputs, 'photon', 'photon collected', from, 'photonEfficiency'),
        given(inputs, 'sender-conversion', 'converted for the fiber', from, 'conversionEfficiency'),
        ...pathFactors('way', way),
        given(
          inputs,
          'receiver-conversion',
          'converted for the receiver',
          to,
          'conversionEfficiency',
        ),
        given(inputs, 'reflection', 'reflected off the cavity', 'scheme', 'reflectionEfficiency'),
        given(inputs, 'detectors', 'it is detected', 'scheme', 'detectorEfficiency'),
        factor(
          'dark',
          'exactly one click, dark counts',
          arriving > 0 ? herald.probability / arriving : 1,
          clicks.owner,
          clicks.parameter,
        ),
      ],
      causesOf(law, light, herald, [
        { kind: 'several-photons', owner: 'scheme', parameter: 'meanPhotonNumber', off: {} },
        { kind: 'contrast', owner: 'scheme', parameter: 'contrast', off: { contrast: 1 } },
        ...clickSwitches([way], [clicks], ([dark]) => ({ dark })),
      ]),
      timing(inputs),
      [way.lossDb],
    );
  },
};
