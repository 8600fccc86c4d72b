/** React Flow and nothing else, with the grid that the studio is measured with. */
import { type Edge, type Node, ReactFlow, useEdgesState, useNodesState } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { createRoot } from 'react-dom/client';
import { grid } from '../grid';
import './bare.css';

const { places, edges } = grid(Number(new URLSearchParams(window.location.search).get('nodes')));
const initialNodes: Node[] = places.map((position, i) => ({
  id: `n${i}`,
  position,
  data: { label: `n${i}` },
}));
const initialEdges: Edge[] = edges.map(([source, target], i) => ({
  id: `l${i}`,
  type: 'straight',
  source: `n${source}`,
  target: `n${target}`,
}));

function Bare() {
  const [nodes, , onNodesChange] = useNodesState(initialNodes);
  const [links, , onEdgesChange] = useEdgesState(initialEdges);
  return (
    <ReactFlow
      nodes={nodes}
      edges={links}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      fitView
      minZoom={0.05}
    />
  );
}

createRoot(document.getElementById('root')!).render(<Bare />);
