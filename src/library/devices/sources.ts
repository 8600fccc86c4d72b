/** Origins that several devices share: the secondary documents in which figures were read, and the form of an assumption. */
import type { Source } from '../../network/parameters';

/** A public survey of published figures with the citation of each; the papers themselves were not opened. */
export const CALIBRATION_SURVEY =
  'Calibration survey of the open project intentqnet (D. Abreu), docs/parameter_calibration.md, 2026';

/** The Delft parameter set of an open simulator, which names the paper of each figure. */
export const NETSQUID_NV_SET = 'Parameter set “Delft NV 2019” of the open package NetSquid-NV';

/** A figure that nobody has measured; `reason` says why this one was chosen. */
export const assumed = (reason: string): Source => ({
  citation: 'Assumed for illustration; nobody has measured it',
  condition: reason,
  kind: 'assumption',
});
