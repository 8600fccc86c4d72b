/** Which demand the strip is about, its path, and whether it gets what it asks for. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Demand } from '../../network/design';
import { shownDemand } from '../../stores/run-shown';
import { useDocument, useRun, useStudio } from '../context';
import { demandName, judge, pathSummary } from '../values';
import styles from './kpi.module.css';
import { VerdictPill } from './verdict-pill';

export function ServiceTile({ demand }: { readonly demand: Demand }) {
  const design = useDocument((state) => state.design);
  const state = useRun((run) => run);
  const shown = shownDemand(state, demand.id);
  const { problem } = state;
  const path = shown?.value.path ?? [];
  return (
    <div className={`${styles.tile} ${styles.service}`}>
      <div className={styles.heading}>
        <h2 title={demandName(design, demand)}>{demandName(design, demand)}</h2>
        <Chooser demand={demand} demands={design.demands} />
      </div>
      {problem ? (
        <VerdictPill
          verdict={{ kind: 'blocked', short: 'cannot be computed', reason: problem }}
          stale={false}
        />
      ) : (
        <VerdictPill verdict={judge(demand, shown?.value)} stale={shown?.stale ?? false} />
      )}
      <div className={styles.note}>
        <span title={shown?.value.blocked}>
          {shown?.value.blocked ?? (shown ? pathSummary(design, demand.source, path) : ' ')}
        </span>
      </div>
    </div>
  );
}

/** Steps through the demands; nothing when there is only one. */
function Chooser({ demand, demands }: { demand: Demand; demands: readonly Demand[] }) {
  const { run } = useStudio();
  if (demands.length < 2) return null;
  const at = demands.findIndex(({ id }) => id === demand.id);
  const go = (by: number) =>
    run.view.setState({ demand: demands[(at + by + demands.length) % demands.length].id });
  return (
    <span className={styles.chooser}>
      <button type="button" aria-label="Previous demand" onClick={() => go(-1)}>
        <ChevronLeft size={14} aria-hidden />
      </button>
      <span>
        {at + 1}/{demands.length}
      </span>
      <button type="button" aria-label="Next demand" onClick={() => go(1)}>
        <ChevronRight size={14} aria-hidden />
      </button>
    </span>
  );
}
