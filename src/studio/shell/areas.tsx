/** Areas of the screen that are fetched after the first paint: inspector, figures, results, overlay, legend. */
import { type ComponentType, lazy, Suspense } from 'react';

function later(load: () => Promise<ComponentType>): ComponentType {
  const Lazy = lazy(async () => ({ default: await load() }));
  return () => (
    <Suspense fallback={null}>
      <Lazy />
    </Suspense>
  );
}

export const Inspector = later(async () => (await import('../inspector/inspector')).Inspector);
export const ResultsDock = later(async () => (await import('../results')).ResultsDock);
export const KpiStrip = later(async () => (await import('../kpi')).KpiStrip);
export const CanvasOverlay = later(async () => (await import('../canvas/overlay')).CanvasOverlay);
export const Legend = later(async () => (await import('../values')).Legend);
