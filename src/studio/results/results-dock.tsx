/** The dock of results: tabs over charts and tables, and a line that says which run they come from. */
import { Tabs } from 'radix-ui';
import { type ComponentType, useState } from 'react';
import { useDocument, useRun } from '../context';
import { formatCount, inWords, showSeconds } from '../values';
import { EventsTab } from './events-tab';
import { LinksTable } from './links-table';
import { NoiseTab } from './noise-tab';
import { Overview } from './overview';
import { PairsTab } from './pairs-tab';
import { PurificationTab } from './purification-tab';
import styles from './results.module.css';
import { RunNotice } from './run-notice';
import { ServicesTable } from './services-table';
import { UsesTab } from './uses-tab';

const TABS: readonly {
  readonly id: string;
  readonly label: string;
  readonly Body: ComponentType;
}[] = [
  { id: 'results', label: 'Results', Body: Overview },
  { id: 'services', label: 'Services', Body: ServicesTable },
  { id: 'uses', label: 'Uses', Body: UsesTab },
  { id: 'noise', label: 'Noise', Body: NoiseTab },
  { id: 'purification', label: 'Purification', Body: PurificationTab },
  { id: 'links', label: 'Links', Body: LinksTable },
  { id: 'pairs', label: 'Pairs', Body: PairsTab },
  { id: 'events', label: 'Events', Body: EventsTab },
];

export function ResultsDock() {
  const [tab, setTab] = useState('results');
  return (
    <Tabs.Root className={styles.dock} value={tab} onValueChange={setTab}>
      <div className={styles.bar}>
        <Tabs.List className={styles.tabs} aria-label="Results">
          {TABS.map(({ id, label }) => (
            <Tabs.Trigger key={id} value={id} className={styles.tab}>
              {label}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Provenance />
      </div>
      <RunNotice />
      {TABS.map(({ id, Body }) => (
        <Tabs.Content key={id} value={id} className={styles.body} tabIndex={-1}>
          <Body />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}

/** What makes the figures reproducible: simulated time, seed, engine; or that they are of an earlier design. */
function Provenance() {
  const mode = useRun((run) => run.mode);
  const measured = useRun((run) => run.measured?.report.report);
  const engine = useRun((run) => run.estimate?.report.engine);
  const seed = useDocument(({ design }) => design.run?.seed ?? 1);
  const asks = useDocument(({ design }) => design.demands.length > 0);
  const stale = useRun((run) => run.stale && run.mode === 'measure' && !run.problem);
  const restarting = useRun((run) => run.restarting);
  if (measured && stale && asks)
    return (
      <span className={styles.provenance}>
        <b>Measured on an earlier design.</b>{' '}
        {restarting ? 'Measuring again when the edit settles…' : 'Run to measure this one.'}
      </span>
    );
  const parts =
    measured && !stale && measured.events > 0 && mode === 'measure'
      ? [
          `${inWords(showSeconds(measured.simulatedSeconds))} simulated in ${inWords(showSeconds(measured.wallSeconds))}`,
          `${formatCount(measured.events)} events`,
          `seed ${measured.seed}`,
          `engine ${measured.engine}`,
        ]
      : [`seed ${seed}`, engine && `engine ${engine}`];
  return <span className={styles.provenance}>{parts.filter(Boolean).join(' · ')}</span>;
}
