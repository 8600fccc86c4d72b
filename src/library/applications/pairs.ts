/** Plain Bell pairs: whatever is entangled is of use, unless the demand asks for more. */
import type { ApplicationDescription } from '../../network/catalogue';

export const pairs: ApplicationDescription = {
  kind: 'pairs',
  label: 'Bell pairs',
  summary: 'Deliver entangled pairs to both ends. A pair above fidelity 0.5 is entangled.',
  defaultMinFidelity: 0.5,
  parameters: [],
};
