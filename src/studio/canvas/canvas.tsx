/** The canvas: the network as drawn, and every way to draw with a pointer. Keys are in `commands`. */
import {
  Background,
  type Connection,
  ConnectionLineType,
  ConnectionMode,
  type FinalConnectionState,
  type OnEdgesChange,
  type OnNodesChange,
  useReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type DragEvent, type ReactNode, useCallback, useMemo } from 'react';
import { askForPairs, connectNodes, placeNode, whyNoFiber } from '../commands/draw';
import { useDocument, useSession, useStudio } from '../context';
import styles from './canvas.module.css';
import { DemandEdgeView } from './demand-edge';
import { FiberEdgeView } from './fiber-edge';
import {
  applySelectChanges,
  createFlowAdapter,
  type FlowEdge,
  type FlowNode,
} from './flow-adapter';
import { MovingFlow } from './moving-flow';
import { NetworkNodeView } from './network-node';
import { PART_DRAG } from './part-drag';
import { PulledLine } from './pulled-line';
import { useKeptFocus } from './use-kept-focus';
import { useLabelPlaces } from './use-label-places';
import { ScalesProvider, useGlyphScale, useLabelScale, ZoomWatch } from './zoom-watch';

const nodeTypes = { 'end-node': NetworkNodeView, repeater: NetworkNodeView };
const edgeTypes = { fiber: FiberEdgeView, demand: DemandEdgeView };
/** Nodes beyond which only what is in view is rendered; below it, rendering all is faster. */
const MANY_NODES = 150;

export function Canvas({ children }: { children?: ReactNode }) {
  const stores = useStudio();
  const { session } = stores;
  const design = useDocument((state) => state.design);
  const readOnly = useDocument((state) => state.readOnly);
  const selection = useSession((state) => state.selection);
  const tool = useSession((state) => state.tool);
  const flow = useReactFlow<FlowNode, FlowEdge>();
  const frame = useKeptFocus(design);
  const adapter = useMemo(createFlowAdapter, []);
  const glyphs = useGlyphScale();
  const labels = useLabelScale();
  const scales = useMemo(() => ({ glyphs, labels }), [glyphs, labels]);
  const { names, pills } = useLabelPlaces(design, scales);
  const standing = useMemo(
    () => adapter.nodes(design, selection, names),
    [adapter, design, selection, names],
  );
  const edges = useMemo(
    () => adapter.edges(design, selection, pills),
    [adapter, design, selection, pills],
  );
  const onNodesChange: OnNodesChange<FlowNode> = useCallback(
    (changes) => {
      const before = session.getState().selection;
      const after = applySelectChanges(before, changes, 'nodes');
      if (after !== before) session.actions.select(after);
    },
    [session],
  );
  const onEdgesChange: OnEdgesChange<FlowEdge> = useCallback(
    (changes) => {
      const before = session.getState().selection;
      const after = applySelectChanges(before, changes, 'edges');
      if (after !== before) session.actions.select(after);
    },
    [session],
  );

  /** A click on a node with a tool in hand: first the one end, then the other. */
  const onNodeClick = (id: string, again: boolean) => {
    if (tool.kind === 'connect' || tool.kind === 'demand') {
      if (tool.from === undefined) {
        session.actions.setTool({ ...tool, from: id });
        return;
      }
      const done =
        tool.kind === 'connect'
          ? connectNodes(stores, tool.from, id, tool.channel)
          : askForPairs(stores, tool.from, id);
      if (done) session.actions.setTool(again ? { ...tool, from: undefined } : { kind: 'select' });
    }
  };

  const onPaneClick = (event: { clientX: number; clientY: number; shiftKey: boolean }) => {
    if (tool.kind === 'place') {
      placeNode(
        stores,
        tool.node,
        flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }),
      );
      if (!event.shiftKey) session.actions.setTool({ kind: 'select' });
    } else if (tool.kind !== 'select') session.actions.setTool({ kind: 'select' });
  };

  const onConnect = ({ source, target }: Connection) => {
    connectNodes(stores, source, target);
  };
  const onConnectEnd = (_event: unknown, { isValid, fromNode, toNode }: FinalConnectionState) => {
    if (isValid || !fromNode || !toNode) return;
    const reason = whyNoFiber(stores.document.getState().design, fromNode.id, toNode.id);
    if (reason) session.actions.notify({ text: reason });
  };

  const onDrop = (event: DragEvent) => {
    const part = event.dataTransfer.getData(PART_DRAG);
    if (part !== 'end-node' && part !== 'repeater') return;
    event.preventDefault();
    placeNode(stores, part, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
    session.actions.setTool({ kind: 'select' });
  };

  return (
    <div
      className={`${styles.canvas} ${tool.kind === 'select' ? '' : styles.placing} ${readOnly ? styles.locked : ''}`}
    >
      <ScalesProvider value={scales}>
        <MovingFlow
          ref={frame}
          tabIndex={-1}
          standing={standing}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          nodeOrigin={[0.5, 0.5]}
          onNodesChange={onNodesChange}
          onEdgesChange={onEdgesChange}
          onNodeClick={(event, node) => onNodeClick(node.id, event.shiftKey)}
          onEdgeClick={(event) => {
            // A repeater placed on a fiber is spliced into it.
            if (tool.kind === 'place') onPaneClick(event);
          }}
          onPaneClick={onPaneClick}
          onConnect={onConnect}
          onConnectEnd={onConnectEnd}
          isValidConnection={({ source, target }) =>
            whyNoFiber(stores.document.getState().design, source, target) === undefined
          }
          onDragOver={(event) => {
            if (event.dataTransfer.types.includes(PART_DRAG)) event.preventDefault();
          }}
          onDrop={onDrop}
          nodesDraggable={!readOnly && tool.kind === 'select'}
          nodesConnectable={!readOnly}
          connectionMode={ConnectionMode.Loose}
          connectionRadius={34}
          connectOnClick={false}
          connectionLineType={ConnectionLineType.Straight}
          deleteKeyCode={null}
          selectionKeyCode="Shift"
          multiSelectionKeyCode={['Meta', 'Control', 'Shift']}
          disableKeyboardA11y
          zoomOnDoubleClick={false}
          elevateNodesOnSelect={false}
          minZoom={0.08}
          maxZoom={3}
          onlyRenderVisibleElements={design.nodes.length > MANY_NODES}
          proOptions={{ hideAttribution: true }}
          role="application"
          aria-label={`Network ${design.name ?? ''}: ${design.nodes.length} nodes, ${design.links.length} links`}
        >
          <Background gap={20} size={1.4} color="var(--dot)" />
          <PulledLine />
          <ZoomWatch />
          {children}
        </MovingFlow>
      </ScalesProvider>
    </div>
  );
}
