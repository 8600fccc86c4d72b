/** Room around the network when it is fitted: the strip of figures above (and the banner of a view), legend below. */
export const fitOptions = (banner: boolean) =>
  ({
    padding: { top: banner ? '184px' : '132px', bottom: '84px', left: '8%', right: '8%' },
    maxZoom: 1.25,
  }) as const;
