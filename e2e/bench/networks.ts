/** Designs to measure with, and the way to open them. */
import { expect, type Studio } from '../studio';
import { grid, SPACING } from './grid';

const scheme = { kind: 'fixed', successProbability: 0.01, attemptSeconds: 0.001, fidelity: 0.99 };
const document = (name: string, parts: object) =>
  JSON.stringify({ format: 'bellhop-design', version: 1, name, ...parts });

/** A line of links with one demand from end to end. */
export function chain(links: number): string {
  const nodes = Array.from({ length: links + 1 }, (_, i) => ({
    id: `n${i}`,
    kind: i === 0 || i === links ? 'end-node' : 'repeater',
    position: { x: i * SPACING, y: 0 },
    parameters: { t2Seconds: 1 },
  }));
  return document(`Chain of ${links}`, {
    nodes,
    links: Array.from({ length: links }, (_, i) => ({
      id: `l${i}`,
      kind: 'fiber',
      source: `n${i}`,
      target: `n${i + 1}`,
      parameters: { lengthKm: 10 },
      scheme,
    })),
    demands: [{ id: 'd', source: 'n0', target: `n${links}` }],
  });
}

/** A grid of end nodes with a demand along each of its first links. */
export function gridDesign(count: number): string {
  const { places, edges } = grid(count);
  return document(`Grid of ${count}`, {
    nodes: places.map((position, i) => ({ id: `n${i}`, kind: 'end-node', position })),
    links: edges.map(([source, target], i) => ({
      id: `l${i}`,
      kind: 'fiber',
      source: `n${source}`,
      target: `n${target}`,
      parameters: { lengthKm: 10 },
      scheme,
    })),
    demands: edges.slice(0, 4).map(([source, target], i) => ({
      id: `d${i}`,
      source: `n${source}`,
      target: `n${target}`,
      path: [`l${i}`],
    })),
  });
}

/** Opens a design as a file of the reader's. */
export async function openDesign(studio: Studio, text: string): Promise<void> {
  const chooser = studio.page.waitForEvent('filechooser');
  await studio.choose('Open a file …');
  const file = { name: 'bench.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
  await expect(studio.title).toHaveValue((JSON.parse(text) as { name: string }).name);
}
