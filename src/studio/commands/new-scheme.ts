/** A link's scheme when another kind is chosen: what both kinds know stays, what must be given is given. */

import { library } from '../../library';
import type { Scheme } from '../../network/design';

/** Starting values of parameters that have no default; shown as the author's own, to be changed. */
const STARTING: Readonly<Record<string, number>> = {
  successProbability: 0.01,
  attemptSeconds: 1e-3,
  fidelity: 0.95,
};

export function schemeOfKind(kind: string, before: Scheme): Scheme {
  const description = library.schemes.find((candidate) => candidate.kind === kind);
  if (!description || before.kind === kind) return before;
  const known = new Set(description.parameters.map(({ id }) => id));
  const stations = library.devices.filter(({ role }) => role === 'station');
  const usesStation = stations.some(({ figures }) =>
    Object.keys(figures).some((id) => known.has(id)),
  );
  const shared = Object.entries(before).filter(([id]) => known.has(id));
  const required = description.parameters
    .filter(({ id, required: must }) => must || description.oneOf?.some((group) => group[0] === id))
    .map(({ id, minimum = 0 }) => [id, STARTING[id] ?? minimum] as const);
  return {
    kind,
    ...(usesStation && { device: before.device ?? stations[0]?.id }),
    ...Object.fromEntries(required),
    ...Object.fromEntries(shared),
  };
}
