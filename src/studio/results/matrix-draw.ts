/** Draws a node-pair matrix: one canvas, thinned labels, text that flips to keep contrast, rings around measured cells. */
import {
  colorAt,
  formatNumber,
  inkAt,
  type Metric,
  type Ramp,
  shareOf,
  type TokenColors,
} from '../values';
import { cellValue, type MatrixData } from './matrix-data';
import type { MatrixLayout } from './matrix-layout';

export interface MatrixCursor {
  readonly row: number;
  readonly column: number;
}

const FONT = '"Inter Variable", system-ui, sans-serif';

/** Labels of rows and columns, when they are marked. */
export const LABEL_FONT = `600 10px ${FONT}`;

/** `.84` for fidelities, `42`, `1.2k` for rates: what fits in a cell. */
export const cellText = (value: number, metric: Metric): string => {
  if (metric === 'fidelity') return value >= 0.995 ? '1.0' : value.toFixed(2).slice(1);
  if (value >= 1e6) return `${(value / 1e6).toPrecision(2)}M`;
  if (value >= 1e3) return `${Number((value / 1e3).toPrecision(2))}k`;
  return value >= 0.01 ? formatNumber(value, value >= 100 ? 3 : 2) : value > 0 ? '<.01' : '0';
};

/** Longest label that fits, with an ellipsis. */
const fitted = (context: CanvasRenderingContext2D, text: string, width: number): string => {
  if (context.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > width) end--;
  return `${text.slice(0, end)}…`;
};

export const drawMatrix = (
  context: CanvasRenderingContext2D,
  data: MatrixData,
  layout: MatrixLayout,
  metric: Metric,
  ramp: Ramp,
  tokens: TokenColors,
  cursor: MatrixCursor | undefined,
): void => {
  const { nodes, left, top, cellWidth, cellHeight, gap, text } = layout;
  const ratio = devicePixelRatio;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.textBaseline = 'middle';
  drawLabels(context, data, layout, tokens, cursor);

  const size = Math.min(12, cellWidth / 2.9, cellHeight * 0.72);
  context.font = `500 ${size}px ${FONT}`;
  context.textAlign = 'center';
  const radius = cellHeight > 10 ? 2 : 0;
  for (let row = 0; row < nodes; row++) {
    for (let column = 0; column < nodes; column++) {
      const value = cellValue(data, row * nodes + column, metric);
      const x = left + column * cellWidth;
      const y = top + row * cellHeight;
      const blank = Number.isNaN(value);
      if (blank && row !== column && cellWidth < 6) continue;
      const share = blank ? 0 : shareOf(metric, value, data.decades);
      context.fillStyle = blank ? tokens.sunken : colorAt(ramp, share);
      context.beginPath();
      context.roundRect(x, y, cellWidth - gap, cellHeight - gap, radius);
      context.fill();
      if (!text || row === column) continue;
      context.fillStyle = blank ? tokens.ink3 : inkAt(ramp, share);
      context.fillText(
        blank ? '–' : cellText(value, metric),
        x + (cellWidth - gap) / 2,
        y + (cellHeight - gap) / 2 + 0.5,
      );
    }
  }

  const ring = (row: number, column: number, color: string, width: number, out: number) => {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.beginPath();
    context.roundRect(
      left + column * cellWidth - out,
      top + row * cellHeight - out,
      cellWidth - gap + 2 * out,
      cellHeight - gap + 2 * out,
      radius + out,
    );
    context.stroke();
  };
  const thick = cellHeight > 8 ? 2 : 1;
  for (const index of data.measured.keys())
    ring(Math.floor(index / nodes), index % nodes, tokens.ink, thick, 0.5);
  if (cursor) ring(cursor.row, cursor.column, tokens.accent, 2, 2);
};

const drawLabels = (
  context: CanvasRenderingContext2D,
  { names }: MatrixData,
  layout: MatrixLayout,
  tokens: TokenColors,
  cursor: MatrixCursor | undefined,
): void => {
  const { nodes, left, top, cellWidth, cellHeight, rowStep, columnStep } = layout;
  const label = (
    i: number,
    step: number,
    current: number | undefined,
    place: (text: string) => void,
    room: number,
  ) => {
    const on = i === current;
    // Beside the label of the cursor's row or column there is no room for its neighbors.
    const hidden =
      current === undefined
        ? i % step !== 0
        : !on && (i % step !== 0 || Math.abs(i - current) < step);
    if (hidden) return;
    context.font = on ? LABEL_FONT : `400 10px ${FONT}`;
    context.fillStyle = on ? tokens.ink : tokens.ink2;
    place(fitted(context, names[i], room));
  };
  context.textAlign = 'right';
  for (let i = 0; i < nodes; i++)
    label(
      i,
      rowStep,
      cursor?.row,
      (text) => context.fillText(text, left - 6, top + (i + 0.5) * cellHeight),
      left - 8,
    );
  context.textAlign = 'left';
  for (let i = 0; i < nodes; i++)
    label(
      i,
      columnStep,
      cursor?.column,
      (text) => {
        context.save();
        context.translate(left + (i + 0.5) * cellWidth, top - 5);
        context.rotate(-Math.PI / 2);
        context.fillText(text, 0, 0);
        context.restore();
      },
      top - 8,
    );
};
