/** Choice of a device, with its summary and what can be done with it: what the figures of an element stand on. */
import { library } from '../../library';
import type { Device } from '../../network/catalogue';
import { CUSTOM_DEVICE } from '../../network/defaults';
import type { DeviceUse } from '../../network/edit-devices';
import { useDocument } from '../context';
import { later } from '../controls/later';
import { type Choice, ChoiceRow } from './fields';
import styles from './inspector.module.css';
import rowStyles from './own-devices.module.css';

const DeviceMenu = later(async () => (await import('./device-menu')).DeviceMenu, <span />);

export const OWN_DEVICES = 'Own devices';

export function DeviceRow({
  label,
  use,
  owner,
  device,
  none,
  value,
  pointer,
  disabled,
  onChange,
}: {
  label: string;
  /** Who uses it: that says what the device stands in for. */
  use: DeviceUse;
  /** Name of the element, or of the elements. */
  owner: string;
  device: Device | undefined;
  /** Words for the choice of no device, where that is not the ideal one. */
  none?: string;
  value: string;
  pointer: string;
  disabled: boolean;
  onChange: (id: string | undefined) => void;
}) {
  const own = useDocument((state) => state.design.devices);
  return (
    <>
      <div className={rowStyles.row}>
        <ChoiceRow
          label={label}
          value={value}
          choices={choicesOf(use.role, own ?? [], none)}
          pointer={pointer}
          disabled={disabled}
          onChange={(id) => onChange(id === CUSTOM_DEVICE ? undefined : id)}
        />
        <DeviceMenu use={use} owner={owner} device={device} />
      </div>
      {device && (own?.includes(device) || device.summary !== '') && (
        <p className={styles.summary}>
          {own?.includes(device) && <b>Own device. </b>}
          {device.summary}
        </p>
      )}
    </>
  );
}

/** The ideal ones, then the author's own, then the library's by kind of hardware. */
function choicesOf(
  role: Device['role'],
  own: readonly Device[],
  none = 'Custom',
): readonly Choice[] {
  const ownIds = new Set(own.map(({ id }) => id));
  const choice = ({ id, label, family: group }: Device): Choice => ({
    value: id,
    label,
    ...(group && { group }),
  });
  const listed = library.devices
    .filter((device) => device.role === role && !ownIds.has(device.id))
    .map(choice);
  const plain = listed.filter(({ group }) => group === undefined);
  if (!plain.some(({ value }) => value === CUSTOM_DEVICE))
    plain.unshift({ value: CUSTOM_DEVICE, label: none });
  return [
    ...plain,
    ...own
      .filter((device) => device.role === role)
      .map((device) => ({ ...choice(device), group: OWN_DEVICES })),
    ...listed.filter(({ group }) => group !== undefined),
  ];
}
