/** Purification protocols, one per file. */
import type { PurificationProtocol } from '../../engine/interfaces';
import { bbpssw } from './bbpssw';
import { dejmps } from './dejmps';
import { epl } from './epl';

export const purification: readonly PurificationProtocol[] = [dejmps, bbpssw, epl];
