/** Parameters as form sections, one for each group, in the library's order: a new parameter needs no form code. */
import { useState } from 'react';
import type { ParameterDefinition } from '../../network/parameters';
import { ChoiceQuantityRow } from './choice-quantity-row';
import { Section } from './fields';
import styles from './parameter-sections.module.css';
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
  return byGroup(fields).map(({ group, fields: members }) => {
    const rare = members.filter(({ definition }) => definition.rare);
    return (
      <Section key={group} title={group}>
        <ParameterRows fields={members.filter(({ definition }) => !definition.rare)} />
        {rare.length > 0 && <RareRows key={rare[0].pointer} group={group} fields={rare} />}
      </Section>
    );
  });
}

const isSet = ({ origin, mixed }: Field): boolean =>
  mixed === true || origin.origin === 'given' || origin.origin === 'device';

/** What few networks need: folded away, unless some of it is set. */
function RareRows({ group, fields }: { group: string; fields: readonly Field[] }) {
  const [isOpen, setOpen] = useState(false);
  const set = fields.filter(isSet).length;
  return (
    <details
      className={styles.rare}
      open={isOpen || set > 0}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        More of the {group.toLowerCase()}
        <span>{set > 0 ? `${set} of ${fields.length} set` : `${fields.length} unset`}</span>
      </summary>
      <ParameterRows fields={fields} />
    </details>
  );
}

export function ParameterRows({ fields }: { fields: readonly Field[] }) {
  return fields.map((field) => {
    const Control = field.definition.choices ? ChoiceQuantityRow : QuantityRow;
    return <Control key={`${field.pointer}${field.mixed ? ' mixed' : ''}`} {...field} />;
  });
}
