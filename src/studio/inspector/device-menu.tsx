/** What can be done with the device of an element: make it one's own, edit, export, import, delete. */
import { Ellipsis } from 'lucide-react';
import type { Device } from '../../network/catalogue';
import { CUSTOM_DEVICE } from '../../network/defaults';
import type { DeviceUse } from '../../network/edit-devices';
import {
  deleteDevice,
  duplicateDevice,
  exportDevice,
  importDevice,
  newDeviceFrom,
  roleWord,
} from '../commands/devices';
import { useDocument, useStudio } from '../context';
import { Button } from '../controls/button';
import { Menu, type MenuEntry } from '../controls/menu';

export function DeviceMenu({
  use,
  owner,
  device,
}: {
  use: DeviceUse;
  owner: string;
  device: Device | undefined;
}) {
  const stores = useStudio();
  const readOnly = useDocument((state) => state.readOnly);
  const own = useDocument((state) => state.design.devices?.find((one) => one === device));
  const role = roleWord(use.role).toLowerCase();
  const named = device === undefined || device.id === CUSTOM_DEVICE ? undefined : device;
  const entries: readonly MenuEntry[] = [
    {
      label: `New device from this ${role} …`,
      disabled: readOnly || use.ids.length > 1,
      run: () => newDeviceFrom(stores, use, owner),
    },
    ...(named
      ? [
          {
            label: own ? 'Duplicate …' : 'Duplicate as your own …',
            disabled: readOnly,
            run: () => duplicateDevice(stores, named, use),
          },
        ]
      : []),
    ...(own
      ? [
          {
            label: 'Edit …',
            disabled: readOnly,
            run: () => stores.session.actions.editDevice({ device: own, known: true }),
          },
          { label: 'Delete', disabled: readOnly, run: () => deleteDevice(stores, own) },
        ]
      : []),
    'separator',
    {
      label: 'Import a datasheet …',
      disabled: readOnly,
      run: () => importDevice(stores, use),
    },
    ...(named
      ? [{ label: 'Export as a datasheet', run: () => void exportDevice(stores, named) }]
      : []),
  ];
  return (
    <Menu
      entries={entries}
      trigger={
        <Button look="quiet" aria-label={`Device of this ${role}: more`} aria-haspopup="menu">
          <Ellipsis size={15} aria-hidden="true" />
        </Button>
      }
    />
  );
}
