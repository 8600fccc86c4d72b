/** Draws the heatmap: colored cores of fibers, gauges around nodes, colored arcs of demands. */
import { arcControl, NODE_RADIUS, pointAlong } from '../geometry';
import { type Brush, clearOfNodes, curveLength, curvePart, inView, nodePoint } from './brush';
import type { Heat } from './heat';
import type { SceneLink } from './scene';

/** Half the diamond that the canvas draws for a heralding station; the core leaves it free. */
const STATION = 7;
const STALE = 0.35;

/** Lines by what light goes through, as the canvas draws them; with more gaps where the pairs are of no use. */
const DASHES: Readonly<Record<SceneLink['medium'], { useful: number[]; useless: number[] }>> = {
  fiber: { useful: [], useless: [7, 5] },
  air: { useful: [9, 6], useless: [4, 11] },
  space: { useful: [2, 6], useless: [2, 13] },
};

/** `strength` fades the cores while pairs are drawn over them. */
export const drawLinkHeat = (brush: Brush, heat: Heat, strength: number): void => {
  const { context, scene } = brush;
  context.lineCap = 'butt';
  context.globalAlpha = strength * (heat.linksStale ? STALE : 1);
  scene.links.forEach(({ source, target, station, medium }, i) => {
    const look = heat.links[i];
    if (!look || !inView(brush, source, target)) return;
    const [a, b] = [nodePoint(brush, source), nodePoint(brush, target)];
    const clear = clearOfNodes(a, b);
    if (!clear) return;
    context.strokeStyle = look.color;
    context.lineWidth = look.width;
    const dash = DASHES[medium][look.dashed ? 'useless' : 'useful'];
    context.setLineDash(dash);
    context.beginPath();
    const gap = STATION / (Math.hypot(b.x - a.x, b.y - a.y) || 1);
    const middle = Math.min(clear[1], Math.max(clear[0], station));
    line(context, a, b, clear[0], middle - gap);
    line(context, a, b, middle + gap, clear[1]);
    context.stroke();
    context.setLineDash([]);
  });
  context.globalAlpha = 1;
};

const line = (
  context: CanvasRenderingContext2D,
  a: { x: number; y: number },
  b: { x: number; y: number },
  from: number,
  to: number,
): void => {
  if (to <= from) return;
  const [p, q] = [pointAlong(a, b, from), pointAlong(a, b, to)];
  context.moveTo(p.x, p.y);
  context.lineTo(q.x, q.y);
};

/** A ring around each node: its color and how far it reaches round both say the figure. */
export const drawNodeHeat = (brush: Brush, heat: Heat): void => {
  const { context, scene } = brush;
  context.lineWidth = 2.4;
  context.lineCap = 'round';
  context.globalAlpha = heat.nodesStale ? STALE : 1;
  scene.nodeIds.forEach((_, node) => {
    const look = heat.nodes[node];
    if (!look || !inView(brush, node, node)) return;
    context.strokeStyle = look.color;
    context.beginPath();
    const sweep = Math.max(0.06, Math.min(0.999, look.share)) * 2 * Math.PI;
    context.arc(
      brush.x[node],
      brush.y[node],
      NODE_RADIUS + 2.5,
      -Math.PI / 2,
      -Math.PI / 2 + sweep,
    );
    context.stroke();
  });
  context.globalAlpha = 1;
};

/** The dotted arcs, dot upon dot of those that the canvas draws in gray. */
export const drawDemandHeat = (brush: Brush, heat: Heat): void => {
  const { context, scene } = brush;
  context.lineWidth = 3;
  context.lineCap = 'round';
  context.setLineDash([0.1, 6.5]);
  scene.demands.forEach(({ source, target }, i) => {
    const look = heat.demands[i];
    if (!look || !inView(brush, source, target, 400)) return;
    const [a, b] = [nodePoint(brush, source), nodePoint(brush, target)];
    const control = arcControl(a, b);
    context.globalAlpha = look.stale ? STALE : 1;
    context.strokeStyle = look.color;
    const clear = clearOfNodes(a, b);
    if (!clear) return;
    // The pattern goes on as if it began at the node's center, where the gray one does.
    context.lineDashOffset = curveLength(a, control, b, clear[0]);
    context.beginPath();
    curvePart(context, a, control, b, clear[0], clear[1]);
    context.stroke();
  });
  context.setLineDash([]);
  context.lineDashOffset = 0;
  context.globalAlpha = 1;
};
