/** Datasheet files: one device of the author's own, to carry from design to design. */
import type { Catalogue, Device } from '../network/catalogue';
import { DESIGN_FORMAT, DESIGN_VERSION } from '../network/design';
import { readJson } from '../network/json-text';
import { tooMuchText } from '../network/plain-data';
import { expectation, type Problem } from '../network/problem';
import { parseDesign } from '../network/validate';
import { fileStem, inOrder } from './own-file';

export const DATASHEET_FORMAT = 'bellhop-device';
export const DATASHEET_VERSION = 1;
export const DATASHEET_EXTENSION = '.bellhop-device.json';

export type ParsedDevice =
  | { readonly ok: true; readonly device: Device; readonly warnings: readonly Problem[] }
  | {
      readonly ok: false;
      readonly errors: readonly Problem[];
      readonly warnings: readonly Problem[];
    };

/** Two spaces of indentation, a stable order of fields, a final line break. */
export function serializeDatasheet(device: Device): string {
  const sheet = { format: DATASHEET_FORMAT, version: DATASHEET_VERSION, ...device };
  return `${JSON.stringify(inOrder(sheet), null, 2)}\n`;
}

/** Whether a text claims to be a datasheet rather than a design. Linear in its length. */
export function isDatasheet(text: string): boolean {
  if (!text.includes(DATASHEET_FORMAT) || tooMuchText(text) !== undefined) return false;
  const read = readJson(text);
  return read.ok && fieldsOf(read.value)?.format === DATASHEET_FORMAT;
}

/** Every error by pointer into the file; never throws. */
export function openDatasheet(text: string, catalogue: Catalogue): ParsedDevice {
  const tooMuch = tooMuchText(text);
  if (tooMuch !== undefined) return { ok: false, errors: [tooMuch], warnings: [] };
  const read = readJson(text);
  if (!read.ok) return refuse('', read.message);
  const fields = fieldsOf(read.value);
  if (fields === undefined) return refuse('', expectation('a datasheet object', read.value));
  const { format, version, ...device } = fields;
  if (format !== DATASHEET_FORMAT)
    return refuse('/format', expectation(`"${DATASHEET_FORMAT}"`, format));
  if (typeof version === 'number' && version > DATASHEET_VERSION)
    return refuse('/version', 'this datasheet was made by a newer Bellhop');
  if (version !== DATASHEET_VERSION)
    return refuse('/version', expectation(`${DATASHEET_VERSION}`, version));
  return checkDevice(device, catalogue);
}

/** Checks a device by the same rules as in a design. The one that comes back is a fresh plain object. */
export function checkDevice(device: unknown, catalogue: Catalogue): ParsedDevice {
  const head = { format: DESIGN_FORMAT, version: DESIGN_VERSION };
  const design = { ...head, nodes: [], links: [], demands: [], devices: [device] };
  const parsed = parseDesign(design, catalogue);
  const within = ({ pointer, message }: Problem): Problem => ({
    pointer: pointer.replace(/^\/devices\/0/, ''),
    message: message.replaceAll('/devices/0/', '/'),
  });
  const warnings = parsed.warnings.map(within);
  const [checked] = (parsed.ok && parsed.design.devices) || [];
  return parsed.ok
    ? { ok: true, device: checked as Device, warnings }
    : { ok: false, errors: parsed.errors.map(within), warnings };
}

/** `nv-center-our-lab.bellhop-device.json`. */
export function datasheetFileName({ label }: Device): string {
  return `${fileStem(label) || 'device'}${DATASHEET_EXTENSION}`;
}

function refuse(pointer: string, message: string): ParsedDevice {
  return { ok: false, errors: [{ pointer, message }], warnings: [] };
}

function fieldsOf(value: unknown): { readonly [field: string]: unknown } | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [field: string]: unknown })
    : undefined;
}
