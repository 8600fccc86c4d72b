/** What moves and glows over the network: one canvas, drawn from the stores and the live frame. */
export { CanvasOverlay } from './canvas-overlay';
