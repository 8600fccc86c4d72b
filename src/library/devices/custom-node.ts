/** The node without a datasheet: every figure is ideal until the author says otherwise. */
import type { Device } from '../../network/catalogue';

export const customNode: Device = {
  id: 'custom',
  label: 'Custom',
  role: 'node',
  summary: 'Ideal until you set a value: no loss, no decay, every swap succeeds.',
  figures: {},
};
