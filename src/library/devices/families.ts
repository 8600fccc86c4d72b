/** Kinds of hardware in the library, each with at least one device: the order of lists. */

export const FAMILIES = [
  'NV center',
  'SiV center',
  'trapped ion',
  'neutral atom',
  'atomic ensemble',
  'rare-earth crystal',
  'quantum dot',
  'silica fiber',
  'hollow-core fiber',
  'superconducting detector',
  'avalanche photodiode',
  'published link',
] as const;
