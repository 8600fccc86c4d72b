/** Which of the figures at hand is shown: measured before estimated, of the present design before an earlier one. */
import type { DemandReport, Figure, LinkReport, NodeReport } from '../port/port';
import type { RunState } from './run-state';

export type Origin = 'measured' | 'estimate';

/** Something shown, with where it comes from. */
export interface Shown<Value> {
  readonly value: Value;
  readonly origin: Origin;
  /** It is of an earlier design. */
  readonly stale: boolean;
}

/** The reports at hand that have `read`'s value, best first. */
const ranked = <Value>(
  state: RunState,
  read: (report: Reports) => Value | undefined,
): Shown<Value> | undefined => {
  const measured = state.measured && read(state.measured.report.report);
  const estimate = state.estimate && read(state.estimate.report);
  if (measured !== undefined && !state.stale)
    return { value: measured, origin: 'measured', stale: false };
  if (estimate !== undefined && !state.estimateStale)
    return { value: estimate, origin: 'estimate', stale: false };
  if (measured !== undefined) return { value: measured, origin: 'measured', stale: true };
  if (estimate !== undefined) return { value: estimate, origin: 'estimate', stale: true };
  return undefined;
};

interface Reports {
  readonly demands: readonly DemandReport[];
  readonly links: readonly LinkReport[];
  readonly nodes: readonly NodeReport[];
}

/** The best report of a demand; one with samples before one without. */
export const shownDemand = (state: RunState, id: string): Shown<DemandReport> | undefined => {
  const find = ({ demands }: Reports) => demands.find((demand) => demand.id === id);
  return (
    ranked(state, (reports) => {
      const demand = find(reports);
      return demand && (demand.blocked !== undefined || demand.rateHz) ? demand : undefined;
    }) ?? ranked(state, find)
  );
};

type FigureName = 'rateHz' | 'fidelity' | 'lifetimeSeconds' | 'latencySeconds';

/** The best figure of that name; undefined when none is known. */
export const shownFigure = (
  state: RunState,
  id: string,
  name: FigureName,
): Shown<Figure> | undefined =>
  ranked(state, ({ demands }) => demands.find((demand) => demand.id === id)?.[name]);

/** The best budget of that kind with the report that it belongs to. */
export const shownBudget = (
  state: RunState,
  id: string,
  name: 'fidelityBudget' | 'rateBudget',
): Shown<DemandReport> | undefined =>
  ranked(state, ({ demands }) => {
    const demand = demands.find((candidate) => candidate.id === id);
    return demand?.[name]?.length ? demand : undefined;
  });

/**
 * What each link gives on its own: the estimate, also beside a measurement, whose rates are those that the demands leave
 * a link. The measured reports where nothing was estimated.
 */
export const shownLinks = (state: RunState): Shown<readonly LinkReport[]> | undefined =>
  state.estimate
    ? { value: state.estimate.report.links, origin: 'estimate', stale: state.estimateStale }
    : ranked(state, ({ links }) => links);

/** Link reports of the measurement; undefined without one, or when it is of an earlier design. */
export const measuredLinks = (state: RunState): readonly LinkReport[] | undefined =>
  state.stale ? undefined : state.measured?.report.report.links;

export const shownNodes = (state: RunState): Shown<readonly NodeReport[]> | undefined =>
  ranked(state, ({ nodes }) => (nodes.length > 0 ? nodes : undefined));

/** Half-width of the 95 % interval; undefined for an estimate. */
export const halfWidth = ({ low, high }: Figure): number | undefined =>
  low === undefined || high === undefined ? undefined : (high - low) / 2;
