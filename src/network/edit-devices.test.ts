/** Tests of changes to own devices: what uses them follows, and nothing else changes. */
import { describe, expect, test } from 'vitest';
import { library } from '../library';
import type { Device } from './catalogue';
import { nodeValues, schemeValues } from './defaults';
import type { Design } from './design';
import {
  adoptDevices,
  applyDevice,
  figuresOfElement,
  freeDeviceId,
  putDevice,
  removeDevice,
  usesOf,
} from './edit-devices';
import { withOwnDevices } from './own-devices';
import { chain } from './testing/designs';

const source = { citation: 'Notebook', kind: 'assumption' } as const;
const device: Device = {
  id: 'ours',
  label: 'Ours',
  role: 'node',
  summary: '',
  figures: { t2Seconds: { value: 0.25, source } },
};
const base = chain(2);
const [first] = base.nodes;
const design: Design = {
  ...base,
  nodes: [
    {
      ...first,
      device: 'nv-delft',
      parameters: { t2Seconds: 0.25, memorySlots: 3, conversionEfficiency: 0.3 },
    },
    ...base.nodes.slice(1),
  ],
  links: base.links.map((link) => ({
    ...link,
    parameters: { lengthKm: 12, attenuationDbPerKm: 0.4 },
    scheme: { kind: 'double-click', device: 'snspd-station', visibility: 0.9 },
  })),
};
const [{ id: link }] = base.links;
const use = { of: 'node', role: 'node', ids: [first.id] } as const;

describe('a device made of an element', () => {
  test('of a node has the figures of its device, with their sources, and over them what the author set', () => {
    const figures = figuresOfElement(design, use, library, source);
    const delft = library.devices.find(({ id }) => id === 'nv-delft')!;
    expect(figures).toEqual({
      ...delft.figures,
      t2Seconds: { value: 0.25, source },
      memorySlots: { value: 3, source },
      conversionEfficiency: { value: 0.3, source },
    });
  });

  test('of a fiber leaves out its length, which belongs to one place', () => {
    const fiber = figuresOfElement(
      design,
      { of: 'link', role: 'fiber', ids: [link] },
      library,
      source,
    );
    expect(fiber).toEqual({ attenuationDbPerKm: { value: 0.4, source } });
  });

  test('of a station has the scheme’s values', () => {
    const station = figuresOfElement(
      design,
      { of: 'scheme', role: 'station', ids: [link] },
      library,
      source,
    );
    expect(station.visibility).toEqual({ value: 0.9, source });
    expect(station.detectorEfficiency.value).toBe(0.92);
  });

  test.each(['node', 'converter', 'link', 'scheme'] as const)(
    'of a %s changes no value when it is used',
    (of) => {
      const role = { node: 'node', converter: 'converter', link: 'fiber', scheme: 'station' }[of];
      const element = { of, role, ids: [of === 'link' || of === 'scheme' ? link : first.id] };
      const figures = figuresOfElement(design, element, library, source);
      const made = { ...device, role, figures };
      const after = applyDevice(putDevice(design, made), element, made);
      const own = withOwnDevices(library, after);
      expect(nodeValues(after.nodes[0], own)).toEqual(nodeValues(design.nodes[0], library));
      expect(schemeValues(after.links[0], own)).toEqual(schemeValues(design.links[0], library));
      expect(usesOf(after, made)).toEqual([element]);
      if (of === 'node') expect(after.nodes[0].parameters).toBeUndefined();
      if (of === 'converter')
        expect(after.nodes[0].parameters).toEqual({ t2Seconds: 0.25, memorySlots: 3 });
      if (of === 'link') expect(after.links[0].parameters).toEqual({ lengthKm: 12 });
      if (of === 'scheme')
        expect(after.links[0].scheme).toEqual({ kind: 'double-click', device: 'ours' });
    },
  );
});

describe('the list', () => {
  test('takes a device at its end, or in the place of the one with its id', () => {
    const two = putDevice(putDevice(design, device), { ...device, id: 'other' });
    expect(two.devices?.map(({ id }) => id)).toEqual(['ours', 'other']);
    const edited = putDevice(two, { ...device, label: 'Edited' });
    expect(edited.devices?.map(({ label }) => label)).toEqual(['Edited', 'Ours']);
  });

  test('loses a device with every mention of it, and the field with the last one', () => {
    const used = applyDevice(putDevice(design, device), use, device);
    const after = removeDevice(used, device);
    expect(after).not.toHaveProperty('devices');
    expect(after.nodes[0]).not.toHaveProperty('device');
    expect(after.nodes[0].parameters).toEqual({ memorySlots: 3, conversionEfficiency: 0.3 });
    expect(after.links).toEqual(design.links);
  });
});

describe('ids', () => {
  test('are made of labels, and never one that is taken', () => {
    expect(freeDeviceId('Ours', putDevice(design, device), library)).toBe('ours-2');
    expect(freeDeviceId('NV center (Delft)!', design, library)).toBe('nv-center-delft');
    expect(freeDeviceId('nv delft', design, library)).toBe('nv-delft-2');
    expect(freeDeviceId('Custom', design, library)).toBe('custom-2');
    expect(freeDeviceId('Čerenkov', design, library)).toBe('cerenkov');
    expect(freeDeviceId('量子', design, library)).toBe('device');
    expect(freeDeviceId('x'.repeat(300), design, library)).toMatch(/^x{56}$/);
  });

  test('of devices taken in from elsewhere are kept, shared or changed', () => {
    const here = putDevice(design, device);
    const foreign = { ...device, figures: { t2Seconds: { value: 9, source } } };
    const library1 = { ...device, id: 'nv-delft' };
    const same = { ...device, id: 'theirs' };
    const { design: after, names } = adoptDevices(here, [foreign, library1, same], library);
    expect([...names]).toEqual([
      ['ours', 'ours-2'],
      ['nv-delft', 'ours'],
      ['theirs', 'ours'],
    ]);
    expect(after.devices?.map(({ id }) => id)).toEqual(['ours', 'ours-2']);
    expect(adoptDevices(after, [foreign], library).design).toBe(after);
  });
});
