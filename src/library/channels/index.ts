/** Channels: what carries the light of a link, one file each. */
import type { Channel } from '../../engine/interfaces';
import { fiber } from './fiber';
import { freeSpace } from './free-space';
import { satellite } from './satellite';
import { satelliteDownlink } from './satellite-downlink';

export const channels: readonly Channel[] = [fiber, freeSpace, satellite, satelliteDownlink];
