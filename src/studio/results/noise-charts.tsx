/** Small charts of a demand's figures against noise, drawn by uPlot, which is fetched with this file only. */
import { useMemo, useRef } from 'react';
import type { NoiseCurve } from '../../port/port';
import { useTokens } from '../values';
import noiseStyles from './noise.module.css';
import { figureAt, NOISE_FIGURES, type NoiseFigure, times } from './noise-figures';
import { noiseData, noiseOptions } from './noise-options';
import { usePlot } from './use-plot';

export default function NoiseCharts({ curve, name }: { curve: NoiseCurve; name: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and a section would be one landmark too many
    <div
      role="group"
      aria-label={`${name} under noise`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={noiseStyles.charts}
    >
      {NOISE_FIGURES.map((figure) => (
        <Chart key={figure.id} figure={figure} curve={curve} name={name} />
      ))}
    </div>
  );
}

function Chart({ figure, curve, name }: { figure: NoiseFigure; curve: NoiseCurve; name: string }) {
  const tokens = useTokens();
  const readout = useRef<HTMLSpanElement>(null);
  const end = figure.end?.(curve);
  const now = useRef({ data: noiseData(curve, figure), end });
  const data = useMemo(() => noiseData(curve, figure), [curve, figure]);
  now.current = { data, end };
  const host = usePlot(
    () =>
      noiseOptions(
        figure,
        tokens,
        () => now.current.data,
        () => now.current.end,
        (text) => {
          if (readout.current) readout.current.textContent = text;
        },
      ),
    data,
    tokens,
  );
  const isUnstored = figure.id === 'lifetime' && curve.stored === false;
  const [clean, today, most] = [0, 1, 3].map((multiplier) =>
    isUnstored ? 'not stored' : figureAt(figure, curve, multiplier),
  );
  const change = isUnstored ? (
    <b>not stored</b>
  ) : (
    <span className={noiseStyles.change}>
      {clean} clean → <b>{today}</b>
    </span>
  );
  const words = `${name}: ${figure.label} against noise. Without noise ${clean}, today ${today}, at three times ${most}${end === undefined ? '' : `, ends at ${times(end)}`}`;
  return (
    <figure className={noiseStyles.chart} aria-label={words}>
      <figcaption>
        <span>
          <span className={noiseStyles.label}>{figure.label}</span>
          {figure.unit && <small> {figure.unit}</small>}
        </span>
        {change}
      </figcaption>
      <span ref={readout} className={noiseStyles.readout} aria-hidden="true" />
      <div ref={host} className={noiseStyles.plot} />
    </figure>
  );
}
