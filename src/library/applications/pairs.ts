/** Plain Bell pairs: whatever is entangled is of use, unless the demand asks for more. */
import { weightsOf } from '../../physics/bell-diagonal';
import type { Application } from './application';

export const pairs: Application = {
  kind: 'pairs',
  label: 'Bell pairs',
  summary: 'Deliver entangled pairs to both ends. A pair above fidelity 0.5 is entangled.',
  mark: 'entangled',
  use: 'are entangled',
  excess: (pair) => Math.max(...weightsOf(pair)) - 0.5,
  defaultMinFidelity: 0.5,
  parameters: [],
};
