/** Devices, one file each: nodes, fibers, heralding stations. */
import type { Device } from '../../network/catalogue';
import { customNode } from './custom-node';

export const devices: readonly Device[] = [customNode];
