/** What can be done with devices of the author's own. Each change is one named step, told in words. */
import { library } from '../../library';
import type { Device } from '../../network/catalogue';
import { findChannel } from '../../network/defaults';
import {
  adoptDevices,
  applyDevice,
  type DeviceUse,
  figuresOfElement,
  freeDeviceId,
  putDevice,
  removeDevice,
  usesOf,
} from '../../network/edit-devices';
import { withOwnDevices } from '../../network/own-devices';
import type { Source } from '../../network/parameters';
import type { DeviceDraft } from '../../stores/session';
import type { StudioStores } from '../context';
import { saveText } from '../files/save-text';

const ROLE_WORDS: Readonly<Record<string, string>> = {
  node: 'Node',
  converter: 'Converter',
  station: 'Station',
};

/** What a device stands in for, in words: `Node`, `Converter`, `Station`, or the kind of channel. */
export const roleWord = (role: string): string =>
  ROLE_WORDS[role] ?? findChannel(role, library)?.label ?? role;

/** Whose word a figure is until the author says where it comes from. */
export const AUTHORS_WORD: Source = {
  citation: 'Set by the author of this design',
  kind: 'assumption',
};

/** Opens the dialog for a device made of what the author set on an element, which is to use it. */
export function newDeviceFrom(stores: StudioStores, use: DeviceUse, owner: string): void {
  const { design } = stores.document.getState();
  const catalogue = withOwnDevices(library, design);
  const label = `${owner} device`.slice(0, 200);
  stores.session.actions.editDevice({
    device: {
      id: freeDeviceId(label, design, library),
      label,
      role: use.role,
      summary: '',
      figures: figuresOfElement(design, use, catalogue, AUTHORS_WORD),
    },
    known: false,
    use,
  });
}

/** Opens the dialog for a new device without figures. */
export function newDevice({ document, session }: StudioStores, role: Device['role']): void {
  const label = `New ${roleWord(role).toLowerCase()}`;
  const id = freeDeviceId(label, document.getState().design, library);
  session.actions.editDevice({
    device: { id, label, role, summary: '', figures: {} },
    known: false,
  });
}

/** Opens the dialog for a copy, of the library's device or of an own one; elements that shall use it come along. */
export function duplicateDevice(stores: StudioStores, device: Device, use?: DeviceUse): void {
  const { family: _, ...copied } = device;
  const label = `${device.label.slice(0, 190)} (copy)`;
  const id = freeDeviceId(label, stores.document.getState().design, library);
  stores.session.actions.editDevice({
    device: { ...copied, id, label },
    known: false,
    ...(use && { use }),
  });
}

/** One step; a new device is named by the label under which it is saved. */
export function saveDevice({ document }: StudioStores, draft: DeviceDraft, written: Device): void {
  const { known, use } = draft;
  const { design: before } = document.getState();
  const id = known ? written.id : freeDeviceId(written.label, before, library);
  const device = { ...written, id };
  document.actions.edit(`${known ? 'Edit' : 'New'} device ${device.label}`, (design) => {
    const saved = putDevice(design, device);
    return use ? applyDevice(saved, use, device) : saved;
  });
}

/** Deletes a device and says who falls back to ideal figures by it. */
export function deleteDevice({ document, session }: StudioStores, device: Device): void {
  const users = usesOf(document.getState().design, device).flatMap(({ ids }) => ids).length;
  const step = `Delete device ${device.label}`;
  if (!document.actions.edit(step, (design) => removeDevice(design, device))) return;
  const { revision } = document.getState();
  const fallBack =
    users === 0
      ? 'Nothing used it.'
      : `${users === 1 ? 'What used it has' : `The ${users} that used it have`} ideal figures now, but for their own.`;
  session.actions.notify({
    text: `Deleted “${device.label}”. ${fallBack}`,
    action: {
      label: 'Undo',
      run: () => {
        if (document.getState().revision === revision) document.actions.undo();
        else session.actions.notify({ text: 'There are later steps: undo those first.' });
      },
    },
  });
}

/** Takes in a device from a datasheet; elements of its role use it at once. */
export function takeDevice(stores: StudioStores, device: Device, use?: DeviceUse): void {
  const { document, session } = stores;
  if (document.getState().readOnly) {
    const text = `This is a view of somebody’s design. Make a copy to add “${device.label}” to it.`;
    session.actions.notify({ text });
    return;
  }
  const fits = use !== undefined && use.role === device.role;
  const done = document.actions.edit(`Import device ${device.label}`, (design) => {
    const { design: taken, names } = adoptDevices(design, [device], library);
    const own = taken.devices?.find(({ id }) => id === names.get(device.id));
    return fits && own ? applyDevice(taken, use, own) : taken;
  });
  const role = roleWord(device.role).toLowerCase();
  session.actions.notify({
    text: !done
      ? `“${device.label}” is in this design already.`
      : fits
        ? `Imported “${device.label}”; it is in use here.`
        : `Imported “${device.label}”: choose it as the device of a ${role}.`,
  });
}

/** Saves a device as a datasheet file. */
export async function exportDevice({ session }: StudioStores, device: Device): Promise<void> {
  const { datasheetFileName, serializeDatasheet } = await import('../../formats/datasheet');
  const { family: _, ...sheet } = device;
  const text = serializeDatasheet(sheet);
  const saved = await saveText(datasheetFileName(device), text, 'Bellhop device');
  if (saved) session.actions.notify({ text: saved });
}

/** Asks for a datasheet file and takes its device in, or lists what is wrong with it. */
export function importDevice(stores: StudioStores, use?: DeviceUse): void {
  const input = Object.assign(window.document.createElement('input'), {
    type: 'file',
    accept: '.json,application/json',
  });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void file.text().then((text) => openDatasheetText(stores, text, file.name, use));
  });
  input.click();
}

export async function openDatasheetText(
  stores: StudioStores,
  text: string,
  name: string,
  use?: DeviceUse,
): Promise<void> {
  const { openDatasheet } = await import('../../formats/datasheet');
  const opened = openDatasheet(text, library);
  if (opened.ok) takeDevice(stores, opened.device, use);
  else stores.session.actions.showFileProblems({ name, problems: opened.errors });
}
