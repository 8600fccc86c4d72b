/** What each purification would make of the chosen demand: the search for the best, rate against fidelity, a table. */
import { lazy, Suspense, useMemo } from 'react';
import { useStore } from 'zustand';
import { shownDemand } from '../../stores/run-shown';
import { chosenDemand } from '../../stores/run-view';
import { useDocument, useRun, useStudio } from '../context';
import { BestPurification } from '../searches/best-purification';
import { demandName } from '../values';
import { NoDemands } from './no-demands';
import { Quiet } from './quiet';
import styles from './results.module.css';
import { tradeOffs } from './trade-off';
import tradeOffStyles from './trade-off.module.css';
import { TradeOffTable } from './trade-off-table';

const TradeOffChart = lazy(() => import('./trade-off-chart'));

export function PurificationTab() {
  const { run } = useStudio();
  const design = useDocument((state) => state.design);
  const chosen = useStore(run.view, (view) => view.demand);
  const { report, stale, status } = useStore(run.optimizations.purification, (state) => state);
  const demand = chosenDemand(design.demands, chosen);
  const needed = useRun((state) => demand && shownDemand(state, demand.id)?.value.neededFidelity);
  const rows = useMemo(
    () => (report && demand ? tradeOffs(report, demand.id) : []),
    [report, demand],
  );
  if (!demand) return <NoDemands />;
  const name = demandName(design, demand);
  return (
    <>
      <div className={tradeOffStyles.head}>
        <BestPurification />
      </div>
      {report ? (
        <div className={stale ? `${tradeOffStyles.body} ${styles.stale}` : tradeOffStyles.body}>
          <Suspense fallback={<div />}>
            <TradeOffChart rows={rows} name={name} needed={needed} />
          </Suspense>
          <TradeOffTable rows={rows} name={name} />
        </div>
      ) : (
        <Quiet>
          {status === 'running'
            ? 'Estimating each purification, then simulating the best…'
            : 'Purification makes fewer, better pairs. The search compares all protocols, on links and from end to end, with none: it may be best to do without.'}
        </Quiet>
      )}
    </>
  );
}
