/** Figures of every pair of nodes: estimates, with measured values over them where a demand was measured. */
import type { Design } from '../../network/design';
import type { Figure, MatrixReport } from '../../port/port';
import { sameFigures } from '../../stores/run-relevance';
import type { RunState } from '../../stores/run-state';
import { type Decades, decadesOf, type Metric, nodeLabel } from '../values';

export interface Measured {
  readonly rateHz?: Figure;
  readonly fidelity?: Figure;
}

export interface MatrixData {
  readonly names: readonly string[];
  readonly report: MatrixReport;
  /** By `row * nodes + column`, both ways round. */
  readonly measured: ReadonlyMap<number, Measured>;
  readonly decades: Decades;
  /** The estimate is of another design than the one on screen. */
  readonly stale: boolean;
}

export const matrixData = (state: RunState, design: Design): MatrixData | undefined => {
  const { matrix } = state;
  if (!matrix) return undefined;
  const { nodeIds, rateHz } = matrix.report;
  const n = nodeIds.length;
  const present = new Set(design.nodes.map(({ id }) => id));
  // Of another document: its names would mean nothing here.
  if (nodeIds.some((id) => !present.has(id))) return undefined;
  const measured = new Map<number, Measured>();
  const reports = state.stale ? undefined : state.measured;
  const index = new Map(nodeIds.map((id, i) => [id, i]));
  for (const report of reports?.report.report.demands ?? []) {
    const demand = reports?.design.demands.find(({ id }) => id === report.id);
    const [i, j] = [index.get(demand?.source ?? ''), index.get(demand?.target ?? '')];
    if (i === undefined || j === undefined || !report.rateHz) continue;
    measured.set(i * n + j, report);
    measured.set(j * n + i, report);
  }
  return {
    names: nodeIds.map((id) => nodeLabel(design, id)),
    report: matrix.report,
    measured,
    decades: decadesOf(rateHz),
    stale: state.estimateStale || !sameFigures(matrix.design, design),
  };
};

/** The figure of a cell: measured if there is one, else estimated; NaN without a path and on the diagonal. */
export const cellValue = (data: MatrixData, index: number, metric: Metric): number => {
  const over = data.measured.get(index);
  const figure = metric === 'fidelity' ? over?.fidelity : over?.rateHz;
  return figure?.mean ?? (metric === 'fidelity' ? data.report.fidelity : data.report.rateHz)[index];
};
