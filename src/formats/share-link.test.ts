/** Tests of share links: what goes in comes out, damage is told, bombs are stopped. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Design } from '../network/design';
import { damagedDesign, rightDesign } from '../network/testing/arbitrary-design';
import { testCatalogue } from '../network/testing/catalogue';
import { chain, example } from '../network/testing/designs';
import { fromBase64Url, toBase64Url } from './packing/base64url';
import { packDesign } from './packing/design';
import { decodeShareLink, encodeShareLink, isShareLink } from './share-link';

const open = (fragment: string) => decodeShareLink(fragment, testCatalogue);
const linkOf = (text: string | Uint8Array) => `#q1.${toBase64Url(deflateRawSync(text))}`;

async function errorOf(fragment: string): Promise<string> {
  const opened = await open(fragment);
  return opened.ok ? 'none' : opened.errors[0].message;
}

describe('a link', () => {
  test('opens as the design that it was made of', async () => {
    const link = await encodeShareLink(example);
    expect(link).toMatch(/^#q1\.[A-Za-z0-9_-]+$/);
    expect(isShareLink(link)).toBe(true);
    expect(await open(link)).toEqual({ ok: true, design: example, warnings: [] });
    expect(await open(link.slice(1))).toMatchObject({ ok: true });
  });

  test('opens as any design that it was made of, unknown fields included', async () => {
    await fc.assert(
      fc.asyncProperty(rightDesign, async (design) => {
        const opened = await open(await encodeShareLink(design));
        expect(opened).toMatchObject({ ok: true });
        expect(opened.ok && opened.design).toEqual(design);
      }),
    );
  });

  test('rounds canvas positions to whole units, and nothing else', async () => {
    const moved = { ...example.nodes[0], position: { x: -0.3, y: 12.6 } };
    const opened = await open(
      await encodeShareLink({ ...example, nodes: [moved, ...example.nodes.slice(1)] }),
    );
    expect(opened.ok && opened.design.nodes[0]).toEqual({ ...moved, position: { x: 0, y: 13 } });
  });

  test('may be followed by the punctuation of a sentence', async () => {
    const link = await encodeShareLink(example);
    for (const end of ['.', ').', ' ', '>', '”,']) expect((await open(link + end)).ok).toBe(true);
  });

  test('its length is printed for rings of sites with chords', async () => {
    for (const size of [3, 10, 50, 200]) {
      const link = await encodeShareLink(metro(size));
      console.log(`${size} nodes: ${link.length} characters`);
      expect((await open(link)).ok).toBe(true);
    }
  });
});

describe('a link that cannot be opened says why', () => {
  const DAMAGED = 'the link is damaged or cut off: ask for it again, or for the design as a file';

  test('cut off anywhere', async () => {
    const link = await encodeShareLink(example);
    for (let length = 4; length < link.length; length += 5) {
      expect(await errorOf(link.slice(0, length)), `cut at ${length}`).toBe(DAMAGED);
    }
  });

  test('with one character changed', async () => {
    const link = await encodeShareLink(example);
    for (let at = 4; at < link.length - 1; at += 3) {
      const changed = link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1);
      expect(await errorOf(changed), `changed at ${at}`).toBe(DAMAGED);
    }
  });

  test.each([
    ['', 'this link holds no design: it does not start with #q1.'],
    ['#about', 'this link holds no design: it does not start with #q1.'],
    ['#q2.AAAA', 'this link was made by a newer Bellhop'],
    ['#q0.AAAA', 'there is no link version 0'],
    ['#q1.', DAMAGED],
    ['#q1.%%%', DAMAGED],
    ['#q1.AAAA', DAMAGED],
  ])('%j', async (fragment, message) => {
    expect(await errorOf(fragment)).toBe(message);
  });

  test('sound, but of something else', async () => {
    expect(await errorOf(linkOf('null'))).toBe(DAMAGED);
    expect(await errorOf(linkOf(new Uint8Array([0xff, 0xfe])))).toBe(DAMAGED);
    expect(await errorOf(linkOf(packDesign({ ...chain(1), version: 9 as 1 })))).toContain(
      'newer Bellhop',
    );
    expect(await errorOf(linkOf(packDesign({ ...chain(1), nodes: [] })))).toContain(
      'the id of a node',
    );
  });

  test('too long, or a bomb, and soon', async () => {
    expect(await errorOf(`#q1.${'A'.repeat(2_000_000)}`)).toContain('at most 1000000 characters');
    const bomb = linkOf(new Uint8Array(300_000_000));
    const start = performance.now();
    expect(await errorOf(bomb)).toBe('the link unpacks to more than 8000000 bytes');
    console.log(`a bomb of 300 MB refused in ${(performance.now() - start).toFixed(0)} ms`);
  });

  test('whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.base64String()), async (payload) => {
        expect((await open(`#q1.${payload}`)).ok).toBe(false);
      }),
    );
  });

  test('made of a damaged design', async () => {
    await fc.assert(
      fc.asyncProperty(damagedDesign, async (design) => {
        // What cannot even be packed (a list that is none) is a fault of the caller; whatever is packed must be answered.
        const packed = await encodeShareLink(design as Design).catch(() => undefined);
        if (packed !== undefined) expect(typeof (await open(packed)).ok).toBe('boolean');
      }),
    );
  });
});

test('bytes survive base64url', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
    }),
  );
});

/** Sites on a ring with chords, lengths and places like those of a metropolitan network. */
function metro(size: number): Design {
  const spread = (index: number, modulus: number) =>
    (Math.imul(index + 1, 0x9e3779b1) >>> 7) % modulus;
  const link = (number: number, from: number, to: number) => ({
    id: `l${number + 1}`,
    kind: 'fiber' as const,
    source: `n${(from % size) + 1}`,
    target: `n${(to % size) + 1}`,
    parameters: { lengthKm: spread(number, 800) / 10, attenuationDbPerKm: 0.2 },
    scheme: {
      kind: 'double-click',
      detectorEfficiency: 0.9,
      darkCountHz: 10,
      detectionWindowSeconds: 1e-8,
      visibility: 0.95,
      preparationSeconds: 1e-6,
    },
  });
  const ring = Array.from({ length: size }, (_, index) => link(index, index, index + 1));
  const chords = Array.from({ length: size >> 1 }, (_, index) =>
    link(size + index, index, index + 2 + spread(index, size - 3)),
  );
  return {
    format: 'bellhop-design',
    version: 1,
    name: `Metro of ${size}`,
    nodes: Array.from({ length: size }, (_, index) => ({
      id: `n${index + 1}`,
      kind: spread(index, 3) === 0 ? 'end-node' : 'repeater',
      position: { x: spread(index, 1201), y: spread(index, 797) },
      device: 'custom',
      parameters: { t2Seconds: 0.1 },
    })),
    links: size > 3 ? [...ring, ...chords] : ring,
    demands: [
      { id: 'd1', source: 'n1', target: 'n3', application: { kind: 'pairs' }, minFidelity: 0.8 },
    ],
    policy: { generation: 'on-demand', swapping: 'asap', classical: 'physical' },
  };
}
