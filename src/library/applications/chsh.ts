/** Bell test: the CHSH inequality violated. */
import { chshThreshold } from '../../physics/key-rates';
import { CLASSICAL_CHSH, chsh as chshOf } from '../../physics/nonlocality';
import type { Application } from './application';

/** Needs the Werner fidelity at which the best settings exceed S = 2, found by solving: (1 + 3/√2)/4. */
export const chsh: Application = {
  kind: 'chsh',
  label: 'Bell test (CHSH)',
  summary:
    'Show that no local model explains the correlations: a CHSH value above 2. It needs a fidelity above 0.780 for a Werner pair.',
  mark: 'CHSH',
  use: 'violate the CHSH inequality',
  excess: (pair) => chshOf(pair) - CLASSICAL_CHSH,
  defaultMinFidelity: chshThreshold(),
  parameters: [],
};
