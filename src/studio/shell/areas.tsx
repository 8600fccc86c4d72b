/** Areas of the screen that are drawn after the first paint: inspector, figures, results, overlay, legend. */
import { later } from '../controls/later';

const inspector = () => import('../inspector/inspector');
const results = () => import('../results');
const figures = () => import('../kpi');
const overlay = () => import('../canvas/overlay');
const values = () => import('../values');

export const Inspector = later(async () => (await inspector()).Inspector);
export const ResultsDock = later(async () => (await results()).ResultsDock);
export const KpiStrip = later(async () => (await figures()).KpiStrip);
export const CanvasOverlay = later(async () => (await overlay()).CanvasOverlay);
export const Legend = later(async () => (await values()).Legend);

/**
 * Asks for their code ahead of time, and for what saves a design: it is needed most where nothing can be fetched any more.
 * What cannot be had is asked for again, and missed, by whoever needs it.
 */
export const fetchAreas = () =>
  Promise.allSettled([
    inspector(),
    results(),
    figures(),
    overlay(),
    values(),
    import('../files/design-text'),
  ]);
