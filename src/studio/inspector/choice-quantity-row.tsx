/** A parameter that takes one of a few values with names: a list instead of a field for numbers. */
import { useDocument, useStudio } from '../context';
import { ChoiceRow } from './fields';
import type { QuantityRowProps } from './quantity-row';

export function ChoiceQuantityRow({
  definition,
  origin,
  pointer,
  owner,
  write,
  mixed = false,
}: QuantityRowProps) {
  const { document } = useStudio();
  const readOnly = useDocument((state) => state.readOnly);
  return (
    <ChoiceRow
      label={definition.label}
      help={definition.help}
      value={mixed || origin.value === undefined ? '' : `${origin.value}`}
      choices={(definition.choices ?? []).map(({ value, label }) => ({ value: `${value}`, label }))}
      pointer={pointer}
      disabled={readOnly}
      set={!mixed && origin.origin === 'given'}
      onChange={(chosen) =>
        document.actions.edit(`Set ${definition.label} of ${owner}`, write(Number(chosen)))
      }
    />
  );
}
