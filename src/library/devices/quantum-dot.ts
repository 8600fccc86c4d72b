/** Electron spin in a semiconductor quantum dot: bright photons, short memory. */
import type { Device } from '../../network/catalogue';

export const quantumDot: Device = {
  id: 'quantum-dot',
  label: 'Quantum dot spin',
  role: 'node',
  family: 'quantum dot',
  summary:
    'A long-lived spin and a bright photon source, of two different devices. Conversion, gates and readout are not included.',
  figures: {
    t2Seconds: {
      value: 1.13e-4,
      source: {
        citation:
          'Zaporski et al., “Ideal refocusing of an optically active spin qubit under strong hyperfine interactions”, Nature Nanotechnology (2023)',
        year: 2023,
        url: 'https://doi.org/10.1038/s41565-022-01282-2',
        condition:
          'Electron spin in a gallium-arsenide dot with 81 decoupling pulses: beyond 0.113(3) ms',
        kind: 'measured',
      },
    },
    photonEfficiency: {
      value: 0.712,
      source: {
        citation:
          'Ding et al., “High-efficiency single-photon source above the loss-tolerant threshold for efficient linear optical quantum computing” (2023)',
        year: 2023,
        url: 'https://arxiv.org/abs/2311.08347',
        condition:
          'Overall system efficiency 0.712(18) of an indium-arsenide dot in an open cavity, without a spin qubit; whether a detector is included is not stated in the abstract',
        kind: 'measured',
      },
    },
  },
};
