/** Kinds of hardware in the library, each with at least one device: the order of lists. */

export const FAMILIES = [
  'NV center',
  'SiV center',
  'trapped ion',
  'neutral atom',
  'atomic ensemble',
  'rare-earth crystal',
  'quantum dot',
  'frequency converter',
  'silica fiber',
  'hollow-core fiber',
  'superconducting detector',
  'avalanche photodiode',
  'pair source',
  'published link',
] as const;
