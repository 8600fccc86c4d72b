/** Where the photons and heralds of a lane are: phases of one attempt, and how to show attempts too fast to see. Pure. */

/** Attempts longer than this on the viewer's clock are drawn one by one, shorter than the other as a stream, seconds. */
const SINGLE = 0.32;
const STREAM = 0.18;

/** How much of the drawing is single attempts, 0 to 1, by the length of an attempt on the viewer's clock. */
export const singleShare = (wallSeconds: number): number =>
  Math.min(1, Math.max(0, (wallSeconds - STREAM) / (SINGLE - STREAM)));

/**
 * Spacing of the dots of a stream, canvas units: from 30 at three attempts a second to 7 at a million and more. Density
 * tells the number of attempts; the dots' own speed never changes, so there is nothing to alias with the screen.
 */
export const streamSpacing = (attemptsPerSecond: number): number =>
  Math.min(30, Math.max(7, 30 - 4.2 * Math.log10(Math.max(1, attemptsPerSecond / 3))));

/** Speed of the dots of a stream, canvas units per second of the viewer's time. */
export const STREAM_SPEED = 60;

/** What is under way on one arm: the share of the way from the node to the station, and which way it goes. */
export interface Flight {
  /** 0 at the node, 1 at the station. */
  readonly place: number;
  readonly kind: 'photon' | 'herald';
}

/**
 * Flight on an arm at phase φ of an attempt, 0 to 1; undefined while nothing flies there. Photons of both arms arrive at
 * half time, so the shorter arm's leaves later and its answer is back earlier. `arm` is the length of this arm as a
 * share of the longer one, 0 to 1.
 */
export const flightAt = (phase: number, arm: number): Flight | undefined => {
  if (arm <= 0) return undefined;
  const half = arm / 2;
  if (phase < 0.5) {
    const place = (phase - (0.5 - half)) / half;
    return place >= 0 ? { place, kind: 'photon' } : undefined;
  }
  const place = 1 - (phase - 0.5) / half;
  return place >= 0 ? { place, kind: 'herald' } : undefined;
};

/** Lengths of both arms as shares of the longer one, by the station's place. */
export const armShares = (station: number): readonly [number, number] => {
  const longer = Math.max(station, 1 - station);
  return [station / longer, (1 - station) / longer];
};

/** Phase of the attempt under way, 0 to 1; undefined before the first begins or without a period. */
export const phaseAt = (seconds: number, start: number, period: number): number | undefined => {
  const passed = (seconds - start) / period;
  return passed >= 0 && Number.isFinite(passed) ? passed - Math.floor(passed) : undefined;
};
