/** Choice of a device, with its summary: what its figures stand on. */

import { library } from '../../library';
import type { Device } from '../../network/catalogue';
import { ChoiceRow } from './fields';
import styles from './inspector.module.css';

export function DeviceRow({
  label,
  of,
  device,
  value,
  pointer,
  disabled,
  onChange,
}: {
  label: string;
  /** What the device stands in for. */
  of: Device['role'];
  device: Device | undefined;
  value: string;
  pointer: string;
  disabled: boolean;
  onChange: (id: string | undefined) => void;
}) {
  const devices = library.devices.filter((candidate) => candidate.role === of);
  const choices = devices.map(({ id, label: name }) => ({ value: id, label: name }));
  if (!choices.some((choice) => choice.value === 'custom'))
    choices.unshift({ value: 'custom', label: 'Custom' });
  return (
    <>
      <ChoiceRow
        label={label}
        value={value}
        choices={choices}
        pointer={pointer}
        disabled={disabled}
        onChange={(id) => onChange(id === 'custom' ? undefined : id)}
      />
      {device && <p className={styles.summary}>{device.summary}</p>}
    </>
  );
}
