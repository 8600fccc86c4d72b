/** A line or paragraph of text, written to the design as it is typed; one visit to the field is one undo step. */
import { useRef, useState } from 'react';
import type { Edit } from '../../stores/document';
import { useDocument, useStudio } from '../context';
import { Row } from './fields';
import styles from './inspector.module.css';

export function TextRow({
  label,
  value,
  step,
  write,
  pointer,
  placeholder,
  rows,
}: {
  label: string;
  value: string | undefined;
  /** Name of the undo step. */
  step: string;
  /** `undefined` for an emptied field. */
  write: (text: string | undefined) => Edit;
  pointer: string;
  placeholder?: string;
  /** More than one makes it a paragraph. */
  rows?: number;
}) {
  const { document } = useStudio();
  const readOnly = useDocument((state) => state.readOnly);
  const [typed, setTyped] = useState<string>();
  const begun = useRef(false);
  const shared = {
    className: rows ? styles.paragraph : styles.text,
    value: typed ?? value ?? '',
    placeholder,
    readOnly,
    maxLength: rows ? 20_000 : 200,
    'data-pointer': pointer,
    onChange: (event: { target: { value: string } }) => {
      const text = event.target.value;
      if (!begun.current || !document.getState().gesture) document.actions.begin(step);
      begun.current = true;
      setTyped(text);
      document.actions.preview(write(text.trim() === '' ? undefined : text.trim()));
    },
    onBlur: () => {
      if (begun.current) document.actions.commit();
      begun.current = false;
      setTyped(undefined);
    },
    onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape') {
        if (begun.current) document.actions.cancel();
        begun.current = false;
        setTyped(undefined);
        event.currentTarget.blur();
      } else if (event.key === 'Enter' && !rows) event.currentTarget.blur();
    },
  };
  return (
    <Row label={label} wide>
      {(id) =>
        rows ? <textarea id={id} rows={rows} {...shared} /> : <input id={id} {...shared} />
      }
    </Row>
  );
}
