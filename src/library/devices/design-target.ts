/** A node that nobody has built: round near-term figures for drawing networks that deliver something. */
import type { Device } from '../../network/catalogue';
import { assumed } from './sources';

export const designTarget: Device = {
  id: 'design-target',
  label: 'Design target (assumed)',
  role: 'node',
  summary:
    'A hypothetical near-term memory. Every figure is assumed: each alone is near what one laboratory or another has shown, all together nobody has measured.',
  figures: {
    t1Seconds: {
      value: 10,
      source: assumed('Relaxation far slower than dephasing, as in most spin memories'),
    },
    t2Seconds: {
      value: 1,
      source: assumed('As nuclear-spin and ion memories reach, but kept while the network runs'),
    },
    photonEfficiency: {
      value: 0.5,
      source: assumed('Photon in the fiber at its telecom wavelength, conversion included'),
    },
    twoQubitGateFidelity: {
      value: 0.99,
      source: assumed('Between network nodes and the best local gates'),
    },
    readoutFidelity: {
      value: 0.995,
      source: assumed('As good as solid-state and ion readout, at a node in service'),
    },
    swapSeconds: { value: 2e-5, source: assumed('A gate and two readouts, 20 µs') },
  },
};
