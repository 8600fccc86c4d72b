/** The shipped examples, with the real library, in both of our own formats. */
import { expect, test } from 'vitest';
import { library } from '../library';
import { exampleDesigns } from '../library/designs';
import { formatProblem, parseDesign } from '../network/validate';
import { openDesign, serializeDesign } from './own-file';
import { decodeShareLink, encodeShareLink } from './share-link';

test.each(exampleDesigns)(
  '$id opens without errors, from its file and from its link',
  async (example) => {
    const design = await example.load();
    const parsed = parseDesign(design, library);
    expect(parsed.ok ? [] : parsed.errors.map(formatProblem)).toEqual([]);
    expect(openDesign(serializeDesign(design), library)).toEqual(parsed);
    const link = await encodeShareLink(design);
    const opened = await decodeShareLink(link, library);
    expect(opened.ok && opened.design.links).toEqual(design.links);
    console.log(
      `${design.nodes.length} nodes, ${design.links.length} links: ${link.length} characters`,
    );
  },
);
