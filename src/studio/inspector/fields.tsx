/** Rows of a form: a label beside its control, an error below. */
import { type ReactNode, useId } from 'react';
import controls from '../controls/controls.module.css';
import { tip } from '../controls/tips';
import styles from './inspector.module.css';

/** A row; `children` gets the id that ties label and control together. */
export function Row({
  label,
  help,
  mark,
  wide = false,
  children,
}: {
  label: string;
  help?: string;
  mark?: ReactNode;
  wide?: boolean;
  children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={wide ? `${styles.row} ${styles.wide}` : styles.row}>
      <span className={styles.label}>
        {mark}
        <label htmlFor={id} {...tip(help, undefined, 'left')}>
          {label}
        </label>
      </span>
      {children(id)}
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Heading under which the list shows it; choices without one come first. */
  readonly group?: string;
}

/** A choice from a list, on the browser's own control: type-ahead, touch and screen readers come with it. */
export function ChoiceRow({
  label,
  help,
  value,
  choices,
  pointer,
  set = false,
  disabled,
  onChange,
}: {
  label: string;
  help?: string;
  value: string;
  choices: readonly Choice[];
  pointer?: string;
  /** The author chose it. */
  set?: boolean;
  disabled?: boolean;
  onChange: (value: string) => void;
}) {
  const known = choices.some((choice) => choice.value === value);
  return (
    <Row label={label} help={help} wide>
      {(id) => (
        <select
          id={id}
          className={set ? `${controls.select} ${controls.set}` : controls.select}
          value={value}
          data-pointer={pointer}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        >
          {!known && <option value={value}>{value === '' ? 'mixed' : `${value} (unknown)`}</option>}
          <Options choices={choices.filter(({ group }) => group === undefined)} />
          {[...new Set(choices.flatMap(({ group }) => group ?? []))].map((group) => (
            <optgroup key={group} label={group}>
              <Options choices={choices.filter((choice) => choice.group === group)} />
            </optgroup>
          ))}
        </select>
      )}
    </Row>
  );
}

const Options = ({ choices }: { choices: readonly Choice[] }) =>
  choices.map((choice) => (
    <option key={choice.value} value={choice.value}>
      {choice.label}
    </option>
  ));

export function Section({
  title,
  children,
  aside,
}: {
  title: string;
  children: ReactNode;
  aside?: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionTitle}>
        <h3 id={id}>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A figure that is computed, not set. */
export function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
