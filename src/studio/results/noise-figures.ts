/** The figures that are shown under noise, and how they and their ends are put into words. Pure. */
import type { NoiseCurve, NoisePoint } from '../../port/port';
import {
  formatNumber,
  inWords,
  type Shown,
  showBits,
  showFidelity,
  showRate,
  showSeconds,
} from '../values';

export interface NoiseFigure {
  readonly id: string;
  readonly label: string;
  /** Unit of `of`. */
  readonly unit?: string;
  /** Infinity: a lifetime without end. */
  readonly of: (point: NoisePoint) => number;
  readonly show: (value: number) => Shown;
  /** The line below which it is of no use, where there is one. */
  readonly needed?: (point: NoisePoint) => number;
  /** The multiple at which it ends. */
  readonly end?: (curve: NoiseCurve) => number | undefined;
  /** Most it can be. */
  readonly most?: number;
}

export const NOISE_FIGURES: readonly NoiseFigure[] = [
  {
    id: 'fidelity',
    label: 'Fidelity',
    of: ({ fidelity }) => fidelity,
    show: showFidelity,
    needed: ({ neededFidelity }) => neededFidelity,
    end: ({ failsAt }) => failsAt,
    most: 1,
  },
  { id: 'rate', label: 'Bell pairs', unit: '/s', of: ({ rateHz }) => rateHz, show: showRate },
  {
    id: 'lifetime',
    label: 'Useful lifetime',
    unit: 's',
    of: ({ lifetimeSeconds = Number.POSITIVE_INFINITY }) => lifetimeSeconds,
    show: (seconds) => (seconds === 0 ? { value: 'none', unit: '' } : showSeconds(seconds)),
    end: ({ failsAt }) => failsAt,
  },
  {
    id: 'key',
    label: 'Secret key, six-state',
    unit: 'bit/s',
    of: ({ keyHz }) => keyHz,
    show: showBits,
    end: ({ keyEndsAt }) => keyEndsAt,
  },
];

/** The point at that multiple; undefined where the path never succeeds. */
export const pointAt = ({ points }: NoiseCurve, multiplier: number): NoisePoint | undefined =>
  points.find((point) => point.multiplier === multiplier);

export const figureAt = (
  { of, show }: NoiseFigure,
  curve: NoiseCurve,
  multiplier: number,
): string => {
  const point = pointAt(curve, multiplier);
  return point ? inWords(show(of(point))) : '–';
};

/** `1.52 ×`, `2 ×`: no more digits than the search for an end is good for. */
export const times = (multiplier: number): string =>
  `${multiplier === 0 || multiplier >= 0.1 ? Number(multiplier.toFixed(2)) : formatNumber(multiplier, 2)} ×`;

/** What becomes of the demand as noise grows, in a sentence each for its fidelity and its key. */
export const endsInWords = (curve: NoiseCurve): readonly [fidelity: string, key: string] => {
  const { failsAt, keyEndsAt } = curve;
  const last = times(curve.points.at(-1)!.multiplier);
  const needed = showFidelity((pointAt(curve, 1) ?? curve.points[0]).neededFidelity).value;
  return [
    failsAt === undefined
      ? `Still above the fidelity it needs at ${last} today’s noise.`
      : failsAt === 0
        ? `Below the fidelity it needs, ${needed}, even without noise.`
        : failsAt < 1
          ? `Fails today: it would need fidelity ${needed}, which it has up to ${times(failsAt)} today’s noise.`
          : `Fails at ${times(failsAt)} today’s noise, where fidelity falls below what it needs.`,
    keyEndsAt === undefined
      ? `Still gives secret key at ${last}.`
      : keyEndsAt === 0
        ? 'Gives no secret key even without noise.'
        : `Secret key ends at ${times(keyEndsAt)}.`,
  ];
};
