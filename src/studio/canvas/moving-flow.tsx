/** React Flow with the nodes in hand at their present places: all that renders at a step of a drag. */
import { type OnNodesChange, ReactFlow, type ReactFlowProps } from '@xyflow/react';
import { type Ref, useCallback, useMemo } from 'react';
import { atPlaces, type FlowEdge, type FlowNode } from './flow-adapter';
import { useMoveGesture } from './move-gesture';

type Props = ReactFlowProps<FlowNode, FlowEdge> & {
  readonly ref: Ref<HTMLDivElement>;
  /** Nodes where the design has them. */
  readonly standing: FlowNode[];
  readonly onNodesChange: OnNodesChange<FlowNode>;
};

/** The other props must stay the same objects during a drag, or every node and edge renders again. */
export function MovingFlow({ standing, onNodesChange, ...props }: Props) {
  const { places, start, onChanges, stop } = useMoveGesture();
  const nodes = useMemo(() => atPlaces(standing, places), [standing, places]);
  const change: OnNodesChange<FlowNode> = useCallback(
    (changes) => {
      onChanges(changes);
      onNodesChange(changes);
    },
    [onChanges, onNodesChange],
  );
  return (
    <ReactFlow
      {...props}
      nodes={nodes}
      onNodesChange={change}
      onNodeDragStart={start}
      onNodeDragStop={stop}
    />
  );
}
