/** Purification protocols, one per file. */
import type { PurificationProtocol } from '../../engine/interfaces';
import { bbpssw } from './bbpssw';
import { dejmps } from './dejmps';

export const purification: readonly PurificationProtocol[] = [dejmps, bbpssw];
