/** Where the cells and labels of a node-pair matrix stand, in CSS pixels. Pure. */

export interface MatrixLayout {
  readonly nodes: number;
  /** Corner of the first cell. */
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Gap between cells. */
  readonly gap: number;
  /** Figures fit into the cells. */
  readonly text: boolean;
  /** Every how many rows and columns a label stands. */
  readonly rowStep: number;
  readonly columnStep: number;
}

const LABEL_LINE = 12;
const MOST_WIDE = 60;
const MOST_HIGH = 32;

/**
 * Cells for `nodes` nodes in a box, with room for labels up to `labelWidth` wide at the left and, turned upright, above.
 * Cells never grow beyond what reads well; labels thin out so that they never overlap.
 */
export const layoutMatrix = (
  nodes: number,
  width: number,
  height: number,
  labelWidth: number,
): MatrixLayout => {
  const left = Math.min(labelWidth, width * 0.28) + 8;
  const top = Math.min(labelWidth, height * 0.36) + 8;
  const cellWidth = Math.max(1, Math.min(MOST_WIDE, (width - left - 2) / nodes));
  const cellHeight = Math.max(1, Math.min(MOST_HIGH, (height - top - 2) / nodes));
  return {
    nodes,
    left,
    top,
    cellWidth,
    cellHeight,
    gap: cellWidth > 8 && cellHeight > 8 ? 1.5 : cellHeight > 4 ? 0.5 : 0,
    text: cellWidth >= 24 && cellHeight >= 11,
    rowStep: Math.ceil(LABEL_LINE / cellHeight),
    columnStep: Math.ceil(LABEL_LINE / cellWidth),
  };
};

/** Row and column at a point; undefined outside the cells. */
export const cellAt = (
  { left, top, cellWidth, cellHeight, nodes }: MatrixLayout,
  x: number,
  y: number,
): { readonly row: number; readonly column: number } | undefined => {
  const column = Math.floor((x - left) / cellWidth);
  const row = Math.floor((y - top) / cellHeight);
  return row < 0 || column < 0 || row >= nodes || column >= nodes ? undefined : { row, column };
};
