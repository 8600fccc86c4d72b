/** Entanglement-based key distribution, BBM92: both ends measure in one of two bases. */
import { bbm92Rate, bbm92Threshold } from '../../physics/key-rates';
import type { Application } from './application';

/** Needs the Werner fidelity at which 1 − h(eX) − h(eZ) becomes positive: 11 % errors, found by solving. */
export const qkd: Application = {
  kind: 'qkd',
  label: 'Secret key (BBM92)',
  summary:
    'Both ends measure their qubits in two bases and distill a secret key. It needs less than 11 % errors: a fidelity above 0.835 for a Werner pair.',
  mark: 'QKD',
  use: 'give a secret key by BBM92',
  excess: (pair) => bbm92Rate(pair),
  defaultMinFidelity: bbm92Threshold(),
  parameters: [],
};
