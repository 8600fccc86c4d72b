/** Text of a field to a value and back, by the parameter's definition; what is wrong comes as a sentence. */
import type { ParameterDefinition } from '../../network/parameters';
import { type FormattedQuantity, formatQuantity } from '../../units/format';
import { type ParsedQuantity, parseQuantity } from '../../units/parse';

/** Number and unit apart: the field shows the unit at its right edge. */
export const showValue = (value: number, definition: ParameterDefinition): FormattedQuantity =>
  formatQuantity(value, definition.unit);

/**
 * Reads what was typed. A plain number is in the unit that the field showed (`displayed`). Absent, and so back to the
 * default, is allowed unless the parameter is required.
 */
export const readValue = (
  text: string,
  definition: ParameterDefinition,
  displayed: string | undefined,
): ParsedQuantity =>
  parseQuantity(text, definition.unit, {
    displayed: displayed === '' ? undefined : displayed,
    optional: !definition.required,
    minimum: definition.minimum,
    maximum: definition.maximum,
    exclusiveMinimum: definition.exclusiveMinimum,
    integer: definition.integer,
  });
