/** A number of the design: takes units as people type them, previews while typing, shows where its value comes from. */
import { RotateCcw } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ValueOrigin } from '../../network/defaults';
import type { ParameterDefinition } from '../../network/parameters';
import type { Edit } from '../../stores/document';
import { useDocument, useStudio } from '../context';
import { tip } from '../controls/tips';
import { Row } from './fields';
import styles from './inspector.module.css';
import { OriginMark } from './origin-mark';
import { readValue, showValue } from './quantity';

export interface QuantityRowProps {
  readonly definition: ParameterDefinition;
  readonly origin: ValueOrigin;
  readonly pointer: string;
  /** Whose value it is, for the undo step: `Set T2 of StarLight`. */
  readonly owner: string;
  /** `undefined` goes back to the default. */
  readonly write: (value: number | undefined) => Edit;
  /** Several elements are selected and their values differ. */
  readonly mixed?: boolean;
}

export function QuantityRow(props: QuantityRowProps) {
  const { definition, origin, pointer, owner, write, mixed = false } = props;
  const { document } = useStudio();
  const readOnly = useDocument((state) => state.readOnly);
  const [typed, setTyped] = useState<string>();
  const [error, setError] = useState<string>();
  const begun = useRef(false);
  const errorId = useId();

  const shown =
    mixed || origin.value === undefined ? undefined : showValue(origin.value, definition);
  const unitAtFocus = useRef<string>(undefined);
  const resting = typed === undefined;
  const placeholder = mixed
    ? 'mixed'
    : (definition.absent ?? (definition.required ? 'required' : ''));
  const set = !mixed && origin.origin === 'given';

  const type = (text: string) => {
    setTyped(text);
    // Another step may have ended the gesture since the last key.
    if (!begun.current || !document.getState().gesture)
      document.actions.begin(`Set ${definition.label} of ${owner}`);
    begun.current = true;
    const result = readValue(text, definition, unitAtFocus.current);
    setError(result.ok ? undefined : result.message);
    // What cannot be read leaves the value as it was before the typing began.
    document.actions.preview(result.ok ? write(result.value) : (design) => design);
  };
  const finish = (keep: boolean) => {
    if (begun.current) keep ? document.actions.commit() : document.actions.cancel();
    begun.current = false;
    setTyped(undefined);
    setError(undefined);
  };

  return (
    <>
      <Row
        label={definition.label}
        help={definition.help}
        mark={!mixed && <OriginMark origin={origin} label={definition.label} />}
      >
        {(id) => (
          <span
            className={`${styles.quantity} ${set ? styles.set : ''} ${error ? styles.invalid : ''}`}
          >
            <input
              id={id}
              inputMode="decimal"
              autoComplete="off"
              spellCheck={false}
              data-pointer={pointer}
              {...tip(definition.help, undefined, 'left')}
              value={resting ? (shown?.text ?? '') : typed}
              placeholder={placeholder}
              readOnly={readOnly}
              aria-invalid={error !== undefined}
              aria-describedby={error ? errorId : undefined}
              onFocus={(event) => {
                if (readOnly) return;
                unitAtFocus.current = shown?.unit;
                // At once: a key that comes before the next frame must replace the text, not join it.
                flushSync(() => setTyped(shown ? `${shown.text} ${shown.unit}`.trim() : ''));
                event.currentTarget.select();
              }}
              onMouseDown={(event) => {
                // The click that focuses must not undo the selection by placing the caret.
                if (
                  readOnly ||
                  event.currentTarget === event.currentTarget.ownerDocument.activeElement
                )
                  return;
                event.preventDefault();
                event.currentTarget.focus();
              }}
              onChange={(event) => type(event.target.value)}
              onBlur={() => finish(true)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') {
                  finish(false);
                  event.currentTarget.blur();
                } else if (event.key === 'Enter') {
                  finish(true);
                  setTyped(undefined);
                  event.currentTarget.blur();
                }
              }}
            />
            {resting && shown?.unit && <span className={styles.unit}>{shown.unit}</span>}
            {set && !definition.required && !readOnly && resting && (
              <button
                type="button"
                {...tip('Back to the default')}
                className={styles.reset}
                aria-label={`Reset ${definition.label} to its default`}
                onClick={() =>
                  document.actions.edit(`Reset ${definition.label} of ${owner}`, write(undefined))
                }
              >
                <RotateCcw size={12} />
              </button>
            )}
          </span>
        )}
      </Row>
      {error && (
        <p id={errorId} role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </>
  );
}
