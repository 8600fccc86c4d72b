/** Channels: what carries the light of a link, one file each. */
import type { Channel } from '../../engine/interfaces';
import { fiber } from './fiber';

export const channels: readonly Channel[] = [fiber];
