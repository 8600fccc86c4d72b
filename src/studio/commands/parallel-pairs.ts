/** Links that store fewer pairs side by side than something needs, and the edit that gives them more. */
import { library } from '../../library';
import { isStored, linkValues } from '../../network/defaults';
import type { Design } from '../../network/design';
import { setParameter } from '../../network/edit';
import { withOwnDevices } from '../../network/own-devices';
import type { Edit } from '../../stores/document';

/** Ids of links with fewer parallel pairs; those that store nothing are left out. */
export const narrowLinks = (design: Design, needed: number): readonly string[] => {
  const catalogue = withOwnDevices(library, design);
  return design.links
    .filter(
      (link) =>
        isStored(link, catalogue) && (linkValues(link, catalogue).parallelPairs ?? 1) < needed,
    )
    .map(({ id }) => id);
};

export const widen =
  (links: readonly string[], pairs: number): Edit =>
  (design) =>
    links.reduce(
      (wider, id) => setParameter(wider, { of: 'link', id }, 'parallelPairs', pairs),
      design,
    );
