/** Swapping policies, one file each. */
import type { SwappingPolicy } from '../../engine/interfaces';
import { asap } from './asap';
import { nested } from './nested';
import { sequential } from './sequential';

export const swappingPolicies: readonly SwappingPolicy[] = [asap, nested, sequential];
