/** Pure edits of single fields, for the inspector. A value of `undefined` removes the field: the default speaks again. */
import type { Demand, Design, Link, NetworkNode, Policy, Scheme } from '../../network/design';
import type { Edit } from '../../stores/document';

/** An object with a field set, or without it for `undefined`; the same object when nothing changes. */
export function withField<T extends object>(object: T, key: string, value: unknown): T {
  const before = (object as Record<string, unknown>)[key];
  if (before === value) return object;
  if (value !== undefined) return { ...object, [key]: value };
  const { [key]: _, ...rest } = object as Record<string, unknown>;
  return rest as T;
}

/** A list with `change` applied to the elements of these ids; the same list when none changes. */
function mapElements<T extends { readonly id: string }>(
  list: readonly T[],
  ids: readonly string[],
  change: (element: T) => T,
): readonly T[] {
  let changed = false;
  const result = list.map((element) => {
    const next = ids.includes(element.id) ? change(element) : element;
    changed ||= next !== element;
    return next;
  });
  return changed ? result : list;
}

type List = 'nodes' | 'links' | 'demands';
type ElementOf<L extends List> = L extends 'nodes'
  ? NetworkNode
  : L extends 'links'
    ? Link
    : Demand;

/** Changes the elements of these ids. */
export const change =
  <L extends List>(
    list: L,
    ids: readonly string[],
    edit: (element: ElementOf<L>) => ElementOf<L>,
  ): Edit =>
  (design) =>
    withField(design, list, mapElements(design[list] as readonly ElementOf<L>[], ids, edit));

/** Sets a field of these elements. */
export const setField = <L extends List>(
  list: L,
  ids: readonly string[],
  key: string,
  value: unknown,
) => change(list, ids, (element) => withField(element, key, value));

/** Sets a parameter of nodes or links; an emptied list of parameters goes. */
export const setParameter = (
  list: 'nodes' | 'links',
  ids: readonly string[],
  key: string,
  value: number | undefined,
): Edit =>
  change(list, ids, (element: NetworkNode | Link) => {
    const parameters = withField(element.parameters ?? {}, key, value);
    if (parameters === element.parameters) return element;
    const kept = Object.keys(parameters).length > 0 ? parameters : undefined;
    return withField(element, 'parameters', kept) as never;
  }) as Edit;

/** Sets a field of links' schemes; of fields that exclude each other, `replaced` are removed. */
export const setSchemeField = (
  ids: readonly string[],
  key: string,
  value: unknown,
  replaced: readonly string[] = [],
): Edit =>
  change('links', ids, (link) => {
    let scheme = withField(link.scheme, key, value) as Scheme;
    if (value !== undefined)
      for (const other of replaced) if (other !== key) scheme = withField(scheme, other, undefined);
    return withField(link, 'scheme', scheme);
  });

/** Sets a field of the policy; an empty policy goes. */
export const setPolicyField =
  (key: keyof Policy, value: unknown): Edit =>
  (design) => {
    const policy = withField(design.policy ?? {}, key, value);
    return withField(design, 'policy', Object.keys(policy).length > 0 ? policy : undefined);
  };

/** Sets a field of the design itself. */
export const setDesignField =
  (key: keyof Design, value: unknown): Edit =>
  (design) =>
    withField(design, key, value);
