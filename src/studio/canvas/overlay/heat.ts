/** Colors of links, nodes and demands by their figures: computed when a figure changes, not when a picture is drawn. */
import { type Shown, shownDemand, shownLinks, shownNodes } from '../../../stores/run-shown';
import type { RunState } from '../../../stores/run-state';
import { decadesOf, type Metric, rateShare, shareOf } from '../../values/domain';
import { colorAt, type Ramp } from '../../values/scale';
import type { Scene } from './scene';

export interface LinkHeat {
  readonly color: string;
  /** Width of the colored core, glyph units: the rate, whatever is colored. */
  readonly width: number;
  /** A fidelity of no use is dashed, so that color is not alone in saying it. */
  readonly dashed: boolean;
}

export interface Heat {
  /** By index; undefined where nothing is known. */
  readonly links: readonly (LinkHeat | undefined)[];
  /** Color and share of each node's gauge. */
  readonly nodes: readonly ({ readonly color: string; readonly share: number } | undefined)[];
  readonly demands: readonly ({ readonly color: string; readonly stale: boolean } | undefined)[];
  readonly linksStale: boolean;
  readonly nodesStale: boolean;
}

const byId = <Item extends { readonly id: string }>(shown: Shown<readonly Item[]> | undefined) =>
  new Map(shown?.value.map((item) => [item.id, item]));

export const computeHeat = (scene: Scene, state: RunState, metric: Metric, ramp: Ramp): Heat => {
  const [links, nodes] = [shownLinks(state), shownNodes(state)];
  const [linkReports, nodeReports] = [byId(links), byId(nodes)];
  const linkDecades = decadesOf([...linkReports.values()].map(({ rateHz }) => rateHz.mean));
  const decades = decadesOf([
    ...[...linkReports.values()].map(({ rateHz }) => rateHz.mean),
    ...[...nodeReports.values()].map(({ rateHz }) => rateHz ?? 0),
  ]);
  return {
    linksStale: links?.stale ?? false,
    nodesStale: nodes?.stale ?? false,
    links: scene.design.links.map(({ id }) => {
      const report = linkReports.get(id);
      if (!report) return undefined;
      const value = metric === 'fidelity' ? report.fidelity.mean : report.rateHz.mean;
      return {
        color: colorAt(ramp, shareOf(metric, value, decades)),
        width: 2.2 + 2.3 * rateShare(report.rateHz.mean, linkDecades),
        dashed: report.fidelity.mean <= 0.5,
      };
    }),
    nodes: scene.nodeIds.map((id) => {
      const report = nodeReports.get(id);
      const value = metric === 'fidelity' ? report?.fidelity : report?.rateHz;
      if (value === undefined) return undefined;
      const share = shareOf(metric, value, decades);
      return { color: colorAt(ramp, share), share };
    }),
    demands: scene.design.demands.map(({ id }) => {
      const shown = shownDemand(state, id);
      const value = metric === 'fidelity' ? shown?.value.fidelity : shown?.value.rateHz;
      if (!shown || !value) return undefined;
      return { color: colorAt(ramp, shareOf(metric, value.mean, decades)), stale: shown.stale };
    }),
  };
};
