/** What each purification would make of the chosen demand: the search for the best, rate against fidelity, a table. */
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { shownDemand } from '../../stores/run-shown';
import { chosenDemand } from '../../stores/run-view';
import { useDocument, useRun, useStudio } from '../context';
import { later } from '../controls/later';
import { Segments } from '../controls/segments';
import { BestPurification } from '../searches/best-purification';
import { demandName } from '../values';
import { NoDemands } from './no-demands';
import { Quiet } from './quiet';
import styles from './results.module.css';
import { byOwnGain, tradeOffs } from './trade-off';
import tradeOffStyles from './trade-off.module.css';
import { TradeOffTable } from './trade-off-table';

const TradeOffChart = later(async () => (await import('./trade-off-chart')).TradeOffChart, <div />);

export function PurificationTab() {
  const { run } = useStudio();
  const design = useDocument((state) => state.design);
  const chosen = useStore(run.view, (view) => view.demand);
  const { report, stale, status } = useStore(run.optimizations.purification, (state) => state);
  const demand = chosenDemand(design.demands, chosen);
  const needed = useRun((state) => demand && shownDemand(state, demand.id)?.value.neededFidelity);
  const [reach, setReach] = useState<'all' | 'one'>('all');
  const isOne = reach === 'one' && design.demands.length > 1;
  const rows = useMemo(() => {
    if (!report || !demand) return [];
    const all = tradeOffs(report, demand.id);
    return isOne ? all.toSorted(byOwnGain) : all;
  }, [report, demand, isOne]);
  const isChart = rows.filter(({ fidelity }) => fidelity).length > 1;
  if (!demand) return <NoDemands />;
  const name = demandName(design, demand);
  return (
    <>
      <div className={tradeOffStyles.head}>
        <BestPurification />
        {report && design.demands.length > 1 && (
          <Segments
            name="Whom to purify for"
            value={reach}
            options={[
              { value: 'all', label: 'All services' },
              { value: 'one', label: `Only ${name}` },
            ]}
            onChange={setReach}
          />
        )}
      </div>
      {report ? (
        <div
          className={`${isChart ? tradeOffStyles.body : styles.fill} ${stale ? styles.stale : ''}`}
        >
          {isChart && <TradeOffChart rows={rows} name={name} needed={needed} />}
          <TradeOffTable rows={rows} name={name} demand={isOne ? demand.id : undefined} />
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
