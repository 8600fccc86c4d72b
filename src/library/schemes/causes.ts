/** Causes of infidelity found by switching them off: the law again and again, each time with one imperfection more. */
import type { RawCause } from '../../engine/raw-cause';
import type { BellWeights } from '../../physics/bell-diagonal';
import type { Herald } from '../../physics/double-click';

/** A cause, and the inputs of the law with which it is absent. */
export interface Switch<Inputs> extends Omit<RawCause, 'weights'> {
  readonly off: Partial<Inputs>;
}

const PERFECT: BellWeights = [1, 0, 0, 0];

/**
 * The causes of a law in the given order, each with the state when it and those before it act; with all of them that is `herald`,
 * what the law makes of `inputs`. Without any the pair is perfect, so the first cause also takes what cannot be switched off. Where
 * nothing would be heralded without the later causes, the earlier ones cost nothing.
 */
export const causesOf = <Inputs extends object>(
  law: (inputs: Inputs) => Herald,
  inputs: Inputs,
  herald: Herald,
  switches: readonly Switch<Inputs>[],
): RawCause[] => {
  const causes: RawCause[] = [];
  let left = inputs;
  let { probability, weights } = herald;
  for (let index = switches.length - 1; index >= 0; index--) {
    const { kind, owner, parameter, off } = switches[index];
    causes[index] = { kind, owner, parameter, weights: probability > 0 ? weights : PERFECT };
    if (index === 0) break;
    // Earlier switches over later ones: no dark counts at all also means none that come through the channel.
    left = { ...left, ...off };
    ({ probability, weights } = law(left));
  }
  return causes;
};
