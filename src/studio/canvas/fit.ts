/** Room around the network when it is fitted: the strip of figures above, legend and zoom below. */
export const FIT = {
  padding: { top: '104px', bottom: '72px', left: '64px', right: '64px' },
  maxZoom: 1.25,
} as const;
