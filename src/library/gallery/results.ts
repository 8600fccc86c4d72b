/** What Bellhop predicts for each row, as `npm run validate:gallery` computed it: generated, never edited. */
import type { Prediction } from './comparison';
import stored from './results.json';

export interface GalleryResult {
  readonly seed: number;
  readonly pairs: number;
  /** In the order of the row’s observables. */
  readonly predictions: readonly Prediction[];
}

export interface GalleryResults {
  readonly engine: string;
  readonly rows: { readonly [id: string]: GalleryResult };
}

export const galleryResults: GalleryResults = stored;
