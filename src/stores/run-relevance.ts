/** Which edits change figures: moving a node on the canvas or renaming it does not, its hardware does. */
import type { Design } from '../network/design';

/** Fields that no simulation reads. */
const APPEARANCE = {
  node: new Set(['position', 'location', 'label']),
  other: new Set(['label']),
  device: new Set(['label', 'summary']),
};

const sameEntity = (a: object, b: object, ignored: ReadonlySet<string>): boolean => {
  if (a === b) return true;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    if (ignored.has(key) || left[key] === right[key]) continue;
    if (JSON.stringify(left[key]) !== JSON.stringify(right[key])) return false;
  }
  return true;
};

const sameList = (
  a: readonly object[],
  b: readonly object[],
  ignored: ReadonlySet<string>,
): boolean =>
  a === b || (a.length === b.length && a.every((item, i) => sameEntity(item, b[i], ignored)));

const NONE: ReadonlySet<string> = new Set();

/** Whether two designs give the same figures, seed included. Unchanged parts are skipped by identity. */
export const sameFigures = (a: Design, b: Design): boolean =>
  a === b ||
  (sameList(a.nodes, b.nodes, APPEARANCE.node) &&
    sameList(a.links, b.links, APPEARANCE.other) &&
    sameList(a.demands, b.demands, APPEARANCE.other) &&
    sameList(a.devices ?? [], b.devices ?? [], APPEARANCE.device) &&
    sameEntity(a.policy ?? {}, b.policy ?? {}, NONE) &&
    sameEntity(a.run ?? {}, b.run ?? {}, NONE));
