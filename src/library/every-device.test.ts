/** What must hold for every device of the library: a newcomer is tested by being listed. */
import { describe, expect, test } from 'vitest';
import { deviceRoles, roleDefinitions } from '../network/own-devices';
import type { ParameterDefinition } from '../network/parameters';
import { FAMILIES } from './devices/families';
import { library } from './index';

const parametersOf: Readonly<Record<string, readonly ParameterDefinition[]>> = Object.fromEntries(
  deviceRoles(library).map((role) => [role, roleDefinitions(role, library)]),
);

const isWithin = (
  value: number,
  { minimum, maximum, exclusiveMinimum, integer }: ParameterDefinition,
) =>
  Number.isFinite(value) &&
  (minimum === undefined || (exclusiveMinimum ? value > minimum : value >= minimum)) &&
  (maximum === undefined || value <= maximum) &&
  (!integer || Number.isInteger(value));

test('no two devices share an id', () => {
  const ids = library.devices.map((device) => device.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

describe.each(library.devices.map((device) => [device.id, device] as const))('%s', (id, device) => {
  const figures = Object.entries(device.figures);

  test('has an id that fits a design file, a label and a one-line summary', () => {
    expect(id).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    expect(device.label.trim()).not.toBe('');
    expect(device.summary).toMatch(/\.$/);
    expect(device.summary).not.toContain('\n');
  });

  test('gives figures only for parameters of its role', () => {
    const known = new Set(parametersOf[device.role].map((parameter) => parameter.id));
    expect(
      figures.map(([parameter]) => parameter).filter((parameter) => !known.has(parameter)),
    ).toEqual([]);
  });

  test('gives figures that the parameter allows', () => {
    const outside = figures.filter(([parameter, { value }]) =>
      parametersOf[device.role].some((known) => known.id === parameter && !isWithin(value, known)),
    );
    expect(outside).toEqual([]);
  });

  test('says of every figure where it comes from and under which condition', () => {
    for (const [parameter, { source }] of figures) {
      expect(source.citation.trim(), parameter).not.toBe('');
      expect(source.condition?.trim() ?? '', parameter).not.toBe('');
      if (source.url !== undefined) expect(source.url, parameter).toMatch(/^https:\/\//);
      if (source.readIn !== undefined) expect(source.readIn.trim(), parameter).not.toBe('');
    }
  });

  test('never lets an assumption look like a publication, nor a publication go without its year', () => {
    for (const [parameter, { source }] of figures) {
      if (source.kind === 'assumption') {
        expect(source, parameter).not.toHaveProperty('url');
        expect(source, parameter).not.toHaveProperty('year');
        expect(source, parameter).not.toHaveProperty('readIn');
        expect(source.citation, parameter).not.toMatch(/\b(19|20)\d\d\b/);
      } else {
        expect(source.year, parameter).toBeTypeOf('number');
        expect(source.citation, parameter).toContain(String(source.year));
      }
    }
  });

  test('cites nothing that was only remembered', () => {
    for (const [parameter, { source }] of figures)
      expect(JSON.stringify(source), parameter).not.toMatch(/from memory|remember|to verify/i);
  });

  test('says of a figure that was worked out or is a bound that it is one', () => {
    for (const [parameter, { source }] of figures)
      if (/=|taking out|half for/i.test(source.condition ?? '') && source.kind === 'measured')
        expect(source.condition, parameter).toMatch(/worked out|lower bound/i);
  });

  test('keeps T2 within twice T1', () => {
    const { t1Seconds, t2Seconds } = device.figures;
    expect(t2Seconds?.value ?? 0).toBeLessThanOrEqual(
      2 * (t1Seconds?.value ?? Number.POSITIVE_INFINITY),
    );
  });
});

test('every kind of hardware has a device, and every device of hardware its kind', () => {
  const used = library.devices.flatMap(({ family }) => family ?? []);
  expect(new Set(used)).toEqual(new Set(FAMILIES));
  const without = library.devices.filter(({ family }) => family === undefined);
  expect(without.map(({ id }) => id)).toEqual(['custom', 'design-target']);
});

test('there are at least twenty devices besides those that stand for no hardware', () => {
  expect(library.devices.filter(({ family }) => family).length).toBeGreaterThanOrEqual(20);
});

test('a vendor’s word is never marked as a measurement', () => {
  const figures = library.devices.flatMap((device) => Object.values(device.figures));
  const vendors = figures.filter(({ source }) =>
    /product information|data ?sheet/i.test(source.citation),
  );
  expect(vendors.length).toBeGreaterThan(0);
  expect(new Set(vendors.map(({ source }) => source.kind))).toEqual(new Set(['claim']));
});

test('the design target claims nothing measured', () => {
  const target = library.devices.find((device) => device.id === 'design-target');
  const kinds = Object.values(target?.figures ?? {}).map(({ source }) => source.kind);
  expect(kinds.length).toBeGreaterThan(0);
  expect(new Set(kinds)).toEqual(new Set(['assumption']));
});
