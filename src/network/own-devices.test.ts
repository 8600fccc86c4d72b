/** Tests of a design's own devices: they are found, they are checked like everything else, and no file is lost by them. */
import { describe, expect, test } from 'vitest';
import type { Device } from './catalogue';
import { linkValues, nodeValueOrigin, nodeValues, schemeValues } from './defaults';
import { designJsonSchema } from './json-schema';
import { roleDefinitions, withOwnDevices } from './own-devices';
import { testCatalogue } from './testing/catalogue';
import { chain } from './testing/designs';
import { formatProblem, parseDesign } from './validate';

const source = { citation: 'Laboratory notebook 7', kind: 'measured', year: 2026 } as const;
const memory: Device = {
  id: 'our-memory',
  label: 'Our memory',
  role: 'node',
  summary: 'As measured on Monday.',
  figures: { t2Seconds: { value: 0.3, source }, photonEfficiency: { value: 0.02, source } },
};
const station: Device = {
  id: 'our-link',
  label: 'Our link',
  role: 'station',
  summary: '',
  figures: {
    successProbability: { value: 0.01, source },
    attemptSeconds: { value: 1e-3, source },
    fidelity: { value: 0.9, source },
  },
};

const base = chain(1);
const using = (...devices: unknown[]) => ({
  ...base,
  nodes: [{ ...base.nodes[0], device: 'our-memory', parameters: {} }, ...base.nodes.slice(1)],
  links: [{ ...base.links[0], scheme: { kind: 'fixed', device: 'our-link' } }],
  devices,
});

function errorsOf(input: unknown): readonly string[] {
  const parsed = parseDesign(input, testCatalogue);
  return parsed.ok ? [] : parsed.errors.map(formatProblem);
}
const withMemory = (change: object) => using({ ...memory, ...change }, station);

describe('own devices', () => {
  test('are found by nodes and stations, before and instead of the library’s', () => {
    const parsed = parseDesign(using(memory, station), testCatalogue);
    expect(parsed).toMatchObject({ ok: true, warnings: [] });
    if (!parsed.ok) return;
    const catalogue = withOwnDevices(testCatalogue, parsed.design);
    expect(nodeValueOrigin(parsed.design.nodes[0], 't2Seconds', catalogue)).toEqual({
      value: 0.3,
      origin: 'device',
      source,
      device: memory,
    });
    expect(schemeValues(parsed.design.links[0], catalogue).successProbability).toBe(0.01);
    expect(linkValues(parsed.design.links[0], catalogue)).toEqual(
      linkValues(parsed.design.links[0], testCatalogue),
    );
  });

  test('leave the catalogue alone where there are none, and make it once per list', () => {
    expect(withOwnDevices(testCatalogue, {})).toBe(testCatalogue);
    expect(withOwnDevices(testCatalogue, { devices: [] })).toBe(testCatalogue);
    const design = { devices: [memory] };
    expect(withOwnDevices(testCatalogue, design)).toBe(withOwnDevices(testCatalogue, design));
    expect(testCatalogue.devices).not.toContain(memory);
  });

  test('may tell any parameter of any kind of node, of the fiber, of any scheme', () => {
    const ids = (role: string) => roleDefinitions(role, testCatalogue).map(({ id }) => id);
    expect(ids('node')).toEqual(expect.arrayContaining(['t1Seconds', 'swapSeconds']));
    expect(ids('fiber')).toEqual(testCatalogue.channels[0].parameters.map(({ id }) => id));
    expect(ids('station')).toEqual(expect.arrayContaining(['successProbability', 'visibility']));
    expect(new Set(ids('node')).size).toBe(ids('node').length);
  });

  test('a converter stands in for its node’s, and the author’s own value for both', () => {
    const converting: Device = {
      ...memory,
      figures: { conversionEfficiency: { value: 0.2, source } },
    };
    const own: Device = { ...converting, id: 'our-converter', role: 'converter' };
    const named = { ...own, figures: { conversionEfficiency: { value: 0.4, source } } };
    const design = { ...base, devices: [converting, named] };
    const node = { ...base.nodes[0], device: 'our-memory', parameters: {} };
    const conversion = (change: object) => {
      const nodes = [{ ...node, ...change }, ...base.nodes.slice(1)];
      const parsed = parseDesign({ ...design, nodes }, testCatalogue);
      expect(parsed.ok).toBe(true);
      const catalogue = withOwnDevices(testCatalogue, design);
      return nodeValues(nodes[0], catalogue).conversionEfficiency;
    };
    expect(conversion({})).toBe(0.2);
    expect(conversion({ converter: 'our-converter' })).toBe(0.4);
    expect(conversion({ converter: 'test-converter' })).toBe(0.5);
    const set = { conversionEfficiency: 0.9 };
    expect(conversion({ converter: 'our-converter', parameters: set })).toBe(0.9);
    expect(
      errorsOf({
        ...design,
        nodes: [{ ...node, converter: 'our-memory' }, ...base.nodes.slice(1)],
      }),
    ).toEqual([
      '/nodes/0/converter: expected a converter device, one of "custom", "our-converter", "test-converter", found "our-memory"',
    ]);
  });

  test('a name that is neither the library’s nor the design’s is an error', () => {
    expect(errorsOf(using(station))).toEqual([
      '/nodes/0/device: expected a node device, one of "custom", "test-memory", found "our-memory"',
    ]);
  });

  test('a device of one role is not one of another', () => {
    const [error] = errorsOf(using({ ...memory, role: 'fiber', figures: {} }, station));
    expect(error).toContain('/nodes/0/device: expected a node device');
  });

  test('one that hides a device of the library is used and told of, so that old files open after the library grew', () => {
    const hiding = { ...memory, id: 'test-memory' };
    const design = { ...base, nodes: base.nodes, devices: [hiding] };
    const parsed = parseDesign(design, testCatalogue);
    expect(parsed.ok).toBe(true);
    expect(parsed.warnings.map(formatProblem)).toEqual([
      '/devices/0/id: this device is used in place of the library’s "Test memory", which has the same id',
    ]);
    const node = { ...base.nodes[0], device: 'test-memory', parameters: {} };
    const { value } = nodeValueOrigin(node, 't2Seconds', withOwnDevices(testCatalogue, design));
    expect(value).toBe(0.3);
  });
});

describe('at the door', () => {
  const figure = (value: unknown, change: object = {}) =>
    withMemory({ figures: { t2Seconds: { value, source: { ...source, ...change } } } });

  test.each([
    [
      'a value out of range',
      figure(-1),
      '/devices/0/figures/t2Seconds/value: expected a number > 0, found -1',
    ],
    [
      'a value that is text',
      figure('1 s'),
      '/devices/0/figures/t2Seconds/value: expected a number > 0, found "1 s"',
    ],
    [
      'no citation',
      figure(1, { citation: ' ' }),
      '/devices/0/figures/t2Seconds/source/citation: expected text of 1 to 1000 characters, found " "',
    ],
    [
      'no kind of source',
      figure(1, { kind: 'rumor' }),
      '/devices/0/figures/t2Seconds/source/kind: expected a kind of source, one of "measured", "standard", "claim", "assumption", found "rumor"',
    ],
    [
      'a script as address',
      figure(1, { url: 'javascript:alert(1)' }),
      '/devices/0/figures/t2Seconds/source/url: expected a web address (https://…) of at most 2000 characters, found "javascript:alert(1)"',
    ],
    [
      'data as address',
      figure(1, { url: 'data:text/html,x' }),
      '/devices/0/figures/t2Seconds/source/url: expected a web address (https://…) of at most 2000 characters, found "data:text/html,x"',
    ],
    [
      'an address that looks like another',
      figure(1, { url: 'https://arxiv.org@evil.example/' }),
      '/devices/0/figures/t2Seconds/source/url: expected a web address (https://…) of at most 2000 characters, found "https://arxiv.org@evil.example/"',
    ],
    [
      'a year before all experiments',
      figure(1, { year: 26 }),
      '/devices/0/figures/t2Seconds/source/year: expected a whole number ≥ 1800, found 26',
    ],
    [
      'no role',
      withMemory({ role: 'toaster' }),
      '/devices/0/role: expected a role of a device, one of "node", "converter", "fiber", "station", found "toaster"',
    ],
    [
      'an id with a slash',
      using({ ...memory, id: 'a/b' }, station),
      '/devices/0/id: expected an id of 1 to 64 letters, digits, - and _, found "a/b"',
    ],
    [
      'no label',
      withMemory({ label: '' }),
      '/devices/0/label: expected text of 1 to 200 characters, found ""',
    ],
    [
      'figures that are a list',
      withMemory({ figures: [] }),
      '/devices/0/figures: expected an object, found an empty list',
    ],
    [
      'the name of the ideal device',
      { ...base, devices: [{ ...memory, id: 'custom' }] },
      '/devices/0/id: expected another id, for this one names the ideal device, found "custom"',
    ],
    [
      'one id twice',
      using(memory, station, { ...station, id: 'our-memory' }),
      '/devices/2/id: expected an id that no other device has, found "our-memory", also at /devices/0',
    ],
    [
      'T2 above twice T1',
      {
        ...base,
        devices: [
          {
            ...memory,
            figures: { t1Seconds: { value: 1, source }, t2Seconds: { value: 3, source } },
          },
        ],
      },
      '/devices/0/figures/t2Seconds/value: expected T2 ≤ 2 × T1 = 2 s, found 3 s',
    ],
  ])('%s is refused, by pointer', (_, design, message) => {
    expect(errorsOf(design)).toContain(message);
  });

  test('a fault in a device is told once, not again where it is used', () => {
    expect(errorsOf(figure(-1))).toHaveLength(1);
  });

  test.each([
    [null],
    [7],
    ['text'],
    [[]],
    [{}],
    [{ ...memory, figures: { t2Seconds: null } }],
    [{ ...memory, figures: { t2Seconds: { value: 1 } } }],
    [{ ...memory, figures: null }],
  ])('something else than a device (%j) is refused, never thrown at', (item) => {
    expect(errorsOf(using(item, station)).join()).toContain('/devices/0');
  });

  test('more devices than anybody makes are refused', () => {
    const devices = Array.from({ length: 201 }, (_, index) => ({ ...memory, id: `d${index}` }));
    expect(errorsOf({ ...base, devices })).toEqual([
      '/devices: expected at most 200 devices, found a list of 201',
    ]);
  });

  test('a figure for a parameter that nobody knows is kept, without effect, and told of', () => {
    const figures = { ...memory.figures, charmSeconds: { value: 1, source } };
    const parsed = parseDesign(using({ ...memory, figures }, station), testCatalogue);
    expect(parsed.ok && parsed.design.devices?.[0].figures).toEqual(figures);
    expect(parsed.warnings.map(formatProblem).join()).toContain('/devices/0/figures/charmSeconds');
  });
});

test('the published schema takes the library’s devices by name, and any own one', () => {
  const schema = JSON.stringify(designJsonSchema(testCatalogue));
  expect(schema).toContain('{"enum":["custom","test-memory"]},{"type":"string","pattern"');
  expect(schema).not.toContain('{"type":"string","enum":["custom"');
});
