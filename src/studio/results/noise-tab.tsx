/** How the chosen demand's figures change when the noise of the whole design is multiplied, and at which multiple they end. */
import { useState } from 'react';
import { useStore } from 'zustand';
import type { NoiseCurve } from '../../port/port';
import { chosenDemand } from '../../stores/run-view';
import { useDocument, useRun, useStudio } from '../context';
import { later } from '../controls/later';
import { Segments } from '../controls/segments';
import { demandName } from '../values';
import { NoDemands } from './no-demands';
import noiseStyles from './noise.module.css';
import { endsInWords } from './noise-figures';
import { NoiseTable } from './noise-table';
import { Blocked, Quiet } from './quiet';
import styles from './results.module.css';

const NoiseCharts = later(async () => (await import('./noise-charts')).NoiseCharts);

export function NoiseTab() {
  const { run } = useStudio();
  const design = useDocument((state) => state.design);
  const chosen = useStore(run.view, (view) => view.demand);
  const { swept, stale, problem: own } = useStore(run.noise, (state) => state);
  const problem = useRun((state) => state.problem) ?? own;
  const [look, setLook] = useState<'charts' | 'table'>('charts');
  const demand = chosenDemand(design.demands, chosen);
  if (!demand) return <NoDemands />;
  const curve = swept?.report.demands.find(({ id }) => id === demand.id);
  if (!curve)
    return (
      <Quiet>{problem ?? 'Computing the figures from no noise to three times today’s…'}</Quiet>
    );
  if (curve.blocked !== undefined) return <Blocked reason={curve.blocked} />;
  const name = demandName(design, demand);
  return (
    <div className={stale ? `${styles.fill} ${styles.stale}` : styles.fill}>
      <div className={noiseStyles.head}>
        <Ends curve={curve} name={name} stale={stale} problem={problem} />
        <Segments
          name="Show as"
          value={look}
          options={[
            { value: 'charts', label: 'Charts' },
            { value: 'table', label: 'Table' },
          ]}
          onChange={setLook}
        />
      </div>
      {look === 'table' ? (
        <NoiseTable curve={curve} name={name} />
      ) : (
        <NoiseCharts curve={curve} name={name} />
      )}
    </div>
  );
}

function Ends({
  curve,
  name,
  stale,
  problem,
}: {
  readonly curve: NoiseCurve;
  readonly name: string;
  readonly stale: boolean;
  readonly problem: string | undefined;
}) {
  const [fidelity, key] = endsInWords(curve);
  return (
    <p className={noiseStyles.ends} role="status">
      {stale && <b>Of an earlier design{problem ? `: ${problem}` : ''}. </b>}
      <span title="Today’s noise is the design’s own. Multiplied are error rates, infidelities and decay; losses, times and settings stay.">
        {name}: <b>{fidelity}</b> {key}{' '}
        <span className={noiseStyles.mark}>{curve.exact ? 'estimate' : 'approximate'}</span>
      </span>
    </p>
  );
}
