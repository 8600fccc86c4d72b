/** The first tab: figures against time, every pair of nodes, and why the figures are what they are. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { halfWidth, shownFigure } from '../../stores/run-shown';
import { chosenDemand } from '../../stores/run-view';
import { useDocument, useRun, useStudio } from '../context';
import { Segments } from '../controls/segments';
import { demandName, type Metric, showFidelity, showRate } from '../values';
import { Budget, type BudgetKind } from './budget';
import { HistoryPanel } from './history-panel';
import { MatrixPanel } from './matrix-panel';
import { NoDemands } from './no-demands';
import { Panel } from './panel';
import styles from './results.module.css';

export function Overview() {
  const { run } = useStudio();
  const demands = useDocument(({ design }) => design.demands);
  const chosen = useStore(run.view, (view) => view.demand);
  const demand = chosenDemand(demands, chosen);
  const design = useDocument((state) => state.design);
  const state = useRun((current) => current);
  const [kind, setKind] = useState<BudgetKind>('fidelity');
  if (!demand)
    return (
      <div className={styles.panels}>
        <div className={styles.wide}>
          <NoDemands />
        </div>
        <MatrixPanel />
      </div>
    );
  const figure = (which: Metric) => {
    const shown = shownFigure(state, demand.id, which === 'fidelity' ? 'fidelity' : 'rateHz');
    if (!shown) return which === 'fidelity' ? 'this fidelity' : 'this rate';
    if (which === 'fidelity') return showFidelity(shown.value.mean).value;
    const { value, unit } = showRate(shown.value.mean, halfWidth(shown.value));
    return `${value} ${unit}`;
  };
  const name = demandName(design, demand);
  const other: BudgetKind = kind === 'fidelity' ? 'rate' : 'fidelity';
  return (
    <div className={styles.panels}>
      <HistoryPanel demand={demand} name={name} />
      <MatrixPanel />
      <Panel
        title={`Why ${figure(kind)}?`}
        hint="what each cause takes, in turn"
        tools={
          <span className={styles.whenLow}>
            <Segments<BudgetKind>
              name="What to explain"
              value={kind}
              options={[
                { value: 'fidelity', label: 'Fidelity' },
                { value: 'rate', label: 'Rate' },
              ]}
              onChange={setKind}
            />
          </span>
        }
      >
        <Budget demand={demand} kind={kind} />
      </Panel>
      <div className={styles.whenTall}>
        <Panel title={`Why ${figure(other)}?`} hint="what each cause takes, in turn">
          <Budget demand={demand} kind={other} />
        </Panel>
      </div>
    </div>
  );
}
