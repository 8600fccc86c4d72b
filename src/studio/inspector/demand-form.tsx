/** Form of a demand: who wants pairs of whom, how good, how many, along which path. */

import { library } from '../../library';
import type { Demand } from '../../network/design';
import type { ParameterDefinition } from '../../network/parameters';
import { purificationInWords } from '../../network/purification';
import { endsName, nodeName } from '../canvas/flow-adapter';
import { changeOneDemand, withField } from '../commands/writes';
import { useDocument, useRun, useStudio } from '../context';
import { Segments } from '../controls/segments';
import { ChoiceRow, Section } from './fields';
import styles from './inspector.module.css';
import { type Field, ParameterRows } from './parameter-sections';
import { PathEditor } from './path-editor';
import { PurificationSection } from './purification-section';
import { TextRow } from './text-row';

const NEEDS: readonly ParameterDefinition[] = [
  {
    id: 'minFidelity',
    label: 'Least fidelity',
    unit: 'fraction',
    minimum: 0.25,
    maximum: 1,
    absent: 'as its use needs',
    group: 'Needs',
    help: 'Fidelity below which a pair is of no use. It sets the useful lifetime and the verdict; nothing is discarded by it.',
  },
  {
    id: 'minRateHz',
    label: 'Least rate',
    unit: 'hertz',
    minimum: 0,
    absent: 'any',
    group: 'Needs',
    help: 'Pairs per second asked for. The verdict compares with it.',
  },
];

export function DemandForm({ demand, index }: { demand: Demand; index: number }) {
  const { document } = useStudio();
  const readOnly = useDocument((state) => state.readOnly);
  const design = useDocument((state) => state.design);
  const estimated = useRun(
    (state) => state.estimate?.report.demands.find(({ id }) => id === demand.id)?.path,
  );
  const owner = `demand ${endsName(design, demand)}`;
  const at = `/demands/${index}`;
  const setOwn = (key: string, value: unknown) =>
    changeOneDemand(demand.id, (one) => withField(one, key, value));
  const { edit } = document.actions;
  const ends = design.nodes
    .filter((node) => node.kind === 'end-node')
    .map((node) => ({ value: node.id, label: nodeName(node) }));
  const kind = demand.application?.kind ?? 'pairs';
  const application = library.applications.find((candidate) => candidate.kind === kind);

  const needs = NEEDS.map(
    (definition): Field => ({
      definition,
      origin: origin((demand as unknown as Record<string, unknown>)[definition.id]),
      pointer: `${at}/${definition.id}`,
      owner,
      write: (value) => setOwn(definition.id, value),
    }),
  );
  const uses = (application?.parameters ?? []).map(
    (definition): Field => ({
      definition,
      origin: origin(demand.application?.[definition.id], definition.ideal),
      pointer: `${at}/application/${definition.id}`,
      owner,
      write: (value) =>
        changeOneDemand(demand.id, (one) =>
          withField(
            one,
            'application',
            withField(one.application ?? { kind }, definition.id, value),
          ),
        ),
    }),
  );
  /** Another end makes a listed path wrong, hence automatic again. */
  const setEnd = (end: 'source' | 'target', id: string) =>
    edit(
      `Set ${end} of ${owner}`,
      changeOneDemand(demand.id, (one) => withField({ ...one, [end]: id }, 'path', undefined)),
    );

  return (
    <>
      <Section title="Between">
        {(['source', 'target'] as const).map((end) => (
          <ChoiceRow
            key={end}
            label={end === 'source' ? 'From' : 'To'}
            value={demand[end]}
            choices={ends.filter(
              ({ value }) => value !== demand[end === 'source' ? 'target' : 'source'],
            )}
            pointer={`${at}/${end}`}
            disabled={readOnly}
            set
            onChange={(id) => setEnd(end, id)}
          />
        ))}
        <TextRow
          key={demand.id}
          label="Label"
          value={demand.label}
          step={`Rename ${owner}`}
          pointer={`${at}/label`}
          write={(text) => setOwn('label', text)}
        />
      </Section>
      <Section title="Needs">
        <ChoiceRow
          label="Use"
          value={kind}
          choices={library.applications.map((one) => ({ value: one.kind, label: one.label }))}
          pointer={`${at}/application/kind`}
          disabled={readOnly}
          onChange={(next) => edit(`Set use of ${owner}`, setOwn('application', { kind: next }))}
        />
        {application && <p className={styles.summary}>{application.summary}</p>}
        <ParameterRows fields={[...uses, ...needs]} />
      </Section>
      <PurificationSection
        given={demand.purification}
        pointer={`${at}/purification`}
        owner={owner}
        inherited={purificationInWords(design.policy?.purification, library)}
        write={(purification) => setOwn('purification', purification)}
      />
      <Section
        title="Path"
        aside={
          <Segments
            name="How the path is chosen"
            value={demand.path ? 'listed' : 'automatic'}
            disabled={readOnly}
            options={[
              { value: 'automatic', label: 'Fastest' },
              { value: 'listed', label: 'Listed' },
            ]}
            onChange={(way) =>
              edit(
                `Set path of ${owner}`,
                setOwn('path', way === 'listed' ? (estimated ?? []) : undefined),
              )
            }
          />
        }
      >
        <PathEditor
          demand={demand}
          path={demand.path ?? estimated}
          pointer={`${at}/path`}
          locked={readOnly || demand.path === undefined}
          onChange={(path) => edit(`Set path of ${owner}`, setOwn('path', path))}
        />
      </Section>
    </>
  );
}

const origin = (given: unknown, ideal?: number) =>
  typeof given === 'number'
    ? ({ value: given, origin: 'given' } as const)
    : ({ value: ideal, origin: ideal === undefined ? 'absent' : 'ideal' } as const);
