/** Rates against fidelities under each purification, drawn by uPlot, which is fetched with this file only. */
import { useMemo, useRef } from 'react';
import { useTokens } from '../values';
import chartStyles from './chart.module.css';
import type { TradeOff } from './trade-off';
import styles from './trade-off.module.css';
import { pointsOf, tradeOffData, tradeOffOptions } from './trade-off-options';
import { usePlot } from './use-plot';

export function TradeOffChart({
  rows,
  name,
  needed,
}: {
  readonly rows: readonly TradeOff[];
  readonly name: string;
  /** Fidelity below which the pairs are of no use to the demand. */
  readonly needed: number | undefined;
}) {
  const tokens = useTokens();
  const readout = useRef<HTMLSpanElement>(null);
  const points = useMemo(() => pointsOf(rows), [rows]);
  const data = useMemo(() => tradeOffData(points), [points]);
  const now = useRef({ points, needed });
  now.current = { points, needed };
  const host = usePlot(
    () =>
      tradeOffOptions(
        tokens,
        () => now.current.points,
        () => now.current.needed,
        (text) => {
          if (readout.current) readout.current.textContent = text;
        },
      ),
    data,
    tokens,
  );
  const best = rows.filter(({ isBest }) => isBest).map((row) => row.name);
  return (
    <figure
      className={styles.chart}
      aria-label={`${name}: Bell pairs per second against fidelity under each purification. Nothing beats ${best.join('; ')} in both.`}
    >
      <figcaption>
        <span>
          <b>Bell pairs</b> /s against <b>fidelity</b>
        </span>
        <span className={styles.key}>
          <i className={styles.none} /> none
          <i className={styles.links} /> on links
          <i className={styles.ends} /> end to end
          <i className={styles.line} /> best in both
        </span>
      </figcaption>
      <span ref={readout} className={chartStyles.readout} aria-hidden="true" />
      <div ref={host} className={chartStyles.plot} />
    </figure>
  );
}
