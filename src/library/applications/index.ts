/** Applications, one file each. */
import type { ApplicationDescription } from '../../network/catalogue';
import { chsh } from './chsh';
import { deviceIndependent } from './device-independent';
import { pairs } from './pairs';
import { qkd } from './qkd';
import { sixState } from './six-state';
import { teleportation } from './teleportation';

export const applications: readonly ApplicationDescription[] = [
  pairs,
  teleportation,
  chsh,
  qkd,
  sixState,
  deviceIndependent,
];
