/** What a pair is worth as a channel: teleported states and gates between nodes. */

/** Average fidelity of the best copy without entanglement. */
export const CLASSICAL_TELEPORTATION = 2 / 3;

/**
 * Average fidelity of a teleported qubit with ideal local operations: (2F + 1)/3, in [1/3, 1] for a pair of fidelity F.
 * Source: Horodecki, Horodecki and Horodecki, Phys. Rev. A 60, 1888 (1999), from memory, not verified; the tests teleport
 * by density matrix.
 */
export const teleportationFidelity = (pairFidelity: number): number => (2 * pairFidelity + 1) / 3;

/** Pair fidelity at which teleportation reaches an average fidelity f: (3f − 1)/2, the inverse of the above. */
export const pairFidelityForTeleportation = (fidelity: number): number => (3 * fidelity - 1) / 2;

/**
 * Average gate fidelity of a CNOT or CZ between two nodes made with one pair of fidelity F and ideal local operations:
 * (4F + 1)/5. The pair's Pauli error becomes an error of the gate, so that the entanglement fidelity is F. Derived by
 * following Pauli errors. In [1/5, 1].
 */
export const remoteGateFidelity = (pairFidelity: number): number => (4 * pairFidelity + 1) / 5;
