/** Random right designs, and random damage to them, for property tests. */
import fc from 'fast-check';
import type { Device } from '../catalogue';
import type { Demand, Design, Link, NetworkNode } from '../design';

const value = fc.double({ min: 0, max: 1, noNaN: true }).map((number) => number + 0);
const text = fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 10 }));
const ids = (limits: { readonly minLength?: number; readonly maxLength: number }) =>
  fc.uniqueArray(
    fc.oneof(
      fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/),
      fc.nat(300).map((number) => `n${number}`),
    ),
    limits,
  );

/** As read from a file, without the one field name that designs must not have. */
const plainJson = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json).replaceAll('__proto__', 'proto'));

/** Fields that no release knows, of every JSON type. */
const unknown = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 12 }).map((name) => `x${name}`),
  fc.jsonValue({ maxDepth: 3 }).map(plainJson),
  { maxKeys: 2 },
);

const optional = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] });

const scheme = fc.oneof(
  fc.record({
    kind: fc.constant('fixed'),
    successProbability: value,
    attemptSeconds: fc.double({ min: 1e-6, max: 1, noNaN: true }),
    fidelity: value,
  }),
  fc.constant({
    kind: 'fixed',
    successProbability: 0.5,
    attemptSeconds: 1,
    bellWeights: [0.7, 0.1, 0.1, 0.1],
  }),
  fc
    .tuple(
      optional({ visibility: value, darkCountHz: value, device: fc.constant('test-station') }),
      unknown,
    )
    .map(([fields, more]) => ({ ...more, ...fields, kind: 'double-click' })),
);

function nodeOf(id: string): fc.Arbitrary<NetworkNode> {
  return fc
    .tuple(
      unknown,
      fc.record({
        kind: fc.constantFrom('repeater' as const, 'end-node' as const),
        position: fc.record({ x: fc.integer({ min: -5000, max: 5000 }), y: fc.nat(900) }),
      }),
      optional({
        label: text,
        location: fc.record({ latitude: value, longitude: value }),
        device: fc.constantFrom('custom', 'test-memory'),
        converter: fc.constant('test-converter'),
        parameters: optional({ photonEfficiency: value, memorySlots: fc.constant(4000) }),
      }),
    )
    .map(([more, required, rest]) => ({ ...more, id, ...required, ...rest }));
}

function linkOf(id: string, nodes: readonly string[]): fc.Arbitrary<Link> {
  return fc
    .tuple(
      unknown,
      twoOf(nodes),
      scheme,
      optional({
        label: text,
        device: fc.constant('test-fiber'),
        parameters: optional({ lengthKm: value }),
      }),
    )
    .map(([more, [source, target], chosen, rest]) => ({
      ...more,
      id,
      kind: 'fiber' as const,
      source,
      target,
      scheme: chosen as Link['scheme'],
      ...rest,
    }));
}

function demandOf(
  id: string,
  nodes: readonly string[],
  links: readonly Link[],
): fc.Arbitrary<Demand> {
  const stated = links.map(({ id: link, source, target }) => ({ source, target, path: [link] }));
  const joined = twoOf(nodes).map(([source, target]) => ({ source, target }));
  return fc
    .tuple(
      stated.length === 0 ? joined : fc.oneof(joined, fc.constantFrom(...stated)),
      optional({
        label: text,
        application: fc.constant({ kind: 'pairs' }),
        minFidelity: fc.constantFrom(0.5, 0.8),
        minRateHz: value,
      }),
    )
    .map(([ends, rest]) => ({ id, ...ends, ...rest }));
}

const twoOf = (nodes: readonly string[]) =>
  fc
    .tuple(fc.nat(nodes.length - 1), fc.integer({ min: 1, max: nodes.length - 1 }))
    .map(([first, step]) => [nodes[first], nodes[(first + step) % nodes.length]] as const);

const source = fc
  .tuple(
    fc.record({ citation: fc.constant('Notebook 7'), kind: fc.constantFrom('measured', 'claim') }),
    optional({ year: fc.constant(2026), url: fc.webUrl(), condition: text }),
  )
  .map(([required, rest]) => ({ ...required, ...rest }) as Device['figures'][string]['source']);

function deviceOf(id: string): fc.Arbitrary<Device> {
  const figure = fc.record({ value, source });
  return fc
    .oneof(
      fc.record({ role: fc.constant('node'), figures: optional({ photonEfficiency: figure }) }),
      fc.record({ role: fc.constant('fiber'), figures: optional({ lengthKm: figure }) }),
      fc.record({ role: fc.constant('station'), figures: optional({ visibility: figure }) }),
    )
    .chain((rest) => text.map((summary) => ({ id: `own-${id}`, label: id, summary, ...rest })))
    .map((device) => device as Device);
}

const header = optional({
  name: text,
  description: text,
  attribution: fc.record({ source: text }),
  policy: optional({
    generation: fc.constantFrom('on-demand' as const, 'continuous' as const),
    swapping: fc.constantFrom('asap', 'nested'),
    cutoffSeconds: fc.constantFrom(0.1, 1),
  }),
  run: optional({ seed: fc.nat() }),
  devices: ids({ maxLength: 3 }).chain((deviceIds) => fc.tuple(...deviceIds.map(deviceOf))),
});

/** Designs without errors (warnings they may have), with positions in whole units. */
export const rightDesign: fc.Arbitrary<Design> = ids({ minLength: 2, maxLength: 12 }).chain(
  (nodeIds) =>
    fc
      .tuple(ids({ maxLength: 12 }), ids({ maxLength: 4 }), header, unknown)
      .chain(([linkIds, demandIds, rest, more]) =>
        fc.tuple(...linkIds.map((id) => linkOf(id, nodeIds))).chain((links) =>
          fc
            .record({
              nodes: fc.tuple(...nodeIds.map(nodeOf)),
              demands: fc.tuple(...demandIds.map((id) => demandOf(id, nodeIds, links))),
            })
            .map((lists) => ({
              ...more,
              format: 'bellhop-design' as const,
              version: 1 as const,
              ...rest,
              links,
              ...lists,
            })),
        ),
      ),
);

/** JSON text of a right design with a few characters replaced, cut out or doubled. */
export const damagedText: fc.Arbitrary<string> = fc
  .tuple(
    rightDesign,
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(20),
        fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('-', '1e999', 'null', '{', '"')),
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  )
  .map(([design, cuts]) =>
    cuts.reduce((json, [at, length, put]) => {
      const start = at % json.length;
      return json.slice(0, start) + put + json.slice(start + length);
    }, JSON.stringify(design)),
  );

/** A right design in which one value somewhere is another one. */
export const damagedDesign: fc.Arbitrary<unknown> = fc
  .tuple(rightDesign, fc.nat(), fc.anything({ maxDepth: 2 }))
  .map(([design, place, put]) => {
    const copy = structuredClone(design) as unknown;
    const places: [Record<string, unknown>, string][] = [];
    const collect = (at: unknown) => {
      if (typeof at !== 'object' || at === null) return;
      for (const [key, item] of Object.entries(at)) {
        places.push([at as Record<string, unknown>, key]);
        collect(item);
      }
    };
    collect(copy);
    const [owner, key] = places[place % places.length];
    owner[key] = put;
    return copy;
  });
