/** Tests of the form of a device: what nobody touches comes back to the last digit, what cannot be read is told by pointer. */
import { describe, expect, test } from 'vitest';
import { checkDevice } from '../../formats/datasheet';
import { library } from '../../library';
import type { Device } from '../../network/catalogue';
import { roleDefinitions } from '../../network/own-devices';
import { deviceOf, draftOf, figureDraft } from './device-draft';

const source = { citation: 'Notebook', year: 2026, kind: 'measured' } as const;
const device = {
  id: 'ours',
  label: 'Ours',
  role: 'node',
  summary: 'Words.',
  serial: 7,
  figures: {
    t2Seconds: { value: 0.123456789012345, source, spread: 0.01 },
    charmSeconds: { value: 1, source },
  },
} as Device;
const definitions = roleDefinitions('node', library);
const draft = draftOf(device, definitions);
const [t2] = draft.figures;

describe('a device in the form', () => {
  test.each(library.devices.map((one) => [one.id, one] as const))(
    '%s of the library comes back as it went in',
    (_, one) => {
      const ofRole = roleDefinitions(one.role, library);
      const back = deviceOf(draftOf(one, ofRole), one, ofRole);
      expect(back.problems).toEqual([]);
      expect(back.device).toEqual(one);
    },
  );

  test('keeps what the form does not show', () => {
    expect(draft.figures.map(({ id }) => id)).toEqual(['t2Seconds']);
    expect(deviceOf(draft, device, definitions)).toEqual({ device, problems: [] });
  });

  test('takes units, and a plain number in the unit that was shown', () => {
    expect(t2.value).toMatch(/ms$/);
    const typed = (value: string) =>
      deviceOf({ ...draft, figures: [{ ...t2, value }] }, device, definitions);
    expect(typed('2 s').device.figures.t2Seconds.value).toBe(2);
    expect(typed('250').device.figures.t2Seconds.value).toBe(0.25);
    expect(typed('soon').problems.map(({ pointer }) => pointer)).toEqual([
      '/figures/t2Seconds/value',
    ]);
    expect(typed('-1 s').problems).toHaveLength(1);
    expect(typed('').problems).toHaveLength(1);
  });

  test('leaves emptied fields out, and tells of a year that is none', () => {
    const emptied = { ...t2, year: ' ', condition: '', url: '' };
    const bare = deviceOf({ ...draft, figures: [emptied] }, device, definitions).device;
    expect(bare.figures.t2Seconds.source).toEqual({ citation: 'Notebook', kind: 'measured' });
    const wrong = deviceOf({ ...draft, figures: [{ ...t2, year: 'MMXX' }] }, device, definitions);
    const checked = checkDevice(wrong.device, library);
    expect(!checked.ok && checked.errors[0].pointer).toBe('/figures/t2Seconds/source/year');
  });

  test('a new figure is the author’s word until it has a source', () => {
    const [slots] = definitions;
    const added = figureDraft(slots);
    expect(added).toMatchObject({ value: '', kind: 'assumption' });
    const filled = { ...draft, figures: [{ ...added, value: '4' }] };
    const read = deviceOf(filled, { ...device, figures: {} }, definitions);
    expect(read.problems).toEqual([]);
    expect(checkDevice(read.device, library).ok).toBe(true);
  });
});
