/** Bell test: the CHSH inequality violated. */
import type { ApplicationDescription } from '../../network/catalogue';
import { chshThreshold } from '../../physics/key-rates';

/** Needs the Werner fidelity at which the best settings exceed S = 2, found by solving: (1 + 3/√2)/4. */
export const chsh: ApplicationDescription = {
  kind: 'chsh',
  label: 'Bell test (CHSH)',
  summary:
    'Show that no local model explains the correlations: a CHSH value above 2. It needs a fidelity above 0.780 for a Werner pair.',
  defaultMinFidelity: chshThreshold(),
  parameters: [],
};
