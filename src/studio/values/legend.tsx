/** The legend of the canvas: what is colored, the scale with its marks, and the switches for both. */
import { memo, useMemo } from 'react';
import { useStore } from 'zustand';
import { shownDemand, shownLinks, shownNodes } from '../../stores/run-shown';
import { useDocument, useRun, useStudio } from '../context';
import { Segments } from '../controls/segments';
import { decadesOf, fidelityShare, type Metric } from './domain';
import styles from './legend.module.css';
import { formatNumber } from './number';
import { colorAt, type Ramp } from './scale';
import { ScaleMarks } from './scale-marks';
import { usabilityMarks } from './usability';
import { useRamp } from './use-ramp';

const SWATCHES = 48;

export function Legend() {
  const { run } = useStudio();
  const { metric, scale } = useStore(run.view);
  const state = useRun((current) => current);
  const ramp = useRamp();
  const links = shownLinks(state);
  const nodes = shownNodes(state);
  // Several demands bring pairs of several kinds through one node: there the marks are those of Werner pairs.
  const demands = useDocument(({ design }) => design.demands);
  const own = demands.length === 1 ? shownDemand(state, demands[0].id)?.value : undefined;
  const decades = decadesOf([
    ...(links?.value.map(({ rateHz }) => rateHz.mean) ?? []),
    ...(nodes?.value.map(({ rateHz }) => rateHz ?? 0) ?? []),
  ]);
  const marks =
    metric === 'fidelity'
      ? [
          { id: 'one', at: 1, label: '1', title: 'A perfect pair' },
          ...usabilityMarks(own?.bands).map(({ id, fidelity, label, title }) => ({
            id,
            at: fidelityShare(fidelity),
            label,
            title,
          })),
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
  const empty = useDocument(({ design }) => design.nodes.length === 0);
  if (!links || empty) return null;
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
      <ScaleMarks marks={marks} />
      <p className={styles.note}>
        {metric === 'fidelity'
          ? `Links: heralded · marks: ${own?.bands ? 'delivered' : 'Werner'} pairs`
          : 'Links: pairs per second, on their own'}
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
