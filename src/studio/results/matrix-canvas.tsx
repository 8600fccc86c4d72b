/** The matrix as a picture with a cursor: pointer or arrow keys move it, a line below reads the cell out. */
import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { halfWidth } from '../../stores/run-shown';
import { inWords, type Metric, showFidelity, showRate, useRamp, useTokens } from '../values';
import matrixStyles from './matrix.module.css';
import type { MatrixData } from './matrix-data';
import { drawMatrix, LABEL_FONT, type MatrixCursor } from './matrix-draw';
import { cellAt, layoutMatrix } from './matrix-layout';
import styles from './results.module.css';

export function MatrixCanvas({
  data,
  metric,
}: {
  readonly data: MatrixData;
  readonly metric: Metric;
}) {
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [cursor, setCursor] = useState<MatrixCursor>();
  const ramp = useRamp();
  const tokens = useTokens();
  const n = data.names.length;
  const longest = useMemo(() => longestLabel(data.names), [data.names]);
  const layout = useMemo(
    () => layoutMatrix(n, size.width, size.height, longest),
    [n, size, longest],
  );

  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || size.width === 0) return;
    context.canvas.width = size.width * devicePixelRatio;
    context.canvas.height = size.height * devicePixelRatio;
    drawMatrix(context, data, layout, metric, ramp, tokens, cursor);
  }, [data, layout, metric, ramp, tokens, cursor, size]);

  const point = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setCursor(cellAt(layout, event.clientX - box.left, event.clientY - box.top));
  };
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const inside = (value: number) => Math.min(n - 1, Math.max(0, value));
    setCursor((at) =>
      at
        ? {
            row: inside(at.row + step[0] * n1(step, n)),
            column: inside(at.column + step[1] * n1(step, n)),
          }
        : { row: 0, column: 0 },
    );
  };
  return (
    <>
      <div ref={host} className={matrixStyles.matrix}>
        {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: arrow keys move a cursor over the cells; the line below reads it out */}
        <canvas
          ref={canvas}
          role="application"
          aria-roledescription="matrix"
          aria-label={`${metric === 'fidelity' ? 'Fidelity' : 'Rate'} of every pair of ${n} nodes. Arrow keys move; the table shows the same.`}
          tabIndex={0}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={() => setCursor(undefined)}
          onFocus={(event) => {
            if (event.currentTarget.matches(':focus-visible'))
              setCursor((at) => at ?? { row: 0, column: Math.min(1, n - 1) });
          }}
          onBlur={() => setCursor(undefined)}
          onKeyDown={move}
        />
      </div>
      <p className={matrixStyles.readoutLine} aria-live="polite">
        {cursor ? readOut(data, cursor) : <span className={styles.dim}>{LEGEND}</span>}
      </p>
    </>
  );
}

/** Width of the longest name as the matrix writes it, in CSS pixels. */
const longestLabel = (names: readonly string[]): number => {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 60;
  context.font = LABEL_FONT;
  return Math.max(...names.map((name) => context.measureText(name).width));
};

const LEGEND = 'Each pair alone in the network · ringed: measured';

/** Rows and columns that a key moves by; large steps reach the edge. */
const STEPS: { readonly [key: string]: readonly [number, number, boolean?] } = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -1, true],
  End: [0, 1, true],
  PageUp: [-1, 0, true],
  PageDown: [1, 0, true],
};
const n1 = (step: readonly [number, number, boolean?], nodes: number) => (step[2] ? nodes : 1);

/** One cell in words. */
const readOut = (data: MatrixData, { row, column }: MatrixCursor): string => {
  const pair = `${data.names[row]} → ${data.names[column]}`;
  if (row === column) return data.names[row];
  const index = row * data.names.length + column;
  const [fidelity, rate] = [data.report.fidelity[index], data.report.rateHz[index]];
  if (Number.isNaN(rate)) return `${pair}: no path`;
  const kind = data.report.exact[index] ? 'estimate' : 'approximate';
  const estimated = `${showFidelity(fidelity).value} at ${inWords(showRate(rate))} (${kind})`;
  const over = data.measured.get(index);
  if (!over?.rateHz || !over.fidelity) return `${pair}: ${estimated}`;
  const measured = `${inWords(showFidelity(over.fidelity.mean, halfWidth(over.fidelity)))} at ${inWords(showRate(over.rateHz.mean, halfWidth(over.rateHz)))}`;
  return `${pair}: ${measured} measured; alone ${estimated}`;
};
