/** Applications, one file each. */
import type { ApplicationDescription } from '../../network/catalogue';
import { pairs } from './pairs';

export const applications: readonly ApplicationDescription[] = [pairs];
