/** Edits of single fields of one or several elements, for the inspector. `undefined` removes a field: the default speaks again. */
import type { Demand, Design, Link, NetworkNode, Policy } from '../../network/design';
import {
  changeDemand,
  changeLink,
  changeNode,
  changePolicy,
  clearParameter,
  type Owner,
  setParameter,
} from '../../network/edit';
import type { Edit } from '../../stores/document';

/** An object with a field set, or without it for `undefined`; the same object when nothing changes. */
export function withField<T extends object>(object: T, key: string, value: unknown): T {
  const before = (object as Record<string, unknown>)[key];
  if (before === value) return object;
  if (value !== undefined) return { ...object, [key]: value };
  const { [key]: _, ...rest } = object as Record<string, unknown>;
  return rest as T;
}

/** The same edit for each of these ids, as one. */
const each =
  (ids: readonly string[], edit: (design: Design, id: string) => Design): Edit =>
  (design) =>
    ids.reduce(edit, design);

export const changeNodes = (ids: readonly string[], edit: (node: NetworkNode) => NetworkNode) =>
  each(ids, (design, id) => changeNode(design, id, edit));

export const changeLinks = (ids: readonly string[], edit: (link: Link) => Link) =>
  each(ids, (design, id) => changeLink(design, id, edit));

export const changeOneDemand = (id: string, edit: (demand: Demand) => Demand) =>
  each([id], (design) => changeDemand(design, id, edit));

/** Sets a parameter of nodes, links, schemes or applications; of those that exclude it, `replaced` are removed. */
export const writeParameter = (
  of: Exclude<Owner['of'], 'policy'>,
  ids: readonly string[],
  parameter: string,
  value: number | undefined,
  replaced: readonly string[] = [],
): Edit =>
  each(ids, (design, id) => {
    if (value === undefined) return clearParameter(design, { of, id }, parameter);
    const alone = replaced
      .filter((other) => other !== parameter)
      .reduce((cleared, other) => clearParameter(cleared, { of, id }, other), design);
    return setParameter(alone, { of, id }, parameter, value);
  });

/** Sets a field of the policy. */
export const setPolicyField =
  (key: keyof Policy, value: unknown): Edit =>
  (design) =>
    changePolicy(design, (policy) => withField(policy, key, value));

/** Sets a field of the design itself. */
export const setDesignField =
  (key: keyof Design, value: unknown): Edit =>
  (design) =>
    withField(design, key, value);
