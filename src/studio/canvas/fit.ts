/** Room around the network when it is fitted: for the figures above, the banner of a view, and the legend in its corner. */
const WIDEST = 1.25;

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Room {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Width up to which the legend is the small one of a narrow screen. */
const NARROW = 720;

const zoomIn = (canvas: Size, network: Size, { top, bottom, left, right }: Room): number =>
  Math.min(
    WIDEST,
    (canvas.width - left - right) / network.width,
    (canvas.height - top - bottom) / network.height,
  );

/**
 * The network stands above the legend, or beside it where that shows it larger.
 * `sheet`: a panel of the narrow screen is open, which leaves the canvas a strip with nothing over it.
 */
export function fitOptions({
  banner,
  sheet,
  canvas,
  network,
}: {
  banner: boolean;
  sheet: boolean;
  canvas: Size;
  network: Size;
}) {
  const top = (sheet ? 40 : 132) + (banner ? 52 : 0);
  const side = canvas.width * 0.08;
  const small = canvas.width <= NARROW;
  // A name stands below its node, hence the room above the legend itself.
  const above: Room = { top, bottom: sheet ? 40 : small ? 100 : 132, left: side, right: side };
  const beside: Room = { top, bottom: 76, left: 300, right: side };
  const better =
    !sheet && !small && zoomIn(canvas, network, beside) > zoomIn(canvas, network, above);
  const { bottom, left, right } = better ? beside : above;
  return {
    padding: {
      top: `${top}px`,
      bottom: `${bottom}px`,
      left: `${left}px`,
      right: `${right}px`,
    },
    maxZoom: WIDEST,
  } as const;
}
