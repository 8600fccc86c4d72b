/** Where the results mount: each is fetched after the first paint, by its folder's `index.ts`. */
import { type ComponentType, lazy, Suspense } from 'react';

type Module = Readonly<Record<string, ComponentType>>;

const modules = import.meta.glob<Module>([
  '../results/index.ts',
  '../kpi/index.ts',
  '../canvas/overlay/index.ts',
  '../values/index.ts',
]);

/** The component that a folder exports under this name; nothing where the folder has none. */
function area(folder: string, name: string): ComponentType {
  const load = modules[`../${folder}/index.ts`];
  if (!load) return () => null;
  const Lazy = lazy(async () => ({ default: (await load())[name] ?? (() => null) }));
  return () => (
    <Suspense fallback={null}>
      <Lazy />
    </Suspense>
  );
}

export const ResultsDock = area('results', 'ResultsDock');
export const KpiStrip = area('kpi', 'KpiStrip');
export const CanvasOverlay = area('canvas/overlay', 'CanvasOverlay');
export const Legend = area('values', 'Legend');
