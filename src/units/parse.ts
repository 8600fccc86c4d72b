/** Reads quantities as people type them: `60km`, `0.2 dB/km`, `92 %`, `3 us`, `none`. */
import { formatQuantity } from './format';
import { readNumeral } from './numeral';
import { findScale, type Scale, shiftDecimal, unitScales } from './scales';
import type { Unit } from './unit';

export interface QuantityRules {
  /** Name of the unit that the field shows, in which a plain number is meant; absent: the stored unit. */
  readonly displayed?: string;
  /** `none`, `∞`, `off` and the empty text are allowed and mean that the value is absent. */
  readonly optional?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: boolean;
  readonly integer?: boolean;
}

export type ParsedQuantity =
  /** `value` in the stored unit, `undefined` when absent; `unit` is the name in which it was typed. */
  | { readonly ok: true; readonly value: number | undefined; readonly unit: string }
  /** A sentence saying what is expected. */
  | { readonly ok: false; readonly message: string };

const ABSENT = /^(?:|none|no|off|never|absent|∞|inf|infinite|infinity)$/i;

/**
 * The stored value of a typed text. A plain number is in the displayed unit, except that a fraction up to 1 typed where
 * percent are shown is the fraction itself: 0.92 is 92 %.
 */
export function parseQuantity(text: string, unit: Unit, rules: QuantityRules = {}): ParsedQuantity {
  const { description, stored } = unitScales[unit];
  const displayed = rules.displayed ?? stored;
  if (ABSENT.test(text.trim())) {
    return rules.optional
      ? { ok: true, value: undefined, unit: displayed }
      : fail(`Expected ${description}.`);
  }
  const numeral = readNumeral(text);
  if (!numeral.ok) return fail(`Expected ${description}; ${numeral.message}.`);
  const scale = scaleOf(unit, numeral.rest, displayed, numeral.value);
  if (scale === undefined) {
    return fail(`Expected ${description}; ${unknownUnit(unit, numeral.rest)}.`);
  }
  const value = shiftDecimal(numeral.value * scale.factor, scale.exponent);
  const broken = brokenRule(value, unit, rules);
  return broken === undefined ? { ok: true, value, unit: scale.name } : fail(broken);
}

function scaleOf(unit: Unit, typed: string, displayed: string, value: number): Scale | undefined {
  if (typed !== '') return findScale(unit, typed);
  const plainFraction = unit === 'fraction' && Math.abs(value) <= 1;
  return findScale(unit, plainFraction ? '' : displayed);
}

function unknownUnit(unit: Unit, typed: string): string {
  const name = typed.length > 20 ? `${typed.slice(0, 19)}…` : typed;
  const alike = unitScales[unit].scales.filter(
    (scale) => scale.name.toLowerCase() === typed.toLowerCase(),
  );
  if (alike.length > 1)
    return `"${name}" can mean ${alike.map((scale) => scale.name).join(' or ')}`;
  return `"${name}" is no unit of it`;
}

function brokenRule(value: number, unit: Unit, rules: QuantityRules): string | undefined {
  const { minimum, maximum, exclusiveMinimum, integer } = rules;
  const shown = (bound: number) => {
    const { text, unit: name } = formatQuantity(bound, unit);
    return name === '' ? text : `${text} ${name}`;
  };
  if (integer && !Number.isInteger(value)) return 'Expected a whole number.';
  if (minimum !== undefined && (exclusiveMinimum ? value <= minimum : value < minimum)) {
    return `Expected ${exclusiveMinimum ? 'more than' : 'at least'} ${shown(minimum)}.`;
  }
  if (maximum !== undefined && value > maximum) return `Expected at most ${shown(maximum)}.`;
  return undefined;
}

function fail(message: string): ParsedQuantity {
  return { ok: false, message };
}
