/** Moving a qubit from where it meets light into a memory that light does not reach. */

/**
 * Share of every correlator that a pair keeps when one of its qubits is moved with average gate fidelity F: 2F − 1, for
 * depolarizing noise. F in 0.5 to 1. Derived: a qubit that is kept with weight w and else replaced by noise has
 * F = w + (1 − w)/2.
 */
export const storeWeight = (averageFidelity: number): number => 2 * averageFidelity - 1;
