/** Device-independent key distribution: secure although nobody trusts the devices. */
import type { ApplicationDescription } from '../../network/catalogue';
import { deviceIndependentThreshold } from '../../physics/key-rates';

/** Needs the Werner fidelity at which 1 − h(Q) − h((1 + √((S/2)² − 1))/2) becomes positive: 7.15 % errors, by solving. */
export const deviceIndependent: ApplicationDescription = {
  kind: 'device-independent',
  label: 'Secret key (device-independent)',
  summary:
    'Secret key from a Bell violation, whatever the devices do inside. It needs less than 7.15 % errors: a fidelity above 0.893 for a Werner pair, every pair detected.',
  defaultMinFidelity: deviceIndependentThreshold(),
  parameters: [],
};
