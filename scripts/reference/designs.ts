/** Reference of the example designs: what each shows, its size, source and licence. */
import type { ExampleDesign } from '../../src/library/designs';
import { link, page } from './page';

const count = ({ length }: readonly unknown[], noun: string) =>
  `${length} ${noun}${length === 1 ? '' : 's'}`;

async function designParts({ id, title, summary, load }: ExampleDesign): Promise<string[]> {
  const { nodes, links, demands, description, attribution } = await load();
  const source = attribution && [
    `- Source: ${link(attribution.source, attribution.url)}`,
    ...(attribution.licence ? [`- License: ${attribution.licence}`] : []),
    ...(attribution.note ? [`- ${attribution.note}`] : []),
  ];
  const size = [count(nodes, 'node'), count(links, 'link'), count(demands, 'demand')].join(', ');
  return [
    `### ${title}`,
    `${summary} ${size}. [\`${id}.json\`](../../src/library/designs/${id}.json)`,
    ...(description ? [description] : []),
    ...(source ? [source.join('\n')] : []),
  ];
}

export async function designsPage(designs: readonly ExampleDesign[]) {
  const shelves = [...new Set(designs.map(({ shelf }) => shelf))];
  const parts: string[] = [];
  for (const shelf of shelves) {
    parts.push(`## ${shelf}`);
    for (const design of designs) {
      if (design.shelf === shelf) parts.push(...(await designParts(design)));
    }
  }
  return page(
    'designs.md',
    'Example designs',
    'Networks that the studio opens and the command line simulates.',
    parts,
  );
}
