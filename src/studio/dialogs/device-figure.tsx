/** One figure of a device being written: its value, and who says so under which conditions. */
import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { ParameterDefinition, Source } from '../../network/parameters';
import { IconButton } from '../controls/button';
import controls from '../controls/controls.module.css';
import { tip } from '../controls/tips';
import { SOURCE_KINDS, SourceDot } from '../inspector/origin-mark';
import styles from './device-dialog.module.css';
import type { FigureDraft } from './device-draft';

export function DeviceFigureForm({
  figure,
  definition,
  errorAt,
  onChange,
  onRemove,
}: {
  figure: FigureDraft;
  definition: ParameterDefinition;
  errorAt: (pointer: string) => string | undefined;
  onChange: (figure: FigureDraft) => void;
  onRemove: () => void;
}) {
  const { id, kind } = figure;
  const { label, help } = definition;
  const at = `/figures/${id}`;
  const field = (name: keyof FigureDraft, words: string, placeholder?: string) => {
    const pointer = name === 'value' ? `${at}/value` : `${at}/source/${name}`;
    return (
      <TextField
        label={words}
        value={figure[name]}
        placeholder={placeholder}
        pointer={pointer}
        error={errorAt(pointer)}
        onChange={(text) => onChange({ ...figure, [name]: text })}
      />
    );
  };
  return (
    <fieldset className={styles.figure}>
      <legend {...tip(help)}>
        <SourceDot kind={kind} /> {label}
      </legend>
      <IconButton name={`Remove ${label}`} className={styles.remove} onClick={onRemove}>
        <Trash2 size={14} />
      </IconButton>
      {field('value', 'Value', 'number and unit')}
      <Kind kind={kind} onChange={(chosen) => onChange({ ...figure, kind: chosen })} />
      {field('citation', 'Source', 'Author, journal, notebook, datasheet')}
      {field('year', 'Year')}
      <div className={styles.whole}>
        {field(
          'condition',
          kind === 'assumption' ? 'Why' : 'Conditions',
          'temperature, wavelength, what is included',
        )}
      </div>
      {kind !== 'assumption' && (
        <>
          {field('url', 'Address', 'https://…')}
          {field('readIn', 'Read in', 'if not in the source itself')}
        </>
      )}
    </fieldset>
  );
}

function Kind({
  kind,
  onChange,
}: {
  kind: Source['kind'];
  onChange: (kind: Source['kind']) => void;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>Kind</label>
      <select
        id={id}
        className={controls.select}
        value={kind}
        onChange={(event) => onChange(event.target.value as Source['kind'])}
      >
        {Object.entries(SOURCE_KINDS).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

export function TextField({
  label,
  value,
  pointer,
  error,
  placeholder,
  rows,
  onChange,
}: {
  label: string;
  value: string;
  pointer: string;
  error: string | undefined;
  placeholder?: string;
  /** Makes it a paragraph. */
  rows?: number;
  onChange: (text: string) => void;
}) {
  const id = useId();
  const shared = {
    id,
    value,
    placeholder,
    'data-pointer': pointer,
    'aria-invalid': error !== undefined,
    'aria-describedby': error ? `${id}-error` : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {rows ? <textarea rows={rows} {...shared} /> : <input autoComplete="off" {...shared} />}
      <ErrorText id={`${id}-error`} message={error} />
    </div>
  );
}

export const ErrorText = ({ id, message }: { id?: string; message: string | undefined }) =>
  message ? (
    <p id={id} role="alert" className={styles.error}>
      {message}
    </p>
  ) : null;
