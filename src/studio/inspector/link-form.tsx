/** Form of one or several links: channel, heralding scheme and station, and what they give by estimate. */

import {
  findChannel,
  findDevice,
  findScheme,
  linkDefinitions,
  linkValueOrigin,
  schemeDefinitions,
  schemeValueOrigin,
} from '../../network/defaults';
import type { Link } from '../../network/design';
import { setChannel, setScheme } from '../../network/edit';
import { endsName } from '../canvas/flow-adapter';
import { useCatalogue } from '../catalogue';
import { newLength } from '../commands/new-length';
import { startingParameters, startingValues } from '../commands/new-scheme';
import { changeLinks, withField, writeParameter } from '../commands/writes';
import { useDocument, useStudio } from '../context';
import { DeviceRow } from './device-row';
import { ChoiceRow, Section } from './fields';
import styles from './inspector.module.css';
import { LinkFacts } from './link-facts';
import { byGroup, type Field, ParameterRows, ParameterSections } from './parameter-sections';

/** `index` is the first one's place in the design. */
export function LinkForm({ links, index }: { links: readonly Link[]; index: number }) {
  const { document } = useStudio();
  const catalogue = useCatalogue();
  const readOnly = useDocument((state) => state.readOnly);
  const [link] = links;
  const owner = useDocument((state) =>
    links.length === 1 ? endsName(state.design, link) : `${links.length} links`,
  );
  const ids = links.map(({ id }) => id);
  const at = `/links/${index}`;
  const { edit } = document.actions;

  const sameChannel = links.every((other) => other.kind === link.kind);
  const shared = linkDefinitions(link.kind, catalogue).filter(({ id }) =>
    links.every((other) => linkDefinitions(other.kind, catalogue).some((one) => one.id === id)),
  );
  const way = shared.map((definition): Field => {
    const origins = links.map((other) => linkValueOrigin(other, definition.id, catalogue));
    return {
      definition,
      origin: origins[0],
      mixed: origins.some(({ value }) => value !== origins[0].value),
      pointer: `${at}/parameters/${definition.id}`,
      owner,
      write: (value) => writeParameter('link', ids, definition.id, value),
    };
  });
  const scheme = findScheme(link.scheme.kind, catalogue);
  const sameKind = links.every((other) => other.scheme.kind === link.scheme.kind);
  const heralding = (sameKind ? schemeDefinitions(link.scheme.kind, catalogue) : []).map(
    (definition): Field => {
      const origins = links.map((other) => schemeValueOrigin(other, definition.id, catalogue));
      const exclusive = scheme?.oneOf?.find((group) => group.includes(definition.id)) ?? [];
      return {
        definition,
        origin: origins[0],
        mixed: origins.some(({ value }) => value !== origins[0].value),
        pointer: `${at}/scheme/${definition.id}`,
        owner,
        write: (value) => writeParameter('scheme', ids, definition.id, value, exclusive),
      };
    },
  );
  const [first, ...others] = byGroup(way);
  // What detects its photons at once has no use for memories.
  const unstored = sameKind && scheme?.stored === false;
  const rest = others.filter(({ group }) => !(unstored && group === 'Memory'));
  const sameStation = links.every((other) => other.scheme.device === link.scheme.device);
  const stationUsed = scheme?.parameters.some((definition) =>
    catalogue.devices.some(
      (device) => device.role === 'station' && definition.id in device.figures,
    ),
  );

  return (
    <>
      {links.length === 1 && <LinkFacts link={link} />}
      <Section title={first.group}>
        <ChoiceRow
          label="Channel"
          value={sameChannel ? link.kind : ''}
          choices={catalogue.channels.map(({ kind, label }) => ({ value: kind, label }))}
          pointer={`${at}/kind`}
          disabled={readOnly}
          set
          onChange={(kind) =>
            edit(`Set channel of ${owner}`, (before) =>
              links.reduce((design, { id, source, target }) => {
                const length = newLength(design, { kind, source, target });
                return setChannel(design, id, kind, catalogue, startingParameters(kind, length));
              }, before),
            )
          }
        />
        {sameChannel && link.kind !== 'fiber' && (
          <p className={styles.summary}>{findChannel(link.kind, catalogue)?.summary}</p>
        )}
        <DeviceRow
          label="Kind"
          use={{ of: 'link', role: link.kind, ids }}
          owner={owner}
          device={findDevice(catalogue, link.kind, link.device ?? 'custom')}
          value={
            links.every((other) => other.device === link.device) ? (link.device ?? 'custom') : ''
          }
          pointer={`${at}/device`}
          disabled={readOnly}
          onChange={(device) =>
            edit(
              `Set device of ${owner}`,
              changeLinks(ids, (one) => withField(one, 'device', device)),
            )
          }
        />
        <ParameterRows fields={first.fields} />
      </Section>
      <Section title="Heralding">
        <ChoiceRow
          label="Scheme"
          value={sameKind ? link.scheme.kind : ''}
          choices={catalogue.schemes.map(({ kind, label }) => ({ value: kind, label }))}
          pointer={`${at}/scheme/kind`}
          disabled={readOnly}
          set
          onChange={(kind) =>
            edit(`Set scheme of ${owner}`, (before) =>
              ids.reduce(
                (design, id) => setScheme(design, id, kind, catalogue, startingValues(kind)),
                before,
              ),
            )
          }
        />
        {sameKind && scheme && <p className={styles.summary}>{scheme.summary}</p>}
        {stationUsed && (
          <DeviceRow
            label="Station"
            use={{ of: 'scheme', role: 'station', ids }}
            owner={owner}
            device={findDevice(catalogue, 'station', link.scheme.device ?? 'custom')}
            value={sameStation ? (link.scheme.device ?? 'custom') : ''}
            pointer={`${at}/scheme/device`}
            disabled={readOnly}
            onChange={(device) =>
              edit(
                `Set station of ${owner}`,
                changeLinks(ids, (one) => ({
                  ...one,
                  scheme: withField(one.scheme, 'device', device),
                })),
              )
            }
          />
        )}
        <ParameterRows
          fields={heralding.filter(({ definition }) => definition.group === 'Heralding')}
        />
      </Section>
      <ParameterSections
        fields={heralding.filter(({ definition }) => definition.group !== 'Heralding')}
      />
      <ParameterSections fields={rest.flatMap(({ fields }) => fields)} />
    </>
  );
}
