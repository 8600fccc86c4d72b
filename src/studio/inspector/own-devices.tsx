/** The design's own devices, in a list: who uses them, and what can be done with each. */
import { Copy, FileDown, Pencil, Trash2 } from 'lucide-react';
import { library } from '../../library';
import type { Device } from '../../network/catalogue';
import { usesOf } from '../../network/edit-devices';
import { deviceRoles } from '../../network/own-devices';
import {
  deleteDevice,
  duplicateDevice,
  exportDevice,
  importDevice,
  newDevice,
  roleWord,
} from '../commands/devices';
import { useDocument, useStudio } from '../context';
import { Button, IconButton } from '../controls/button';
import controls from '../controls/controls.module.css';
import { Section } from './fields';
import styles from './inspector.module.css';
import own from './own-devices.module.css';

export function OwnDevices() {
  const stores = useStudio();
  const devices = useDocument((state) => state.design.devices) ?? [];
  const readOnly = useDocument((state) => state.readOnly);
  if (readOnly && devices.length === 0) return null;
  return (
    <Section title="Own devices">
      {devices.length === 0 ? (
        <p className={styles.summary}>
          None yet. Make one from the menu beside a device, write a new one, or import a datasheet.
        </p>
      ) : (
        <ul className={own.list} aria-label="Own devices">
          {devices.map((device, index) => (
            <Item key={device.id} device={device} index={index} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {!readOnly && (
        <div className={own.tools}>
          <select
            className={controls.select}
            aria-label="New device"
            value=""
            onChange={(event) => newDevice(stores, event.target.value)}
          >
            <option value="" disabled>
              New device …
            </option>
            {deviceRoles(library).map((role) => (
              <option key={role} value={role}>
                {roleWord(role)}
              </option>
            ))}
          </select>
          <Button onClick={() => importDevice(stores)}>Import a datasheet …</Button>
        </div>
      )}
    </Section>
  );
}

function Item({ device, index, readOnly }: { device: Device; index: number; readOnly: boolean }) {
  const stores = useStudio();
  const users = useDocument(
    ({ design }) => usesOf(design, device).flatMap(({ ids }) => ids).length,
  );
  const { label } = device;
  return (
    <li tabIndex={-1} data-pointer={`/devices/${index}`}>
      <span>
        {label}
        <small>
          {roleWord(device.role)} · {users === 0 ? 'not in use' : `used ${users}×`}
        </small>
      </span>
      {!readOnly && (
        <>
          <IconButton
            name={`Edit ${label}`}
            onClick={() => stores.session.actions.editDevice({ device, known: true })}
          >
            <Pencil size={14} />
          </IconButton>
          <IconButton name={`Duplicate ${label}`} onClick={() => duplicateDevice(stores, device)}>
            <Copy size={14} />
          </IconButton>
        </>
      )}
      <IconButton
        name={`Export ${label} as a datasheet`}
        onClick={() => void exportDevice(stores, device)}
      >
        <FileDown size={14} />
      </IconButton>
      {!readOnly && (
        <IconButton name={`Delete ${label}`} onClick={() => deleteDevice(stores, device)}>
          <Trash2 size={14} />
        </IconButton>
      )}
    </li>
  );
}
