/** Areas of the screen that are fetched after the first paint: inspector, figures, results, overlay, legend. */
import { later } from '../controls/later';

export const Inspector = later(async () => (await import('../inspector/inspector')).Inspector);
export const ResultsDock = later(async () => (await import('../results')).ResultsDock);
export const KpiStrip = later(async () => (await import('../kpi')).KpiStrip);
export const CanvasOverlay = later(async () => (await import('../canvas/overlay')).CanvasOverlay);
export const Legend = later(async () => (await import('../values')).Legend);
