/** Room around the network when it is fitted: the strip of figures above, legend and zoom below. */
export const FIT = {
  padding: { top: '132px', bottom: '84px', left: '8%', right: '8%' },
  maxZoom: 1.25,
} as const;
