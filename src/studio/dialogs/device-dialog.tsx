/** Writing a device of one's own: what it is, and each figure with where it comes from. Saved as one step. */
import { useState } from 'react';
import { checkDevice, type ParsedDevice } from '../../formats/datasheet';
import { library } from '../../library';
import type { Device } from '../../network/catalogue';
import { roleDefinitions } from '../../network/own-devices';
import type { Problem } from '../../network/problem';
import type { DeviceDraft } from '../../stores/session';
import { roleWord, saveDevice } from '../commands/devices';
import { useSession, useStudio } from '../context';
import { Button } from '../controls/button';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/dialog';
import styles from './device-dialog.module.css';
import { type Draft, deviceOf, draftOf, figureDraft } from './device-draft';
import { DeviceFigureForm, ErrorText, TextField } from './device-figure';
import type { DialogProps } from './dialogs';

export function DeviceDialog({ onClose }: DialogProps) {
  const draft = useSession((state) => state.deviceDraft);
  return draft ? <DeviceForm edited={draft} onClose={onClose} /> : null;
}

function DeviceForm({ edited, onClose }: DialogProps & { edited: DeviceDraft }) {
  const stores = useStudio();
  const { device: before, known } = edited;
  const definitions = roleDefinitions(before.role, library);
  const [first] = useState(() => draftOf(before, definitions));
  const [draft, setDraft] = useState<Draft>(first);
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const close = () => (draft === first ? onClose() : setLeaving(true));
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    setLeaving(false);
  };
  const checked = check(draft, before);
  // Nobody is blamed for what is still being typed; once refused, a field is told as soon as it is right.
  const problems = tried && !checked.ok ? checked.errors : [];
  const save = () => {
    setTried(true);
    if (!checked.ok) return focusFirstFault();
    saveDevice(stores, edited, checked.device);
    onClose();
  };
  const errorAt = (pointer: string) =>
    problems.find((problem) => problem.pointer === pointer)?.message;
  const missing = definitions.filter(({ id }) => !draft.figures.some((one) => one.id === id));
  return (
    <Dialog title={`${known ? 'Edit' : 'New'} ${roleName(before)} device`} onClose={close} wide>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label="Label"
          value={draft.label}
          pointer="/label"
          error={errorAt('/label')}
          onChange={(label) => change({ label })}
        />
        <TextField
          label="Summary"
          rows={2}
          value={draft.summary}
          placeholder="What it is, and what its figures leave out"
          pointer="/summary"
          error={errorAt('/summary')}
          onChange={(summary) => change({ summary })}
        />
        <h3>Figures</h3>
        {draft.figures.length === 0 && (
          <p className={styles.empty}>
            None yet: without figures it is ideal. Add those that you know; what is absent stays
            ideal.
          </p>
        )}
        {draft.figures.map((figure) => (
          <DeviceFigureForm
            key={figure.id}
            figure={figure}
            definition={definitions.find(({ id }) => id === figure.id)!}
            errorAt={errorAt}
            onChange={(changed) =>
              change({
                figures: draft.figures.map((one) => (one.id === figure.id ? changed : one)),
              })
            }
            onRemove={() => change({ figures: draft.figures.filter(({ id }) => id !== figure.id) })}
          />
        ))}
        {missing.length > 0 && (
          <select
            className={`${controls.select} ${styles.add}`}
            aria-label="Add a figure"
            value=""
            onChange={(event) => {
              const added = definitions.find(({ id }) => id === event.target.value);
              if (added) change({ figures: [...draft.figures, figureDraft(added)] });
            }}
          >
            <option value="">Add a figure …</option>
            {[...new Set(missing.map(({ group }) => group))].map((group) => (
              <optgroup key={group} label={group}>
                {missing
                  .filter((definition) => definition.group === group)
                  .map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
        <ErrorText message={otherProblems(problems)} />
        <footer className={styles.footer}>
          {leaving ? (
            <>
              <span role="alert">Your changes are not saved.</span>
              <Button look="danger" onClick={onClose}>
                Discard them
              </Button>
            </>
          ) : (
            <Button onClick={close}>Cancel</Button>
          )}
          <Button type="submit" look="primary">
            Save in this design
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

/** The device that the draft means, by the rules that hold for files, or everything that is wrong with it. */
function check(draft: Draft, before: Device): ParsedDevice {
  const read = deviceOf(draft, before, roleDefinitions(before.role, library));
  const checked = checkDevice(read.device, library);
  const unread = new Set(read.problems.map(({ pointer }) => pointer));
  const others = checked.ok ? [] : checked.errors.filter(({ pointer }) => !unread.has(pointer));
  const errors = [...read.problems, ...others];
  return errors.length === 0 ? checked : { ok: false, errors, warnings: checked.warnings };
}

const roleName = ({ role }: Device) => roleWord(role).toLowerCase();

const SHOWN_AT_FIELDS =
  /^\/(label|summary|figures\/[^/]+\/(value|source\/(citation|year|condition|url|readIn)))$/;

/** What no field can show, such as an id that is taken. */
function otherProblems(problems: readonly Problem[]): string | undefined {
  const rest = problems.filter(({ pointer }) => !SHOWN_AT_FIELDS.test(pointer));
  return rest.length === 0
    ? undefined
    : rest.map(({ pointer, message }) => `${pointer} ${message}`).join('; ');
}

/** The first field at fault gets the focus, once it is marked. */
function focusFirstFault(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('dialog [aria-invalid="true"]')?.focus(),
  );
}
