/** Dragging nodes: one undo step from picking up to letting go, whatever lies between. */
import type { NodeChange } from '@xyflow/react';
import { useMemo } from 'react';
import { moveNodes } from '../../network/edit';
import { spliceNode } from '../../network/splice';
import { fiberAt } from '../commands/draw';
import { useStudio } from '../context';
import { type FlowNode, nodeName } from './flow-adapter';
import type { Point } from './geometry';

export function useMoveGesture() {
  const { document } = useStudio();
  return useMemo(() => {
    const positions = new Map<string, Point>();
    const apply = () => {
      if (positions.size > 0) document.actions.preview((design) => moveNodes(design, positions));
    };
    return {
      start(node: FlowNode, dragged: readonly FlowNode[]) {
        positions.clear();
        const what = dragged.length > 1 ? `${dragged.length} nodes` : nodeName(node.data.node);
        document.actions.begin(`Move ${what}`);
      },
      onChanges(changes: readonly NodeChange<FlowNode>[]) {
        let moved = false;
        for (const change of changes) {
          if (change.type !== 'position' || !change.position || !change.dragging) continue;
          positions.set(change.id, rounded(change.position));
          moved = true;
        }
        if (moved) apply();
      },
      /** A lone repeater let go on a fiber is spliced into it, in the same step. */
      stop() {
        const [only, ...others] = positions.keys();
        const { design } = document.getState();
        const free =
          only !== undefined &&
          others.length === 0 &&
          design.nodes.some((node) => node.id === only && node.kind === 'repeater') &&
          !design.links.some((link) => link.source === only || link.target === only);
        const fiber = free ? fiberAt(design, positions.get(only)!) : undefined;
        if (free && fiber)
          document.actions.preview((base) => {
            const moved = moveNodes(base, positions);
            const node = moved.nodes.find(({ id }) => id === only);
            return node ? spliceNode(moved, fiber.link, fiber.at, node) : moved;
          });
        document.actions.commit();
        positions.clear();
      },
    };
  }, [document]);
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
