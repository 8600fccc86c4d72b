/** The strip of key figures above the canvas. */
export { KpiStrip } from './kpi-strip';
