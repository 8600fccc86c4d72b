/** Parameters as form sections, one for each group, in the library's order: a new parameter needs no form code. */
import type { ParameterDefinition } from '../../network/parameters';
import { ChoiceQuantityRow } from './choice-quantity-row';
import { Section } from './fields';
import { QuantityRow, type QuantityRowProps } from './quantity-row';

export type Field = QuantityRowProps;

/** Definitions by their `group`, groups in order of first appearance. */
export function byGroup(
  fields: readonly Field[],
): readonly { readonly group: string; readonly fields: readonly Field[] }[] {
  const groups = new Map<string, Field[]>();
  for (const field of fields) {
    const { group } = field.definition as ParameterDefinition;
    const members = groups.get(group);
    if (members) members.push(field);
    else groups.set(group, [field]);
  }
  return [...groups].map(([group, members]) => ({ group, fields: members }));
}

export function ParameterSections({ fields }: { fields: readonly Field[] }) {
  return byGroup(fields).map(({ group, fields: members }) => (
    <Section key={group} title={group}>
      <ParameterRows fields={members} />
    </Section>
  ));
}

export function ParameterRows({ fields }: { fields: readonly Field[] }) {
  return fields.map((field) => {
    const Control = field.definition.choices ? ChoiceQuantityRow : QuantityRow;
    return <Control key={`${field.pointer}${field.mixed ? ' mixed' : ''}`} {...field} />;
  });
}
