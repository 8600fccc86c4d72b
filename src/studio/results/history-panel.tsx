/** Rate and fidelity against simulated time, with their 95 % bands. */
import type { Demand } from '../../network/design';
import { shownDemand } from '../../stores/run-shown';
import { useRun, useStudio } from '../context';
import { Button } from '../controls/button';
import { later } from '../controls/later';
import { CopyCsv } from './copy-csv';
import historyStyles from './history.module.css';
import { Panel } from './panel';
import { Blocked, Quiet } from './quiet';
import styles from './results.module.css';

const HistoryChart = later(async () => (await import('./history-chart')).HistoryChart);

export function HistoryPanel({ demand, name }: { readonly demand: Demand; readonly name: string }) {
  const { run } = useStudio();
  const mode = useRun((state) => state.mode);
  const status = useRun((state) => state.status);
  const stale = useRun((state) => state.stale && state.mode === 'measure');
  const problem = useRun((state) => state.problem);
  const blocked = useRun((state) => shownDemand(state, demand.id)?.value.blocked);
  const empty = useRun(
    (state) => state.historyVersion >= 0 && run.history.of(demand.id).seconds.length < 2,
  );
  const rows = () => {
    const series = run.history.of(demand.id);
    return [
      ['simulated seconds', 'pairs per second', 'low', 'high', 'fidelity', 'low', 'high'],
      ...series.seconds.map((seconds, i) => [
        seconds,
        series.rate[i],
        series.rateLow[i],
        series.rateHigh[i],
        series.fidelity[i],
        series.fidelityLow[i],
        series.fidelityHigh[i],
      ]),
    ];
  };
  return (
    <Panel
      title="Rate and fidelity"
      hint={
        empty
          ? undefined
          : mode === 'measure'
            ? 'against simulated time · 95 % band'
            : 'means so far, against simulated time'
      }
      tools={empty ? undefined : <CopyCsv rows={rows} />}
    >
      {blocked ? (
        <Blocked reason={blocked} />
      ) : empty ? (
        status === 'idle' || status === 'canceled' ? (
          <Quiet
            action={
              !problem && (
                <Button onClick={() => run.actions.toggle()}>
                  {mode === 'measure' ? 'Run' : 'Watch'}
                </Button>
              )
            }
          >
            Nothing measured yet. A run draws its figures here while they settle.
          </Quiet>
        ) : (
          <Quiet>
            {status === 'running'
              ? 'Waiting for the first pairs of this service…'
              : 'No pairs were delivered.'}
          </Quiet>
        )
      ) : (
        <div className={stale ? `${historyStyles.charts} ${styles.stale}` : historyStyles.charts}>
          <HistoryChart demand={demand} name={name} />
        </div>
      )}
    </Panel>
  );
}
