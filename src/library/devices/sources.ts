/** Origins that several devices share: papers, the secondary documents in which figures were read, the form of an assumption. */
import type { DeviceFigure } from '../../network/catalogue';
import type { Source } from '../../network/parameters';

/** A public survey of published figures with the citation of each; the papers themselves were not opened. */
export const CALIBRATION_SURVEY =
  'Calibration survey of the open project intentqnet (D. Abreu), docs/parameter_calibration.md, 2026';

/** The Delft parameter set of an open simulator, which names the paper of each figure. */
const NETSQUID_NV_SET = 'Parameter set “Delft NV 2019” of the open package NetSquid-NV';

export const HUMPHREYS = {
  citation: 'Humphreys et al., Nature 558, 268 (2018)',
  year: 2018,
  url: 'https://arxiv.org/abs/1712.07567',
  kind: 'measured',
  readIn: NETSQUID_NV_SET,
} as const;

export const STOLK = {
  citation: 'Stolk et al., Science Advances 10, eadp6442 (2024)',
  year: 2024,
  url: 'https://doi.org/10.1126/sciadv.adp6442',
  kind: 'measured',
  readIn: CALIBRATION_SURVEY,
} as const;

export const BHASKAR = {
  citation: 'Bhaskar et al., Nature 580, 60 (2020)',
  year: 2020,
  url: 'https://arxiv.org/abs/1909.01323',
  kind: 'measured',
  readIn: CALIBRATION_SURVEY,
} as const;

export const VAN_LEENT = {
  citation: 'van Leent et al., Nature 607, 69 (2022)',
  year: 2022,
  url: 'https://arxiv.org/abs/2111.15526',
  kind: 'measured',
  readIn: CALIBRATION_SURVEY,
} as const;

/** Conversion of the Munich rubidium nodes; the abstract states it. */
export const VAN_LEENT_CONVERSION = {
  citation: 'van Leent et al., Physical Review Letters 124, 010510 (2020)',
  year: 2020,
  url: 'https://arxiv.org/abs/1909.01006',
  kind: 'measured',
  condition: '780 nm to 1522 nm, polarization kept; external efficiency of the device',
} as const;

export const YU = {
  citation: 'Yu et al., Nature 578, 240 (2020)',
  year: 2020,
  url: 'https://arxiv.org/abs/1903.11284',
  kind: 'measured',
  readIn: CALIBRATION_SURVEY,
} as const;

export const LIU_NETWORK = {
  citation: 'Liu et al., Nature 629, 579 (2024)',
  year: 2024,
  kind: 'measured',
  readIn: CALIBRATION_SURVEY,
} as const;

/** A figure that nobody has measured; `reason` says why this one was chosen. */
export const assumed = (reason: string): Source => ({
  citation: 'Assumed for illustration; nobody has measured it',
  condition: reason,
  kind: 'assumption',
});

/** Detection window of stations whose papers state none, in seconds. */
export const ASSUMED_WINDOW: DeviceFigure = {
  value: 1e-8,
  source: assumed(
    'Window of 10 ns; it should cover the photon that the nodes emit, so set it to theirs',
  ),
};
