/** Applications, one file each. */
import type { Application } from './application';
import { chsh } from './chsh';
import { deviceIndependent } from './device-independent';
import { pairs } from './pairs';
import { qkd } from './qkd';
import { sixState } from './six-state';
import { teleportation } from './teleportation';

export type { Application } from './application';

export const applications: readonly Application[] = [
  pairs,
  teleportation,
  chsh,
  qkd,
  sixState,
  deviceIndependent,
];
