/** Purification of the policy or of one demand: where, by which protocol, how often, and whether links have room for it. */
import { library } from '../../library';
import type { Purification } from '../../network/design';
import { MOST_ROUNDS, pairsSideBySide, USUAL_PURIFICATION } from '../../network/purification';
import type { Edit } from '../../stores/document';
import { narrowLinks, widen } from '../commands/parallel-pairs';
import { useDocument, useStudio } from '../context';
import { Button } from '../controls/button';
import { BestPurification } from '../searches/best-purification';
import { ChoiceRow, Section } from './fields';
import styles from './inspector.module.css';
import { ParameterRows } from './parameter-sections';

const SCOPES = [
  { value: 'none', label: 'None' },
  { value: 'link', label: 'On each link' },
  { value: 'end-to-end', label: 'From end to end' },
];

const SCHEDULES = [
  { value: 'nested', label: 'Nested, equal pairs' },
  { value: 'pumping', label: 'Pumping, fresh pairs' },
];

const ROUNDS = {
  id: 'rounds',
  label: 'Rounds',
  unit: 'count',
  minimum: 1,
  maximum: MOST_ROUNDS,
  integer: true,
  ideal: USUAL_PURIFICATION.rounds,
  group: 'Purification',
  help: 'Steps that a finished pair has gone through. Each can fail, and then both of its pairs are gone.',
} as const;

interface Props {
  readonly given: Purification | undefined;
  readonly pointer: string;
  /** Whose it is, for the undo step. */
  readonly owner: string;
  /** What holds where nothing is given, in words; absent for the policy itself, where that is none. */
  readonly inherited?: string;
  readonly write: (purification: Purification | undefined) => Edit;
}

export function PurificationSection({ given, pointer, owner, inherited, write }: Props) {
  const { document } = useStudio();
  const readOnly = useDocument((state) => state.readOnly);
  const { edit } = document.actions;
  const whole = { ...USUAL_PURIFICATION, ...given };
  const isOn = given !== undefined && whole.rounds > 0;
  const change = (part: Purification) =>
    edit(`Set purification of ${owner}`, write({ ...given, ...part }));
  const protocol = library.purification.find(({ id }) => id === whole.protocol);
  const choose = (scope: string) => {
    if (scope === 'inherit') edit(`Set purification of ${owner}`, write(undefined));
    else if (scope !== 'none')
      change({ scope: scope as 'link', rounds: whole.rounds || USUAL_PURIFICATION.rounds });
    else edit(`Set purification of ${owner}`, write(inherited ? { rounds: 0 } : undefined));
  };

  return (
    <Section title="Purification">
      <ChoiceRow
        label="Where"
        help="Makes one better pair out of several: both ends measure one pair to test another, and keep that if their results agree."
        value={isOn ? whole.scope : given === undefined && inherited ? 'inherit' : 'none'}
        choices={inherited ? [{ value: 'inherit', label: 'As the design' }, ...SCOPES] : SCOPES}
        pointer={pointer}
        set={given !== undefined}
        disabled={readOnly}
        onChange={choose}
      />
      {inherited && given === undefined && (
        <p className={styles.summary}>The design’s is {inherited}.</p>
      )}
      {isOn && (
        <>
          <ChoiceRow
            label="Protocol"
            value={whole.protocol}
            choices={library.purification.map(({ id, label }) => ({ value: id, label }))}
            pointer={`${pointer}/protocol`}
            set={given.protocol !== undefined}
            disabled={readOnly}
            onChange={(id) => change({ protocol: id })}
          />
          {protocol && <p className={styles.summary}>{protocol.summary}</p>}
          <ChoiceRow
            label="Schedule"
            help="Nested: two equally good pairs make one, 2^rounds raw pairs in all. Pumping: one pair is improved by a fresh one in every round, two slots suffice."
            value={whole.schedule}
            choices={SCHEDULES}
            pointer={`${pointer}/schedule`}
            set={given.schedule !== undefined}
            disabled={readOnly}
            onChange={(schedule) => change({ schedule: schedule as 'nested' })}
          />
          <ParameterRows
            fields={[
              {
                definition: ROUNDS,
                origin: {
                  value: whole.rounds,
                  origin: given.rounds === undefined ? 'ideal' : 'given',
                },
                pointer: `${pointer}/rounds`,
                owner: `purification of ${owner}`,
                write: (rounds) => write({ ...given, rounds }),
              },
            ]}
          />
          <Room needed={pairsSideBySide(whole)} disabled={readOnly} />
        </>
      )}
      {inherited === undefined && <BestPurification />}
    </Section>
  );
}

/** Links with fewer parallel pairs than purification stores side by side, and the way to give them more. */
function Room({ needed, disabled }: { needed: number; disabled: boolean }) {
  const { document } = useStudio();
  const design = useDocument((state) => state.design);
  const narrow = narrowLinks(design, needed);
  if (narrow.length === 0) {
    return <p className={styles.summary}>Stores {needed} pairs of each link side by side.</p>;
  }
  return (
    <>
      <p className={styles.summary}>
        Needs {needed} parallel pairs on each link of a path; {narrow.length}{' '}
        {narrow.length === 1 ? 'link has' : 'links have'} fewer.
      </p>
      <Button
        disabled={disabled}
        onClick={() =>
          document.actions.edit(`Give links ${needed} parallel pairs`, widen(narrow, needed))
        }
      >
        Give them {needed}
      </Button>
    </>
  );
}
