/** Link of two atomic ensembles across Hefei as it was reported, for the scheme that takes such figures outright. */
import type { Device } from '../../network/catalogue';
import { LIU_NETWORK } from './sources';

export const hefeiLink2024: Device = {
  id: 'hefei-link-2024',
  label: 'Hefei link (2024), as published',
  role: 'station',
  family: 'published link',
  summary:
    'Use with the fixed scheme: probability, pace and fidelity of a link of 12.5 km between two ensemble memories, whatever the length of your fiber.',
  figures: {
    successProbability: {
      value: 6.9e-4,
      source: {
        ...LIU_NETWORK,
        condition: 'Single-photon interference in a server node; the lower of 6.9e-4 and 8.0e-4',
      },
    },
    attemptSeconds: {
      value: 3.57e-4,
      source: {
        ...LIU_NETWORK,
        condition: '2.8 kHz; with that probability it gives the reported 1.93 pairs per second',
      },
    },
    fidelity: {
      value: 0.672,
      source: { ...LIU_NETWORK, condition: '0.672(32), taken as a Werner state' },
    },
  },
};
