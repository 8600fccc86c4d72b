/** Strontium ion with a calcium memory ion, as in the Oxford network nodes. */
import type { Device } from '../../network/catalogue';
import { CALIBRATION_SURVEY } from './sources';

export const srOxford: Device = {
  id: 'sr-oxford',
  label: 'Sr⁺ ion (Oxford)',
  role: 'node',
  family: 'trapped ion',
  summary:
    'Trapped strontium ion that emits at 422 nm into a lens, beside a calcium memory ion. Shown over meters; no conversion to the telecom band is included.',
  figures: {
    t2Seconds: {
      value: 10,
      source: {
        citation:
          'Drmota et al., “Robust quantum memory in a trapped-ion quantum network node” (2022)',
        year: 2022,
        url: 'https://arxiv.org/abs/2210.11447',
        condition:
          'A lower bound: in the ⁴³Ca⁺ memory with decoupling, ion–photon fidelity is still 0.81(4) after 10 s',
        kind: 'measured',
      },
    },
    photonEfficiency: {
      value: 0.0209,
      source: {
        citation: 'Stephenson et al., Physical Review Letters 124, 110501 (2020)',
        year: 2020,
        url: 'https://arxiv.org/abs/1911.10841',
        condition:
          'Worked out from the heralding probability 2.18e-4 = η²/2 at 422 nm; detectors included, so a station’s detector efficiency comes twice',
        kind: 'measured',
        readIn: CALIBRATION_SURVEY,
      },
    },
    twoQubitGateFidelity: {
      value: 0.999,
      source: {
        citation: 'Ballance et al., Physical Review Letters 117, 060504 (2016)',
        year: 2016,
        condition: 'Two calcium ions in one trap, not in a network node: 99.9(1) %',
        kind: 'measured',
        readIn: CALIBRATION_SURVEY,
      },
    },
    readoutFidelity: {
      value: 0.9999,
      source: {
        citation: 'Myerson et al., Physical Review Letters 100, 200502 (2008)',
        year: 2008,
        condition: 'Single calcium ion, not in a network node: 99.991(1) %',
        kind: 'measured',
        readIn: CALIBRATION_SURVEY,
      },
    },
  },
};
