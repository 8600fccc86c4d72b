/** A comparison in words and numbers, the same on the page of the documentation and in the studio. */
import type { Source } from '../../network/parameters';
import { formatFigure, showQuantity } from '../../units/format';
import { type Comparison, type Prediction, spreadOf } from './comparison';
import { FIGURE_UNITS, type GalleryObservable } from './row';

/** Half-width of the 95 % interval of a normal figure, in standard deviations. */
const WIDTH_95 = 1.96;

const suffix = (unit: string) => (unit === '' ? '' : ` ${unit}`);

/** `0.60 ± 0.02`, as reported: one standard deviation. */
export function reportedText({ figure, reported }: GalleryObservable): string {
  const unit = FIGURE_UNITS[figure];
  const { value, uncertainty } = reported;
  if (uncertainty === undefined) return showQuantity(value, unit, { digits: 5 });
  if (typeof uncertainty !== 'number') {
    const shown = showQuantity(value, unit, { digits: 5 });
    return `${shown} +${uncertainty[1]} −${uncertainty[0]}`;
  }
  const { text, interval, unit: name } = formatFigure(value, uncertainty, unit);
  return `${text} ± ${interval}${suffix(name)}`;
}

/** `38.4 ± 0.5 /s`, the interval that of 95 %. */
export function predictedText({ figure }: GalleryObservable, prediction: Prediction): string {
  const unit = FIGURE_UNITS[figure];
  const spread = spreadOf(prediction);
  if (spread === 0) return showQuantity(prediction.mean, unit, { digits: 4 });
  const { text, interval, unit: name } = formatFigure(prediction.mean, WIDTH_95 * spread, unit);
  return `${text} ± ${interval}${suffix(name)}`;
}

const signed = (value: number, digits: number): string => {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
};

/** `+1.5 %`. */
export const residualText = ({ residual }: Comparison): string => `${signed(100 * residual, 1)} %`;

/** `+0.3 σ`; empty where no standard deviation is known. */
export const deviationText = ({ deviations }: Comparison): string =>
  deviations === undefined ? '' : `${signed(deviations, 1)} σ`;

/** `measured`, or `measured, second hand: the secondary document`. */
export const originText = ({ kind, readIn }: Source): string =>
  readIn ? `${kind}, read second hand in ${readIn}` : kind;
