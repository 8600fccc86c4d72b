/** Parameter definitions: the one description of a number from which forms, checks and reference pages are made. */

import type { Unit } from '../units/unit';

export type { Unit } from '../units/unit';

/** Where a figure comes from, and how sure we are of it. */
export interface Source {
  /** Citation as shown to the reader: author, journal, year. */
  readonly citation: string;
  /** Year of the publication, the norm or the datasheet; assumptions have none. */
  readonly year?: number;
  readonly url?: string;
  /** Conditions under which the figure holds (temperature, wavelength, decoupling …). */
  readonly condition?: string;
  /**
   * `measured`: published measurement; `standard`: a norm or specification; `claim`: a vendor's word;
   * `assumption`: chosen for illustration, nobody has measured it.
   */
  readonly kind: 'measured' | 'standard' | 'claim' | 'assumption';
  /** Set when the figure was read in this secondary document, not in the cited work itself. */
  readonly readIn?: string;
}

/**
 * How a parameter grows worse when noise is multiplied by m ≥ 0; 0 is no noise at all:
 * - `value`: it is a rate or probability of errors: value × m;
 * - `rms`: it is the root mean square of what disturbs, whose variance is multiplied: value × √m;
 * - `complement`: 1 is perfect: 1 − (1 − value) × m, no further than its minimum;
 * - `infidelity`: the same for the fidelity of a pair, no further than 1/4, where the pair is nothing but noise;
 * - `lifetime`: value ÷ m; absent at 0.
 */
export type NoiseKind = 'value' | 'rms' | 'complement' | 'infidelity' | 'lifetime';

export interface ParameterDefinition {
  /** Name in the design file; carries the unit (`t2Seconds`). */
  readonly id: string;
  /** Short label of the form field, without unit. */
  readonly label: string;
  readonly unit: Unit;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The minimum itself is not allowed (for example a time that must be > 0). */
  readonly exclusiveMinimum?: boolean;
  readonly integer?: boolean;
  /** Value when the design and the device are silent. `undefined`: the effect is absent (no decay, as many slots as needed). */
  readonly ideal?: number;
  /** Words for an absent value, for example `no decay`: at most 18 letters, which a field has room for. */
  readonly absent?: string;
  /** One sentence for the tooltip: what it is and what it does to rate or fidelity. */
  readonly help: string;
  /** Heading under which the form shows it. */
  readonly group: string;
  /** Few networks need it: the form folds it away until it is set or looked for. */
  readonly rare?: boolean;
  /** The values that it may take, in words: the form shows a list. They are the whole numbers from `minimum` to `maximum`. */
  readonly choices?: readonly { readonly value: number; readonly label: string }[];
  /** A value must be given: there is no default. */
  readonly required?: boolean;
  /** Belongs to one place in one network (a length), not to a kind of hardware. */
  readonly ofPlace?: boolean;
  /** It makes pairs worse, and this is how. Absent: it is no noise, but loss, time, or a setting. */
  readonly noise?: NoiseKind;
}

/** Parameter values as stored in a design: only what the author set. */
export type ParameterValues = { readonly [id: string]: number | undefined };
