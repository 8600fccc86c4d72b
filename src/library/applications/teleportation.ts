/** Teleportation of unknown qubits. */
import { fidelityOf } from '../../physics/bell-diagonal';
import {
  CLASSICAL_TELEPORTATION,
  pairFidelityForTeleportation,
  teleportationFidelity,
} from '../../physics/teleportation';
import type { Application } from './application';

/** Needs the pair fidelity at which (2F + 1)/3 beats the 2/3 of measuring and preparing anew. */
export const teleportation: Application = {
  kind: 'teleportation',
  label: 'Teleportation',
  summary:
    'Send unknown qubits from one end to the other. Better than any way without entanglement, an average fidelity of 2/3, from a pair above fidelity 0.5.',
  use: 'teleport better than any way without entanglement',
  excess: (pair) => teleportationFidelity(fidelityOf(pair)) - CLASSICAL_TELEPORTATION,
  defaultMinFidelity: pairFidelityForTeleportation(CLASSICAL_TELEPORTATION),
  parameters: [],
};
