/** Form of one or several nodes of one kind: device, parameters, place. */

import { findDevice, nodeDefinitions, nodeValueOrigin } from '../../network/defaults';
import type { NetworkNode } from '../../network/design';
import type { ParameterDefinition } from '../../network/parameters';
import { nodeName } from '../canvas/flow-adapter';
import { useCatalogue } from '../catalogue';
import { changeNodes, withField, writeParameter } from '../commands/writes';
import { useDocument, useStudio } from '../context';
import { DeviceRow } from './device-row';
import { Section } from './fields';
import { type Field, ParameterRows, ParameterSections } from './parameter-sections';
import { TextRow } from './text-row';

const coordinate = (id: 'x' | 'y'): ParameterDefinition => ({
  id,
  label: id.toUpperCase(),
  unit: 'none',
  required: true,
  group: 'Place',
  help: 'Place of the node’s center on the canvas. Nothing that is simulated depends on it.',
});

/** `nodes` are of one kind; `index` is the first one's place in the design. */
export function NodeForm({ nodes, index }: { nodes: readonly NetworkNode[]; index: number }) {
  const { document } = useStudio();
  const catalogue = useCatalogue();
  const readOnly = useDocument((state) => state.readOnly);
  const [node] = nodes;
  const ids = nodes.map(({ id }) => id);
  const owner = nodes.length === 1 ? nodeName(node) : `${nodes.length} nodes`;
  const at = `/nodes/${index}`;
  const sameConverter = nodes.every((other) => other.converter === node.converter);
  const sameDevice = nodes.every((other) => other.device === node.device);

  const fields = nodeDefinitions(node.kind, catalogue).map((definition): Field => {
    const origins = nodes.map((other) => nodeValueOrigin(other, definition.id, catalogue));
    return {
      definition,
      origin: origins[0],
      mixed: origins.some(({ value }) => value !== origins[0].value),
      pointer: `${at}/parameters/${definition.id}`,
      owner,
      write: (value) => writeParameter('node', ids, definition.id, value),
    };
  });
  const place = (['x', 'y'] as const).map(
    (id): Field => ({
      definition: coordinate(id),
      origin: { value: node.position[id], origin: 'ideal' },
      pointer: `${at}/position/${id}`,
      owner,
      write: (value) =>
        changeNodes(ids, (one) => ({
          ...one,
          position: { ...one.position, [id]: value ?? one.position[id] },
        })),
    }),
  );

  return (
    <>
      <Section title="Node">
        {nodes.length === 1 && (
          <TextRow
            key={node.id}
            label="Label"
            value={node.label}
            placeholder={node.id}
            step={`Rename ${owner}`}
            pointer={`${at}/label`}
            write={(text) => changeNodes(ids, (one) => withField(one, 'label', text))}
          />
        )}
        <DeviceRow
          label="Device"
          use={{ of: 'node', role: 'node', ids }}
          owner={owner}
          device={sameDevice ? findDevice(catalogue, 'node', node.device ?? 'custom') : undefined}
          value={sameDevice ? (node.device ?? 'custom') : ''}
          pointer={`${at}/device`}
          disabled={readOnly}
          onChange={(device) =>
            document.actions.edit(
              `Set device of ${owner}`,
              changeNodes(ids, (one) => withField(one, 'device', device)),
            )
          }
        />
        <DeviceRow
          label="Converter"
          use={{ of: 'converter', role: 'converter', ids }}
          owner={owner}
          device={
            sameConverter
              ? findDevice(catalogue, 'converter', node.converter ?? 'custom')
              : undefined
          }
          none="The device’s own"
          value={sameConverter ? (node.converter ?? 'custom') : ''}
          pointer={`${at}/converter`}
          disabled={readOnly}
          onChange={(converter) =>
            document.actions.edit(
              `Set converter of ${owner}`,
              changeNodes(ids, (one) => withField(one, 'converter', converter)),
            )
          }
        />
      </Section>
      <ParameterSections fields={fields} />
      {nodes.length === 1 && (
        <Section title="Place on the canvas">
          <ParameterRows fields={place} />
        </Section>
      )}
    </>
  );
}
