/** What a row of the validation gallery is: a design, where each of its figures comes from, and what to compare it with. */
import type { Design } from '../../network/design';
import type { Source } from '../../network/parameters';
import type { Unit } from '../../units/unit';

/** What the prediction is held against: a laboratory, a formula, or another program. */
export type GalleryGroup = 'experiment' | 'closed form' | 'simulator';

/** Where some figures of the design come from; the values stand in the design alone. */
export interface GalleryInput {
  /** JSON pointers into the design, such as `/links/0/scheme/visibility`. */
  readonly at: readonly string[];
  readonly source: Source;
}

/** A figure of a run that reports state; `per pair`: what is won in a second over the rate. */
export type GalleryFigure =
  | 'rate'
  | 'latency'
  | 'fidelity'
  | 'success probability'
  | 'CHSH value'
  | 'Z error rate'
  | 'X error rate'
  | 'teleportation fidelity'
  | 'remote gate fidelity'
  | 'BBM92 key'
  | 'device-independent key per pair';

export const FIGURE_UNITS: { readonly [figure in GalleryFigure]: Unit } = {
  rate: 'hertz',
  latency: 'seconds',
  fidelity: 'none',
  'success probability': 'none',
  'CHSH value': 'none',
  'Z error rate': 'none',
  'X error rate': 'none',
  'teleportation fidelity': 'none',
  'remote gate fidelity': 'none',
  'BBM92 key': 'hertz',
  'device-independent key per pair': 'none',
};

/** What was published, computed by a formula, or measured with another program. */
export interface Reported {
  readonly value: number;
  /** One standard deviation; with two entries, downwards and upwards. Absent: none was stated. */
  readonly uncertainty?: number | readonly [number, number];
  readonly source: Source;
}

export interface GalleryObservable {
  readonly figure: GalleryFigure;
  readonly reported: Reported;
  /** Why prediction and report do not agree: given when, and only when, they do not. */
  readonly reason?: string;
}

export interface GalleryRow {
  /** Stable, in kebab case; also the name of its results. */
  readonly id: string;
  readonly group: GalleryGroup;
  readonly title: string;
  /** How the row is modeled, in a sentence or two. */
  readonly model: string;
  /** Opens in the studio; its first demand and first link are what is looked at. */
  readonly design: Design;
  readonly inputs: readonly GalleryInput[];
  readonly observables: readonly GalleryObservable[];
  /** Pairs that a run takes; absent: 20,000. */
  readonly pairs?: number;
}
