/** A problem as the form says it: names of elements instead of their ids and of pointers into the file. */
import type { Design } from '../../network/design';
import type { Problem } from '../../network/problem';
import { endsName, nodeName } from '../canvas/flow-adapter';

/** `No path … joins “Alice” and “Bob”`. */
export function messageInWords({ message }: Problem, design: Design): string {
  const named = message.replace(/"([^"]+)"/g, (quoted, id: string) => {
    const node = design.nodes.find((candidate) => candidate.id === id);
    return node ? `“${nodeName(node)}”` : quoted;
  });
  return named.charAt(0).toUpperCase() + named.slice(1);
}

/** `Demand Alice – Bob`; `StarLight, t2Seconds`; the pointer itself for what has no name. */
export function placeInWords({ pointer }: Problem, design: Design): string {
  const [, list, index, ...rest] = pointer.split('/');
  const name = nameOf(design, list, Number(index));
  return name === undefined ? pointer : [name, rest.at(-1)].filter(Boolean).join(', ');
}

function nameOf(design: Design, list: string, index: number): string | undefined {
  if (list === 'nodes') return design.nodes[index] && nodeName(design.nodes[index]);
  if (list === 'links')
    return design.links[index] && `Link ${endsName(design, design.links[index])}`;
  if (list === 'demands')
    return design.demands[index] && `Demand ${endsName(design, design.demands[index])}`;
  return undefined;
}
