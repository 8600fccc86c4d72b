/** Devices, one file each: nodes, fibers, heralding stations. */
import type { Device } from '../../network/catalogue';
import { caInnsbruck } from './ca-innsbruck';
import { customNode } from './custom-node';
import { deployedFiber } from './deployed-fiber';
import { designTarget } from './design-target';
import { g652Spool } from './g652-spool';
import { ingaasStation } from './ingaas-station';
import { nvDelft } from './nv-delft';
import { sivHarvard } from './siv-harvard';
import { snspdStation } from './snspd-station';
import { srOxford } from './sr-oxford';
import { ultraLowLossFiber } from './ultra-low-loss-fiber';

export const devices: readonly Device[] = [
  customNode,
  designTarget,
  nvDelft,
  sivHarvard,
  caInnsbruck,
  srOxford,
  g652Spool,
  deployedFiber,
  ultraLowLossFiber,
  snspdStation,
  ingaasStation,
];
