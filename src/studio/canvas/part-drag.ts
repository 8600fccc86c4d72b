/** Kind of drag data that the palette sets and the canvas takes. */
export const PART_DRAG = 'application/x-bellhop-part';
