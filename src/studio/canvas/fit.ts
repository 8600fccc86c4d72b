/** Room around the network when it is fitted: for the figures above, the banner of a view, the legend below. */
const WIDEST = 1.25;

/** `sheet`: a panel of the narrow screen is open, which leaves the canvas a strip with nothing over it. */
export function fitOptions({ banner, sheet }: { banner: boolean; sheet: boolean }) {
  const top = (sheet ? 40 : 132) + (banner ? 52 : 0);
  return {
    padding: { top: `${top}px`, bottom: sheet ? '40px' : '100px', left: '8%', right: '8%' },
    maxZoom: WIDEST,
  } as const;
}
