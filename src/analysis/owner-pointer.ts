/** Where in the design a figure of a link's law is set. */
import type { CompiledNetwork } from '../engine/compile';
import type { LawFactor } from '../engine/interfaces';

/** JSON pointer of a parameter of a link, its scheme or one of its nodes. */
export const ownerPointer = (
  network: CompiledNetwork,
  link: number,
  owner: LawFactor['owner'],
  parameter: string,
): string => {
  if (owner === 'link') return `/links/${link}/parameters/${parameter}`;
  if (owner === 'scheme') return `/links/${link}/scheme/${parameter}`;
  const node = owner === 'source' ? network.links[link].source : network.links[link].target;
  return `/nodes/${node}/parameters/${parameter}`;
};
