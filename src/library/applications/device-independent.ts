/** Device-independent key distribution: secure although nobody trusts the devices. */
import { deviceIndependentRateOf, deviceIndependentThreshold } from '../../physics/key-rates';
import type { Application } from './application';

/** Needs the Werner fidelity at which 1 − h(Q) − h((1 + √((S/2)² − 1))/2) becomes positive: 7.15 % errors, by solving. */
export const deviceIndependent: Application = {
  kind: 'device-independent',
  label: 'Secret key (device-independent)',
  summary:
    'Secret key from a Bell violation, whatever the devices do inside. It needs less than 7.15 % errors: a fidelity above 0.893 for a Werner pair, every pair detected.',
  mark: 'DI',
  use: 'give a device-independent key',
  excess: deviceIndependentRateOf,
  defaultMinFidelity: deviceIndependentThreshold(),
  parameters: [],
};
