/** Teleportation of unknown qubits. */
import type { ApplicationDescription } from '../../network/catalogue';
import { CLASSICAL_TELEPORTATION, pairFidelityForTeleportation } from '../../physics/teleportation';

/** Needs the pair fidelity at which (2F + 1)/3 beats the 2/3 of measuring and preparing anew. */
export const teleportation: ApplicationDescription = {
  kind: 'teleportation',
  label: 'Teleportation',
  summary:
    'Send unknown qubits from one end to the other. Better than any way without entanglement, an average fidelity of 2/3, from a pair above fidelity 0.5.',
  defaultMinFidelity: pairFidelityForTeleportation(CLASSICAL_TELEPORTATION),
  parameters: [],
};
