/** Small designs for tests, and the changes that spoil them. */

import type { Design, Link, NetworkNode } from '../design';
import exampleDesign from '../fixtures/design-v1.json';

export const example = exampleDesign as unknown as Design;

/** A chain of repeaters between two end nodes, `links` links long, with one demand over all of it. */
export function chain(links: number, rest: Partial<Design> = {}): Design {
  const name = (index: number) => `n${index}`;
  const nodes: NetworkNode[] = Array.from({ length: links + 1 }, (_, index) => ({
    id: name(index),
    kind: index === 0 || index === links ? 'end-node' : 'repeater',
    position: { x: index * 120, y: 0 },
  }));
  return {
    format: 'bellhop-design',
    version: 1,
    nodes,
    links: Array.from({ length: links }, (_, index) =>
      fixedLink(`l${index}`, name(index), name(index + 1)),
    ),
    demands: [{ id: 'd1', source: 'n0', target: name(links) }],
    ...rest,
  };
}

export function fixedLink(id: string, source: string, target: string): Link {
  const scheme = { kind: 'fixed', successProbability: 0.1, attemptSeconds: 0.001, fidelity: 0.95 };
  return { id, kind: 'fiber', source, target, parameters: { lengthKm: 20 }, scheme };
}

/** A copy with the value at a path of keys replaced; `undefined` removes it. */
export function spoil(design: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(design);
  const keys = path.split('/').slice(1);
  const last = keys.pop() as string;
  let at = copy as Record<string, unknown>;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}
