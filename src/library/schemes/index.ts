/** Heralding schemes, one file each. */
import type { HeraldingScheme } from '../../engine/interfaces';
import { doubleClick } from './double-click';
import { fixed } from './fixed';
import { midpointSource } from './midpoint-source';
import { photonPairs } from './photon-pairs';
import { senderReceiver } from './sender-receiver';
import { singleClick } from './single-click';

export const schemes: readonly HeraldingScheme[] = [
  doubleClick,
  singleClick,
  midpointSource,
  senderReceiver,
  photonPairs,
  fixed,
];
