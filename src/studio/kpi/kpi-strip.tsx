/** The strip of key figures of one demand: service, Bell pairs, fidelity, useful lifetime, distance. */
import { useStore } from 'zustand';
import { chosenDemand } from '../../stores/run-view';
import { useDocument, useStudio } from '../context';
import { Button } from '../controls/button';
import { DistanceTile, FidelityTile, LifetimeTile, RateTile } from './figure-tiles';
import styles from './kpi.module.css';
import { ServiceTile } from './service-tile';

export function KpiStrip() {
  const { run } = useStudio();
  const demands = useDocument(({ design }) => design.demands);
  const chosen = useStore(run.view, (view) => view.demand);
  const demand = chosenDemand(demands, chosen);
  if (!demand) return <NoDemand />;
  return (
    <section className={styles.strip} aria-label="Key figures">
      <ServiceTile demand={demand} />
      <RateTile demand={demand} />
      <FidelityTile demand={demand} />
      <LifetimeTile demand={demand} />
      <DistanceTile demand={demand} />
    </section>
  );
}

/** Without a demand there is nothing to count: say how to ask for pairs. Nothing at all on an empty canvas. */
function NoDemand() {
  const { session } = useStudio();
  const nodes = useDocument(({ design }) => design.nodes.length);
  const readOnly = useDocument((state) => state.readOnly);
  if (nodes < 2) return null;
  return (
    <section className={`${styles.strip} ${styles.nothing}`} aria-label="Key figures">
      <p>
        <strong>Nobody asks for pairs yet.</strong>{' '}
        {readOnly
          ? 'This network has no demand between two of its nodes.'
          : 'Add a demand between two nodes and its rate and fidelity appear here.'}
      </p>
      {!readOnly && (
        <Button onClick={() => session.actions.setTool({ kind: 'demand' })}>Add a demand</Button>
      )}
    </section>
  );
}
