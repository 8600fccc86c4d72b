/** Tests of datasheet files: what is exported opens again, and what is hostile or wrong is told by pointer. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { library } from '../library';
import type { Device } from '../network/catalogue';
import { testCatalogue } from '../network/testing/catalogue';
import { formatProblem } from '../network/validate';
import { datasheetFileName, isDatasheet, openDatasheet, serializeDatasheet } from './datasheet';

const source = { citation: 'Laboratory notebook 7', kind: 'claim', year: 2026 } as const;
const device: Device = {
  id: 'our-memory',
  label: 'Our memory <b>',
  role: 'node',
  summary: 'As measured on Monday.',
  figures: { t2Seconds: { value: 0.3, source } },
};
const sheet = { format: 'bellhop-device', version: 1, ...device };

function errorsOf(input: unknown): readonly string[] {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const opened = openDatasheet(text, testCatalogue);
  return opened.ok ? [] : opened.errors.map(formatProblem);
}

describe('a datasheet', () => {
  test('opens as the device that it was made of, unknown fields included', () => {
    const kept = { ...device, serialNumber: '0815' };
    const opened = openDatasheet(serializeDatasheet(kept), testCatalogue);
    expect(opened).toMatchObject({ ok: true, device: kept });
    expect(opened.ok && opened.warnings.map(formatProblem)).toEqual([
      '/serialNumber: 1 unknown field is kept but without effect: /serialNumber',
    ]);
  });

  test.each(
    library.devices.filter(({ id }) => id !== 'custom').map((one) => [one.id, one] as const),
  )('of %s in the library opens again under another id', (_, { family: _family, ...rest }) => {
    const own = { ...rest, id: `own-${rest.id}`.slice(0, 64) };
    expect(openDatasheet(serializeDatasheet(own), library)).toEqual({
      ok: true,
      device: own,
      warnings: [],
    });
  });

  test('is the same text whatever the order of fields in memory', () => {
    const { figures, ...rest } = device;
    expect(serializeDatasheet({ figures, ...rest })).toBe(serializeDatasheet(device));
    expect(serializeDatasheet(device)).toMatch(
      /^\{\n {2}"format": "bellhop-device",\n {2}"version": 1,/,
    );
  });

  test('is told from a design by its format, not by words in it', () => {
    expect(isDatasheet(serializeDatasheet(device))).toBe(true);
    expect(isDatasheet(JSON.stringify({ format: 'bellhop-design', name: 'bellhop-device' }))).toBe(
      false,
    );
    expect(isDatasheet('bellhop-device')).toBe(false);
    expect(isDatasheet('["bellhop-device"]')).toBe(false);
  });

  test('is named after its label', () => {
    expect(datasheetFileName(device)).toBe('our-memory-b.bellhop-device.json');
    expect(datasheetFileName({ ...device, label: '../..' })).toBe('device.bellhop-device.json');
  });
});

describe('a wrong datasheet says where and why', () => {
  test.each([
    ['', 'an empty file'],
    ['{"format": "bellhop-dev', 'JSON'],
    ['null', 'expected a datasheet object, found null'],
    [[sheet], 'expected a datasheet object, found a list of 1'],
    [
      { ...sheet, format: 'bellhop-design' },
      '/format: expected "bellhop-device", found "bellhop-design"',
    ],
    [{ ...sheet, version: 2 }, '/version: this datasheet was made by a newer Bellhop'],
    [{ ...sheet, version: '1' }, '/version: expected 1, found "1"'],
    [
      { format: 'bellhop-device', version: 1 },
      '/role: expected a role of a device, one of "node", "converter", "fiber", "station", found nothing',
    ],
    [{ ...sheet, label: 'x'.repeat(201) }, '/label: expected text of 1 to 200 characters'],
    [{ ...sheet, summary: 'x'.repeat(2001) }, '/summary: expected text of at most 2000 characters'],
    [
      { ...sheet, figures: { t2Seconds: { value: Number.POSITIVE_INFINITY, source } } },
      '/figures/t2Seconds/value: expected a number > 0, found null',
    ],
    [
      { ...sheet, figures: { t2Seconds: { value: 1 } } },
      '/figures/t2Seconds/source: expected an object, found nothing',
    ],
    [
      {
        ...sheet,
        figures: {
          t2Seconds: { value: 1, source: { ...source, url: 'JavaScript:alert(1)//https://x.y' } },
        },
      },
      '/figures/t2Seconds/source/url: expected a web address',
    ],
    [
      {
        ...sheet,
        figures: { t2Seconds: { value: 1, source: { ...source, url: 'https://a"onclick=x' } } },
      },
      '/figures/t2Seconds/source/url: expected a web address',
    ],
    [
      { ...sheet, id: '../../etc/passwd' },
      '/id: expected an id of 1 to 64 letters, digits, - and _',
    ],
    [
      `${JSON.stringify(sheet).slice(0, -1)},"__proto__":{"polluted":1}}`,
      '/__proto__: expected no field of this name, found an object',
    ],
    [`{"format":"bellhop-device","version":1,"label":${'['.repeat(5000)}`, ''],
  ])('%#', (input, message) => {
    const errors = errorsOf(input);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.join('\n')).toContain(message);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('whatever it is, it is answered', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(sheet)), (value, field) => {
        const opened = openDatasheet(JSON.stringify({ ...sheet, [field]: value }), testCatalogue);
        if (opened.ok) expect(opened.device).toMatchObject({ role: 'node' });
        else expect(opened.errors.length).toBeGreaterThan(0);
      }),
    );
  });
});
