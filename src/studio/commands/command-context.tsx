/** Makes what commands act on, once, from the stores and the canvas. */
import { useReactFlow } from '@xyflow/react';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { fitOptions } from '../canvas/fit';
import { useStudio } from '../context';
import { createClipboard } from '../files/clipboard';
import { createFiles, type Files } from '../files/files';
import type { CommandContext } from './commands';

export interface FullContext extends CommandContext {
  readonly files: Files;
}

const sizeOfCanvas = () => document.querySelector('.react-flow')?.getBoundingClientRect();

const Context = createContext<FullContext | undefined>(undefined);

export function CommandProvider({ children }: { children: ReactNode }) {
  const stores = useStudio();
  const flow = useReactFlow();
  const context = useMemo<FullContext>(() => {
    const calm = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const duration = calm ? 220 : 0;
    const files = createFiles(stores);
    return {
      ...stores,
      files,
      clipboard: createClipboard(stores, files),
      view: {
        // Fitting an empty canvas would wait for its first node and then move it from where it was put.
        fit() {
          const nodes = flow.getNodes();
          const { width = 0, height = 0 } = sizeOfCanvas() ?? {};
          void (nodes.length > 0
            ? flow.fitView({
                ...fitOptions({
                  banner: stores.document.getState().readOnly,
                  sheet: stores.layout.getState().sheet !== 'none',
                  canvas: { width, height },
                  network: flow.getNodesBounds(nodes),
                }),
                duration,
              })
            : flow.setViewport({ x: 0, y: 0, zoom: 1 }, { duration }));
        },
        reset: () => void flow.setViewport({ x: 0, y: 0, zoom: 1 }),
        center() {
          const { left = 0, top = 0, width = 0, height = 0 } = sizeOfCanvas() ?? {};
          return flow.screenToFlowPosition({ x: left + width / 2, y: top + height / 2 });
        },
        zoomIn: () => void flow.zoomIn({ duration }),
        zoomOut: () => void flow.zoomOut({ duration }),
      },
    };
  }, [stores, flow]);
  return <Context value={context}>{children}</Context>;
}

export function useCommandContext(): FullContext {
  const context = useContext(Context);
  if (!context) throw new Error('useCommandContext must be used below <CommandProvider>.');
  return context;
}
