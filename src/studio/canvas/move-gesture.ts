/**
 * Dragging nodes: one undo step from picking up to letting go. Until then the places are the canvas's alone, so that nothing
 * else is computed or drawn again at every step of a drag.
 */
import type { NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { moveNodes } from '../../network/edit';
import { spliceNode } from '../../network/splice';
import { fiberAt } from '../commands/draw';
import { useStudio } from '../context';
import { type FlowNode, nodeName } from './flow-adapter';
import type { Point } from './geometry';

const NOWHERE: ReadonlyMap<string, Point> = new Map();

export function useMoveGesture() {
  const { document } = useStudio();
  /** Where the nodes in hand are now. */
  const [places, setPlaces] = useState(NOWHERE);
  const latest = useRef(NOWHERE);
  const name = useRef('');
  /** Escape was pressed: the nodes stay where they were until the next drag. */
  const isCanceled = useRef(false);
  const show = useCallback((next: ReadonlyMap<string, Point>) => {
    latest.current = next;
    // At once: rendered in slices, a large network would move at every other frame only.
    flushSync(() => setPlaces(next));
  }, []);

  const gesture = useMemo(
    () => ({
      start(_event: unknown, node: FlowNode, dragged: readonly FlowNode[]) {
        const what = dragged.length > 1 ? `${dragged.length} nodes` : nodeName(node.data.node);
        name.current = `Move ${what}`;
        isCanceled.current = false;
      },
      onChanges(changes: readonly NodeChange<FlowNode>[]) {
        if (isCanceled.current) return;
        const next = new Map(latest.current);
        let moved = false;
        for (const change of changes) {
          if (change.type !== 'position' || !change.position || !change.dragging) continue;
          next.set(change.id, rounded(change.position));
          moved = true;
        }
        if (moved) show(next);
      },
      /** A lone repeater let go on a fiber is spliced into it, in the same step. */
      stop() {
        const positions = latest.current;
        if (positions.size === 0) return;
        document.actions.edit(name.current, (design) => {
          const [only, ...others] = positions.keys();
          const moved = moveNodes(design, positions);
          const free =
            others.length === 0 &&
            !design.links.some((link) => link.source === only || link.target === only);
          const node = moved.nodes.find(({ id, kind }) => id === only && kind === 'repeater');
          const fiber = free && node ? fiberAt(design, node.position) : undefined;
          return node && fiber ? spliceNode(moved, fiber.link, fiber.at, node) : moved;
        });
        show(NOWHERE);
      },
    }),
    [document, show],
  );
  const isMoving = places.size > 0;
  useEffect(() => {
    if (!isMoving) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      isCanceled.current = true;
      show(NOWHERE);
    };
    window.addEventListener('keydown', cancel);
    return () => window.removeEventListener('keydown', cancel);
  }, [isMoving, show]);
  return { ...gesture, places };
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
