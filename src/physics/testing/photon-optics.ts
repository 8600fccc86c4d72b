/**
 * Heralding by brute force: two spins, their photons through loss, beam splitter and detectors with dark counts, every Fock
 * state enumerated. The closed forms of single and double click are checked against it.
 *
 * Photon B is √V in photon A's mode and √(1−V) in an orthogonal one; both meet on a balanced beam splitter per time slot.
 */

interface Complex {
  readonly re: number;
  readonly im: number;
}

/** One photon as amplitudes over modes by name. */
type Photon = ReadonlyMap<string, Complex>;

const times = (a: Complex, b: Complex): Complex => ({
  re: a.re * b.re - a.im * b.im,
  im: a.re * b.im + a.im * b.re,
});

export interface Arms {
  readonly efficiencyA: number;
  readonly efficiencyB: number;
  readonly dark: number;
  readonly visibility: number;
  readonly photonNumberResolving?: boolean;
}

/** Modes are named `slot detector internal`, or `lost side`. */
const photon = (arms: Arms, side: 'A' | 'B', slot: string, phase: number): [string, Complex][] => {
  const efficiency = side === 'A' ? arms.efficiencyA : arms.efficiencyB;
  const turn = { re: Math.cos(phase), im: Math.sin(phase) };
  const sign = side === 'A' ? 1 : -1;
  const inner: [string, number][] =
    side === 'A'
      ? [['same', 1]]
      : [
          ['same', Math.sqrt(arms.visibility)],
          ['other', Math.sqrt(1 - arms.visibility)],
        ];
  const amplitude = Math.sqrt(efficiency / 2);
  return [
    ...inner.flatMap(([mode, weight]): [string, Complex][] => [
      [`${slot} 1 ${mode}`, times(turn, { re: amplitude * weight, im: 0 })],
      [`${slot} 2 ${mode}`, times(turn, { re: sign * amplitude * weight, im: 0 })],
    ]),
    [`lost ${side} ${slot}`, times(turn, { re: Math.sqrt(1 - efficiency), im: 0 })],
  ];
};

/** Fock amplitudes of a product of photons, by the sorted list of occupied modes. */
const fock = (photons: readonly Photon[]): Map<string, Complex> => {
  let state = new Map<string, Complex>([['', { re: 1, im: 0 }]]);
  for (const one of photons) {
    const next = new Map<string, Complex>();
    for (const [modes, amplitude] of state) {
      for (const [mode, weight] of one) {
        const occupied = modes === '' ? [] : modes.split(',');
        const already = occupied.filter((other) => other === mode).length;
        const key = [...occupied, mode].sort().join(',');
        const term = times(amplitude, weight);
        const factor = Math.sqrt(already + 1); // a† |n⟩ = √(n+1) |n+1⟩
        const sum = next.get(key) ?? { re: 0, im: 0 };
        next.set(key, { re: sum.re + factor * term.re, im: sum.im + factor * term.im });
      }
    }
    state = next;
  }
  return state;
};

/** Probability that in a slot exactly detector `which` clicks (or counts one), given the photons in front of both. */
const onlyClick = (
  modes: readonly string[],
  slot: string,
  which: number,
  { dark, photonNumberResolving }: Arms,
): number => {
  const at = (detector: number) =>
    modes.filter((mode) => mode.startsWith(`${slot} ${detector} `)).length;
  const counts = (detector: number, wanted: number) =>
    [dark, 1 - dark].reduce((sum, chance, quiet) => {
      const total = at(detector) + (quiet === 1 ? 0 : 1);
      const shown = photonNumberResolving ? total : Math.min(1, total);
      return shown === wanted ? sum + chance : sum;
    }, 0);
  return counts(which, 1) * counts(3 - which, 0);
};

/** Spin amplitudes: for each spin state 00, 01, 10, 11 its amplitude and the photons that it emits. */
export interface Emission {
  readonly amplitude: number;
  readonly photons: readonly Photon[];
}

/** Unnormalized spin state (4 × 4, row-major, real and imaginary) when the given detectors click. */
const heralded = (
  emissions: readonly Emission[],
  clicks: readonly { slot: string; which: number }[],
  arms: Arms,
): Complex[] => {
  const states = emissions.map(({ amplitude, photons }) => {
    const state = fock(photons);
    return new Map([...state].map(([key, a]) => [key, times(a, { re: amplitude, im: 0 })]));
  });
  const keys = new Set(states.flatMap((state) => [...state.keys()]));
  const rho: Complex[] = Array.from({ length: 16 }, () => ({ re: 0, im: 0 }));
  for (const key of keys) {
    const modes = key === '' ? [] : key.split(',');
    const chance = clicks.reduce(
      (p, { slot, which }) => p * onlyClick(modes, slot, which, arms),
      1,
    );
    for (let r = 0; r < 4; r++) {
      for (let c = 0; c < 4; c++) {
        const a = states[r].get(key);
        const b = states[c].get(key);
        if (!a || !b) continue;
        const term = times(a, { re: b.re, im: -b.im });
        const old = rho[4 * r + c];
        rho[4 * r + c] = { re: old.re + chance * term.re, im: old.im + chance * term.im };
      }
    }
  }
  return rho;
};

export interface Heralded {
  readonly probability: number;
  readonly fidelity: number;
  /** Weight of 01 and 10. */
  readonly oddParity: number;
  /** Populations of 00, 01, 10, 11. */
  readonly populations: readonly number[];
  /** Size of the coherence between 00 and 11, of all patterns together. */
  readonly evenCoherence: number;
}

/** Sum over heralding patterns; pattern `sign` says which of Ψ± it announces. */
const collect = (patterns: readonly { rho: readonly Complex[]; sign: number }[]): Heralded => {
  let probability = 0;
  let good = 0;
  let odd = 0;
  let even = 0;
  const populations = [0, 0, 0, 0];
  for (const { rho, sign } of patterns) {
    for (let spin = 0; spin < 4; spin++) populations[spin] += rho[5 * spin].re;
    even += Math.hypot(rho[3].re, rho[3].im);
    probability += rho[0].re + rho[5].re + rho[10].re + rho[15].re;
    odd += rho[5].re + rho[10].re;
    good += (rho[5].re + rho[10].re) / 2 + sign * rho[6].re;
  }
  return {
    probability,
    fidelity: good / probability,
    oddParity: odd / probability,
    populations: populations.map((population) => population / probability),
    evenCoherence: even / probability,
  };
};

/** Whether a first photon was emitted during the pulse, which nobody detects: never by a dark spin. */
const firstPhoton = (side: 'A' | 'B', twice: number): Photon =>
  new Map([
    [`none ${side}`, { re: Math.sqrt(1 - twice), im: 0 }],
    [`lost first ${side}`, { re: Math.sqrt(twice), im: 0 }],
  ]);

/**
 * Single click: each spin bright (1) with its population and then emitting, with probability `doubleExcitation` a second
 * time; photon B's phase turned by `phase`.
 */
export const singleClickByFock = (
  arms: Arms & { brightA: number; brightB: number; doubleExcitation?: number },
  phase: number,
): Heralded => {
  const a = new Map(photon(arms, 'A', 'slot', 0));
  const b = new Map(photon(arms, 'B', 'slot', phase));
  const amplitude = (bright: number, spin: number) => Math.sqrt(spin === 1 ? bright : 1 - bright);
  const emissions = [0, 1, 2, 3].map((index): Emission => {
    const [s, t] = [index >> 1, index & 1];
    return {
      amplitude: amplitude(arms.brightA, s) * amplitude(arms.brightB, t),
      photons: [
        ...(s === 1 ? [a] : []),
        ...(t === 1 ? [b] : []),
        firstPhoton('A', s === 1 ? (arms.doubleExcitation ?? 0) : 0),
        firstPhoton('B', t === 1 ? (arms.doubleExcitation ?? 0) : 0),
      ],
    };
  });
  return collect(
    [1, 2].map((which) => ({
      rho: heralded(emissions, [{ slot: 'slot', which }], arms),
      sign: which === 1 ? 1 : -1,
    })),
  );
};

/** Double click: each spin emits one photon, early if 0, late if 1; one click in each slot. */
export const doubleClickByFock = (arms: Arms): Heralded => {
  const emissions = [0, 1, 2, 3].map((index): Emission => {
    const [s, t] = [index >> 1, index & 1];
    return {
      amplitude: 0.5,
      photons: [
        new Map(photon(arms, 'A', s === 0 ? 'early' : 'late', 0)),
        new Map(photon(arms, 'B', t === 0 ? 'early' : 'late', 0)),
      ],
    };
  });
  return collect(
    [1, 2].flatMap((early) =>
      [1, 2].map((late) => ({
        rho: heralded(
          emissions,
          [
            { slot: 'early', which: early },
            { slot: 'late', which: late },
          ],
          arms,
        ),
        sign: early === late ? 1 : -1,
      })),
    ),
  );
};
