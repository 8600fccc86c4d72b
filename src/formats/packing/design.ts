/** A design as compact text: tables of nodes, links and demands, with places instead of ids. */
import type { Demand, Design, Link, NetworkNode } from '../../network/design';
import { DESIGN_FORMAT } from '../../network/design';
import { LIMITS } from '../../network/plain-data';
import { DamagedTable, packTable, type Row, unpackTable } from './table';

/**
 * Text that `unpackDesign` turns into an equal design, canvas positions rounded to whole units. Starts with four
 * characters that tell a damaged text from a sound one.
 */
export function packDesign({ format: _, version, nodes, links, demands, ...rest }: Design): string {
  const nodePlaces = placesOf(nodes);
  const linkPlaces = placesOf(links);
  const body = JSON.stringify([
    version,
    packTable([rest]),
    nodes.length,
    packTable(nodes.map(roundPosition)),
    links.length,
    packTable(links.map((link) => withPlaces(link, nodePlaces))),
    demands.length,
    packTable(
      demands.map(({ path, ...demand }) => ({
        ...withPlaces(demand, nodePlaces),
        ...(path && { path: path.map((id) => linkPlaces.get(id) ?? id) }),
      })),
    ),
  ]);
  return `${checksum(body)}${body}`;
}

/** The document as it would stand in a file, unchecked. Throws `DamagedTable` or `SyntaxError` for anything else. */
export function unpackDesign(text: string): Row {
  const body = text.slice(CHECKSUM_LENGTH);
  if (text.slice(0, CHECKSUM_LENGTH) !== checksum(body)) throw new DamagedTable('wrong checksum');
  const packed: unknown = JSON.parse(body);
  if (!Array.isArray(packed)) throw new DamagedTable('no list');
  const [version, rest, nodeCount, nodeTable, linkCount, linkTable, demandCount, demandTable] =
    packed;
  const budget = { cells: LIMITS.values };
  const nodes = unpackTable(nodeTable, atMost(LIMITS.nodes, nodeCount), budget);
  const links = unpackTable(linkTable, atMost(LIMITS.links, linkCount), budget);
  const demands = unpackTable(demandTable, atMost(LIMITS.demands, demandCount), budget);
  const nodeAt = idAt(nodes);
  const linkAt = idAt(links);
  return {
    format: DESIGN_FORMAT,
    version,
    ...unpackTable(rest, 1, budget)[0],
    nodes,
    links: links.map((link) => withIds(link, nodeAt)),
    demands: demands.map((demand) => {
      const { path } = demand;
      return { ...withIds(demand, nodeAt), ...(Array.isArray(path) && { path: path.map(linkAt) }) };
    }),
  };
}

function roundPosition(node: NetworkNode): Row {
  const { x, y } = node.position;
  return { ...node, position: { ...node.position, x: round(x), y: round(y) } };
}

/** No negative zero, which JSON does not keep. */
const round = (value: number) => Math.round(value) || 0;

type Places = ReadonlyMap<string, number>;

function placesOf(list: readonly { readonly id: string }[]): Places {
  return new Map(list.map(({ id }, place) => [id, place]));
}

function withPlaces(element: Link | Omit<Demand, 'path'>, places: Places): Row {
  const { source, target } = element;
  return { ...element, source: places.get(source) ?? source, target: places.get(target) ?? target };
}

/** Numbers are places, all else is what it is. */
function idAt(list: readonly Row[]) {
  return (place: unknown) => (typeof place === 'number' ? list[place]?.id : place);
}

function withIds(row: Row, nodeAt: (place: unknown) => unknown): Row {
  return { ...row, source: nodeAt(row.source), target: nodeAt(row.target) };
}

function atMost(limit: number, count: unknown): number {
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= limit)
    return count;
  throw new DamagedTable('a wrong number of rows');
}

const CHECKSUM_LENGTH = 4;

/** FNV-1a over UTF-16 units, folded to four characters of base 36. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return ((hash >>> 0) % 36 ** CHECKSUM_LENGTH).toString(36).padStart(CHECKSUM_LENGTH, '0');
}
