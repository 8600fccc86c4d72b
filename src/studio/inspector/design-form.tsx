/** Form of the design as a whole: name, where it comes from, and how the network is run. */

import { library } from '../../library';
import { valueOrigin } from '../../network/defaults';
import type { Policy } from '../../network/design';
import type { ParameterDefinition } from '../../network/parameters';
import { setDesignField, setPolicyField } from '../commands/writes';
import { useDocument, useStudio } from '../context';
import { BestCutoff } from '../searches/best-cutoff';
import { ChoiceRow, Section } from './fields';
import styles from './inspector.module.css';
import { OwnDevices } from './own-devices';
import { type Field, ParameterRows } from './parameter-sections';
import { PurificationSection } from './purification-section';
import { TextRow } from './text-row';

const SEED: ParameterDefinition = {
  id: 'seed',
  label: 'Seed',
  unit: 'count',
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  integer: true,
  ideal: 1,
  group: 'Run',
  help: 'Number from which all chance is drawn. The same design, seed and engine version give the same pairs on any machine.',
};

const GENERATION = [
  { value: 'on-demand', label: 'On demand' },
  { value: 'continuous', label: 'Continuous' },
];
const CLASSICAL = [
  { value: 'physical', label: 'As fast as light' },
  { value: 'instant', label: 'Instant, unphysical' },
];

export function DesignForm() {
  const { document } = useStudio();
  const design = useDocument((state) => state.design);
  const readOnly = useDocument((state) => state.readOnly);
  const policy = design.policy ?? {};
  const { edit } = document.actions;
  const swapping = policy.swapping ?? 'asap';

  const policyFields = library.policyParameters.map(
    (definition): Field => ({
      definition,
      origin: valueOrigin(definition, policy as Record<string, number>, undefined),
      pointer: `/policy/${definition.id}`,
      owner: 'the policy',
      write: (value) => setPolicyField(definition.id as keyof Policy, value),
    }),
  );
  const seed: Field = {
    definition: SEED,
    origin: valueOrigin(SEED, design.run, undefined),
    pointer: '/run/seed',
    owner: 'the run',
    write: (value) =>
      setDesignField('run', value === undefined ? undefined : { ...design.run, seed: value }),
  };

  return (
    <>
      <Section title="Design">
        <TextRow
          label="Name"
          value={design.name}
          step="Rename the design"
          pointer="/name"
          write={(text) => setDesignField('name', text)}
        />
        <TextRow
          label="Notes"
          value={design.description}
          placeholder="What it shows, what is assumed"
          rows={4}
          step="Edit the notes"
          pointer="/description"
          write={(text) => setDesignField('description', text)}
        />
      </Section>
      <Section title="How the network runs">
        <ChoiceRow
          label="Rounds"
          help="On demand: a link works when a demand asks. Continuous: each link fills its memories as fast as it can."
          value={policy.generation ?? 'on-demand'}
          choices={GENERATION}
          pointer="/policy/generation"
          set={policy.generation !== undefined}
          disabled={readOnly}
          onChange={(value) => edit('Set rounds', setPolicyField('generation', value))}
        />
        <ChoiceRow
          label="Swapping"
          value={swapping}
          choices={library.swapping.map(({ id, label }) => ({ value: id, label }))}
          pointer="/policy/swapping"
          set={policy.swapping !== undefined}
          disabled={readOnly}
          onChange={(value) => edit('Set swapping', setPolicyField('swapping', value))}
        />
        <p className={styles.summary}>
          {library.swapping.find(({ id }) => id === swapping)?.summary}
        </p>
        <ParameterRows fields={policyFields} />
        <BestCutoff />
        <ChoiceRow
          label="Messages"
          help="Time that heralds and swap results take to reach those who wait for them."
          value={policy.classical ?? 'physical'}
          choices={CLASSICAL}
          pointer="/policy/classical"
          set={policy.classical !== undefined}
          disabled={readOnly}
          onChange={(value) => edit('Set messages', setPolicyField('classical', value))}
        />
        <ParameterRows fields={[seed]} />
      </Section>
      <PurificationSection
        given={policy.purification}
        pointer="/policy/purification"
        owner="the policy"
        write={(purification) => setPolicyField('purification', purification)}
      />
      <OwnDevices />
      {design.attribution && (
        <Section title="Where it comes from">
          <div className={styles.attribution}>
            <p>{design.attribution.source}</p>
            {design.attribution.licence && <p>License: {design.attribution.licence}</p>}
            {design.attribution.note && <p>{design.attribution.note}</p>}
            {design.attribution.url && /^https?:\/\//.test(design.attribution.url) && (
              <a href={design.attribution.url} target="_blank" rel="noreferrer noopener">
                {design.attribution.url.replace(/^https?:\/\//, '')}
              </a>
            )}
          </div>
        </Section>
      )}
    </>
  );
}
