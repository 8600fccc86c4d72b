/** Classes of the corpus that are plain designs with one thing changed. Adding one is one entry. */
import type { Design, Purification } from '../../network/design';
import { pairsSideBySide } from '../../network/purification';
import type { Draw } from './corpus';

export interface Variant {
  readonly group: string;
  /** `scale` is about the mean time to a pair of the slowest link, in seconds. */
  readonly change: (design: Design, draw: Draw, scale: number) => Design;
}

/** A design whose links have room for a purification. */
const purified = (design: Design, purification: Required<Purification>): Design => ({
  ...design,
  links: design.links.map((link) => ({
    ...link,
    parameters: { ...link.parameters, parallelPairs: pairsSideBySide(purification) },
  })),
  policy: { ...design.policy, purification },
});

const somePurification = (draw: Draw, scope: 'link' | 'end-to-end'): Required<Purification> => ({
  scope,
  protocol: draw.from(['dejmps', 'bbpssw']),
  schedule: draw.from(['nested', 'pumping']),
  rounds: draw.whole(1, 3),
});

export const VARIANTS: readonly Variant[] = [
  {
    group: 'purification on links',
    change: (design, draw) => purified(design, somePurification(draw, 'link')),
  },
  {
    group: 'purification from end to end',
    change: (design, draw) => purified(design, somePurification(draw, 'end-to-end')),
  },
];
