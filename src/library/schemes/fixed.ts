/** Fixed: probability, attempt time and state stated outright, for teaching and for comparing with theory. */
import type { HeraldingScheme } from '../../engine/interfaces';
import { type BellWeights, werner } from '../../physics/bell-diagonal';

/**
 * Probability of one try = as stated.
 *
 * Timing:
 * 1. an attempt takes attemptSeconds, answer included;
 * 2. both qubits count as made when it ends: nothing has been stored before the herald.
 */
export const fixed: HeraldingScheme = {
  kind: 'fixed',
  label: 'Fixed',
  summary:
    'Success probability, attempt time and fidelity (or Bell weights) as stated; the channel only delays messages.',
  parameters: [
    {
      id: 'successProbability',
      label: 'Success probability',
      unit: 'fraction',
      minimum: 0,
      maximum: 1,
      required: true,
      group: 'Heralding',
      help: 'Probability that one attempt heralds a pair.',
    },
    {
      id: 'attemptSeconds',
      label: 'Attempt time',
      unit: 'seconds',
      minimum: 1e-9,
      maximum: 1e6,
      required: true,
      group: 'Heralding',
      help: 'Length of one attempt, answer included.',
    },
    {
      id: 'fidelity',
      label: 'Fidelity',
      unit: 'fraction',
      minimum: 0,
      maximum: 1,
      noise: 'infidelity',
      group: 'Heralding',
      help: 'Fidelity of a heralded Werner pair.',
    },
  ],
  oneOf: [['fidelity', 'bellWeights']],
  weights: { bellWeights: 4 },
  elementaryLink: ({ channel, scheme, schemeWeights }) => {
    const given = schemeWeights.bellWeights as BellWeights | undefined;
    const weights = given ?? werner(scheme.fidelity!);
    const parameter = given ? 'bellWeights' : 'fidelity';
    return {
      successProbability: scheme.successProbability!,
      tries: 1,
      attemptSeconds: scheme.attemptSeconds!,
      pace: { owner: 'scheme', parameter: 'attemptSeconds' },
      weights,
      storedSourceSeconds: 0,
      storedTargetSeconds: 0,
      factors: [
        {
          id: 'stated',
          label: 'stated success probability',
          value: scheme.successProbability!,
          owner: 'scheme',
          parameter: 'successProbability',
        },
      ],
      causes: [{ kind: 'stated', owner: 'scheme', parameter, weights }],
      lossDb: channel.path('source', 'station').lossDb + channel.path('station', 'target').lossDb,
    };
  },
};
