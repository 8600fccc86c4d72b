/** Key distribution with all three bases: tolerates somewhat more noise than BBM92. */
import { weightsOf } from '../../physics/bell-diagonal';
import { sixStateRate, sixStateThreshold } from '../../physics/key-rates';
import type { Application } from './application';

/** Needs the Werner fidelity at which 1 − H(l) becomes positive: 12.6 % errors, found by solving. */
export const sixState: Application = {
  kind: 'six-state',
  label: 'Secret key (six-state)',
  summary:
    'Secret key from measurements in all three bases, with one-way post-processing. It needs less than 12.6 % errors: a fidelity above 0.811 for a Werner pair.',
  mark: '6-state',
  use: 'give a secret key by the six-state protocol',
  excess: (pair) => sixStateRate(weightsOf(pair)),
  defaultMinFidelity: sixStateThreshold(),
  parameters: [],
};
