/** The inputs of a gallery row as people read them: name and value of each figure, with its source. */
import { linkDefinitions, nodeDefinitions, schemeDefinitions } from '../../network/defaults';
import type { Design } from '../../network/design';
import type { ParameterDefinition, Source } from '../../network/parameters';
import { showQuantity } from '../../units/format';
import { library } from '../index';
import type { GalleryRow } from './row';

export interface ShownInput {
  /** Each figure once, however many nodes or links have it: `Photon efficiency`, `2 %`. */
  readonly figures: readonly {
    readonly label: string;
    /** One value, or those of several places where they differ. */
    readonly value: string;
  }[];
  readonly source: Source;
}

/** The value that a JSON pointer leads to; `undefined` when it leads nowhere. */
export function valueAt(design: Design, pointer: string): unknown {
  let at: unknown = design;
  for (const key of pointer.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as { readonly [key: string]: unknown })[key];
  }
  return at;
}

/** Definition of the parameter at a pointer; none for arrays such as Bell weights. */
export function definitionAt(design: Design, pointer: string): ParameterDefinition | undefined {
  const [, owner, index, ...rest] = pointer.split('/');
  const id = rest.at(-1) ?? index;
  return definitionsOf(design, owner, Number(index), rest[0]).find(
    (definition) => definition.id === id,
  );
}

function definitionsOf(
  { nodes, links }: Design,
  owner: string,
  index: number,
  part: string | undefined,
): readonly ParameterDefinition[] {
  if (owner === 'nodes') return nodeDefinitions(nodes[index].kind, library);
  if (owner !== 'links') return library.policyParameters;
  const { kind, scheme } = links[index];
  return part === 'scheme'
    ? schemeDefinitions(scheme.kind, library)
    : linkDefinitions(kind, library);
}

function show(value: unknown, definition: ParameterDefinition | undefined): string {
  if (Array.isArray(value)) return value.map((entry) => show(entry, definition)).join(', ');
  return showQuantity(Number(value), definition?.unit ?? 'none', { digits: 5 });
}

/** The row’s inputs, one entry per source. */
export function shownInputs({ design, inputs }: GalleryRow): ShownInput[] {
  return inputs.map(({ at, source }) => {
    const byName = new Map<string, Set<string>>();
    for (const pointer of at) {
      const definition = definitionAt(design, pointer);
      const label = definition?.label ?? 'Bell weights';
      const values = byName.get(label) ?? new Set();
      byName.set(label, values.add(show(valueAt(design, pointer), definition)));
    }
    const figures = [...byName].map(([label, values]) => ({
      label,
      value: [...values].join(', '),
    }));
    return { figures, source };
  });
}
