/** Small charts of a demand's figures against noise, drawn by uPlot, which is fetched with this file only. */
import { useMemo, useRef } from 'react';
import type { NoiseCurve } from '../../port/port';
import { useTokens } from '../values';
import chartStyles from './chart.module.css';
import noiseStyles from './noise.module.css';
import { figureAt, NOISE_FIGURES, type NoiseFigure, times } from './noise-figures';
import { noiseData, noiseOptions } from './noise-options';
import { Quiet } from './quiet';
import { usePlot } from './use-plot';

export function NoiseCharts({ curve, name }: { curve: NoiseCurve; name: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and a section would be one landmark too many
    <div
      role="group"
      aria-label={`${name} under noise`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={noiseStyles.charts}
    >
      {NOISE_FIGURES.map((figure) =>
        figure.id === 'lifetime' && curve.stored === false ? (
          <Unstored key={figure.id} figure={figure} name={name} />
        ) : (
          <Chart key={figure.id} figure={figure} curve={curve} name={name} />
        ),
      )}
    </div>
  );
}

/** Pairs that are detected at once have no lifetime to draw. */
function Unstored({ figure, name }: { figure: NoiseFigure; name: string }) {
  return (
    <figure className={noiseStyles.chart} aria-label={`${name}: ${figure.label}. Not stored`}>
      <figcaption>
        <span className={noiseStyles.label}>{figure.label}</span>
        <b>not stored</b>
      </figcaption>
      <Quiet>These pairs are detected at once: none waits in a memory.</Quiet>
    </figure>
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
  const [clean, today, most] = [0, 1, 3].map((multiplier) => figureAt(figure, curve, multiplier));
  const words = `${name}: ${figure.label} against noise. Without noise ${clean}, today ${today}, at three times ${most}${end === undefined ? '' : `, ends at ${times(end)}`}`;
  return (
    <figure className={noiseStyles.chart} aria-label={words}>
      <figcaption>
        <span>
          <span className={noiseStyles.label}>{figure.label}</span>
          {figure.unit && <small> {figure.unit}</small>}
        </span>
        <span className={noiseStyles.change}>
          {clean} clean → <b>{today}</b>
        </span>
      </figcaption>
      <span ref={readout} className={chartStyles.readout} aria-hidden="true" />
      <div ref={host} className={chartStyles.plot} />
    </figure>
  );
}
