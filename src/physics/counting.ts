/** What timing does to counts: dead time, the window that accepts a photon, photons that dephased while being emitted. */

/**
 * Rate that a detector with dead time τ reports of a true rate R, clicks during dead time lost and not prolonging it
 * (non-paralyzable): R/(1 + Rτ); at most 1/τ. Standard counting statistics for Poissonian clicks.
 */
export const deadTimeRate = (rateHz: number, deadSeconds: number): number =>
  rateHz / (1 + rateHz * deadSeconds);

/**
 * Share of photons of an emitter with exponential decay (1/e lifetime) that fall into a window opening at the
 * excitation: 1 − exp(−window/lifetime). Both in seconds; lifetime 0 gives 1 for any window > 0.
 */
export const windowAcceptance = (windowSeconds: number, lifetimeSeconds: number): number =>
  windowSeconds === 0 ? 0 : -Math.expm1(-windowSeconds / lifetimeSeconds);

/**
 * Hong–Ou–Mandel visibility of two like emitters with decay rate Γ and pure dephasing γ* each: Γ/(Γ + 2γ*) = T2/(2T1).
 * Without detuning or spectral jitter, which lower it further. Source: Bylander, Robert-Philip and Abram, Eur. Phys. J. D
 * 22, 295 (2003); its abstract states the ratio of coherence time to lifetime, the rest was not read.
 */
export const dephasingVisibility = (decayRateHz: number, dephasingRateHz: number): number =>
  decayRateHz / (decayRateHz + 2 * dephasingRateHz);
