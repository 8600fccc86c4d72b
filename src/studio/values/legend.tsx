/** The legend of the canvas: what is colored, the scale with its marks, and the switches for both. */
import { memo, useMemo } from 'react';
import { useStore } from 'zustand';
import { shownLinks, shownNodes } from '../../stores/run-shown';
import { useRun, useStudio } from '../context';
import { Segments } from '../controls/segments';
import { decadesOf, fidelityShare, type Metric } from './domain';
import styles from './legend.module.css';
import { formatNumber, showFidelity } from './number';
import { colorAt, type Ramp } from './scale';
import { USABILITY } from './usability';
import { useRamp } from './use-ramp';

const SWATCHES = 48;
/** These two marks stand close together: their words lean away from each other. */
const SIDES: { readonly [mark: string]: string } = { chsh: 'left', qkd: 'right' };

export function Legend() {
  const { run } = useStudio();
  const { metric, scale } = useStore(run.view);
  const state = useRun((current) => current);
  const ramp = useRamp();
  const links = shownLinks(state);
  const nodes = shownNodes(state);
  const decades = decadesOf([
    ...(links?.value.map(({ rateHz }) => rateHz.mean) ?? []),
    ...(nodes?.value.map(({ rateHz }) => rateHz ?? 0) ?? []),
  ]);
  const marks =
    metric === 'fidelity'
      ? [
          ...USABILITY.map(({ id, fidelity, label, meaning }) => ({
            id,
            at: fidelityShare(fidelity),
            label,
            title: `Above ${showFidelity(fidelity).value} a Werner pair ${meaning.startsWith('entangled') ? 'is ' : ''}${meaning}`,
          })),
          { id: 'one', at: 1, label: '1', title: 'A perfect pair' },
        ]
      : Array.from({ length: decades.high - decades.low + 1 }, (_, i) => ({
          id: String(i),
          at: i / (decades.high - decades.low),
          label:
            i === 0 || i === decades.high - decades.low
              ? formatNumber(10 ** (decades.low + i), 1)
              : '',
          title: `${formatNumber(10 ** (decades.low + i), 1)} pairs per second`,
        }));
  if (!links) return null;
  return (
    <section className={styles.legend} aria-label="Legend">
      <header>
        <Segments<Metric>
          name="Color by"
          value={metric}
          options={[
            { value: 'fidelity', label: 'Fidelity' },
            { value: 'rate', label: 'Rate' },
          ]}
          onChange={(next) => run.view.setState({ metric: next })}
        />
        <button
          type="button"
          className={styles.scale}
          title={`Colors: ${scale}. Click for ${scale === 'viridis' ? 'cividis' : 'viridis'}; both read in gray and with any color vision.`}
          onClick={() => run.view.setState({ scale: scale === 'viridis' ? 'cividis' : 'viridis' })}
        >
          {scale}
        </button>
      </header>
      <Swatches ramp={ramp} />
      <div className={styles.marks}>
        {marks.map(({ id, at, label, title }) => (
          <span
            key={id}
            style={{ left: `${at * 100}%` }}
            title={title}
            data-side={at === 0 ? 'start' : at === 1 ? 'end' : SIDES[id]}
          >
            <i>{label}</i>
          </span>
        ))}
      </div>
      <p className={styles.note}>
        {metric === 'fidelity' ? 'Fibers: when heralded' : 'Fibers: pairs per second, on their own'}
        {links.stale && ' · of an earlier design'}
      </p>
    </section>
  );
}

const Swatches = memo(function Swatches({ ramp }: { ramp: Ramp }) {
  const colors = useMemo(
    () => Array.from({ length: SWATCHES }, (_, i) => colorAt(ramp, i / (SWATCHES - 1))),
    [ramp],
  );
  return (
    <svg
      className={styles.swatches}
      viewBox={`0 0 ${SWATCHES} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {colors.map((color, i) => (
        <rect key={color + String(i)} x={i} width="1.05" height="1" fill={color} />
      ))}
    </svg>
  );
});
