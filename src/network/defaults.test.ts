/** Tests of `defaults.ts`. */
import { describe, expect, test } from 'vitest';
import {
  linkValueOrigin,
  linkValues,
  nodeValueOrigin,
  nodeValues,
  policyValues,
  schemeValueOrigin,
  schemeValues,
  schemeWeights,
} from './defaults';
import type { Link, NetworkNode } from './design';
import { testCatalogue as catalogue } from './testing/catalogue';

const node: NetworkNode = {
  id: 'a',
  kind: 'repeater',
  position: { x: 0, y: 0 },
  device: 'test-memory',
  parameters: { t1Seconds: 5 },
};
const link: Link = {
  id: 'l',
  kind: 'fiber',
  source: 'a',
  target: 'b',
  device: 'test-fiber',
  scheme: { kind: 'double-click', device: 'test-station', visibility: 0.5 },
};

describe('effective values', () => {
  test('a given value wins over the device, the device over the ideal value', () => {
    const values = nodeValues(node, catalogue);
    expect(values.t1Seconds).toBe(5);
    expect(values.t2Seconds).toBe(1);
    expect(values.photonEfficiency).toBe(1);
    expect(values.memorySlots).toBeUndefined();
  });

  test('each origin is told, with the source of a device’s figure', () => {
    expect(nodeValueOrigin(node, 't1Seconds', catalogue).origin).toBe('given');
    const t2 = nodeValueOrigin(node, 't2Seconds', catalogue);
    expect(t2.origin).toBe('device');
    expect(t2.source?.citation).toBe('Author, Journal, 2020');
    expect(nodeValueOrigin(node, 'swapSeconds', catalogue).origin).toBe('ideal');
    expect(nodeValueOrigin(node, 'memorySlots', catalogue).origin).toBe('absent');
    expect(nodeValueOrigin(node, 'noSuchThing', catalogue).origin).toBe('absent');
  });

  test('the fiber’s device speaks for the fiber only, the station’s for the scheme only', () => {
    expect(linkValues(link, catalogue).attenuationDbPerKm).toBe(0.2);
    expect(linkValueOrigin(link, 'attenuationDbPerKm', catalogue).origin).toBe('device');
    expect(schemeValues(link, catalogue)).toMatchObject({
      detectorEfficiency: 0.8,
      visibility: 0.5,
    });
    const wrongRole = { ...link, device: 'test-station' };
    expect(linkValues(wrongRole, catalogue).attenuationDbPerKm).toBe(0);
  });

  test('giving Bell weights silences the device’s fidelity', () => {
    const scheme = { kind: 'fixed', device: 'test-station', bellWeights: [1, 0, 0, 0] };
    const fixed: Link = { ...link, scheme };
    expect(schemeValues(fixed, catalogue).fidelity).toBeUndefined();
    expect(schemeWeights(fixed, catalogue)).toEqual({ bellWeights: [1, 0, 0, 0] });
    const bare: Link = { ...link, scheme: { kind: 'fixed', device: 'test-station' } };
    expect(schemeValueOrigin(bare, 'fidelity', catalogue)).toMatchObject({
      value: 0.9,
      origin: 'device',
    });
    expect(schemeWeights(bare, catalogue)).toEqual({ bellWeights: undefined });
  });

  test('an absent policy has an absent cutoff', () => {
    expect(policyValues(undefined, catalogue)).toEqual({ cutoffSeconds: undefined });
    expect(policyValues({ cutoffSeconds: 0.1 }, catalogue)).toEqual({ cutoffSeconds: 0.1 });
  });

  test('names of Object’s own members find nothing', () => {
    const odd = { ...node, kind: 'constructor', device: '__proto__' } as unknown as NetworkNode;
    expect(nodeValues(odd, catalogue)).toEqual({});
    expect(nodeValueOrigin(node, 'constructor', catalogue).origin).toBe('absent');
  });
});
