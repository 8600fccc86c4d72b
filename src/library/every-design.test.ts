/** What must hold for every example design: a newcomer is tested by being listed. */
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  linkValueOrigin,
  linkValues,
  nodeValueOrigin,
  nodeValues,
  schemeValueOrigin,
  schemeValues,
} from '../network/defaults';
import type { Design } from '../network/design';
import { formatProblem, parseDesign } from '../network/validate';
import { exampleDesigns } from './designs';
import { library } from './index';

/** Closer than this, two nodes would cover each other on the canvas. */
const CLEARANCE = 90;

const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

/** Whether a chain of links joins the demand's ends with repeaters only in between. */
const hasPath = (design: Design, source: string, target: string) => {
  const repeaters = new Set(
    design.nodes.filter(({ kind }) => kind === 'repeater').map(({ id }) => id),
  );
  const reached = new Set([source]);
  const open = [source];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const link of design.links) {
      if (link.source !== at && link.target !== at) continue;
      const next = link.source === at ? link.target : link.source;
      if (next === target) return true;
      if (repeaters.has(next) && !reached.has(next)) open.push(next);
      reached.add(next);
    }
  }
  return false;
};

test('every file of the folder is listed once, under its own name', () => {
  const files = readdirSync(new URL('./designs', import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace('.json', ''));
  expect(exampleDesigns.map(({ id }) => id).sort()).toEqual(files.sort());
});

describe.each(exampleDesigns.map((example) => [example.id, example] as const))(
  '%s',
  (_id, example) => {
    let design: Design;
    beforeAll(async () => {
      design = await example.load();
    });

    test('is a valid design without a warning', () => {
      const parsed = parseDesign(design, library);
      expect(parsed.ok ? [] : parsed.errors.map(formatProblem)).toEqual([]);
      expect(parsed.warnings.map(formatProblem)).toEqual([]);
    });

    test('is titled on the shelf as it is named in its file', () => {
      expect(design.name).toBe(example.title);
      expect(design.description).toMatch(/\.$/);
      expect(example.summary).toMatch(/\.$/);
    });

    test('has the values that the studio names the origins of', () => {
      for (const node of design.nodes) {
        const values = nodeValues(node, library);
        for (const id of Object.keys(values)) {
          expect([id, values[id]]).toEqual([id, nodeValueOrigin(node, id, library).value]);
        }
      }
      for (const link of design.links) {
        const channel = linkValues(link, library);
        for (const id of Object.keys(channel)) {
          expect([id, channel[id]]).toEqual([id, linkValueOrigin(link, id, library).value]);
        }
        const scheme = schemeValues(link, library);
        for (const id of Object.keys(scheme)) {
          expect([id, scheme[id]]).toEqual([id, schemeValueOrigin(link, id, library).value]);
        }
      }
    });

    test('says where it comes from, under which licence, and what is assumed', () => {
      const { attribution } = design;
      expect(attribution?.source.trim()).toBeTruthy();
      expect(attribution?.licence?.trim()).toBeTruthy();
      expect(attribution?.note).toMatch(/assumed/i);
      if (example.shelf === 'Learn') {
        expect([attribution?.source, attribution?.licence]).toEqual(['Bellhop', 'MIT']);
      } else {
        expect(attribution?.url).toMatch(/^https:\/\//);
        expect(attribution?.note).toMatch(/published/i);
      }
    });

    test('repeats no id', () => {
      expect(repeated(design.nodes.map(({ id }) => id))).toEqual([]);
      expect(repeated(design.links.map(({ id }) => id))).toEqual([]);
      expect(repeated(design.demands.map(({ id }) => id))).toEqual([]);
    });

    test('asks for something, between end nodes that a chain of repeaters joins', () => {
      const ends = new Set(
        design.nodes.filter(({ kind }) => kind === 'end-node').map(({ id }) => id),
      );
      expect(design.demands.length).toBeGreaterThan(0);
      for (const { id, source, target } of design.demands) {
        expect([ends.has(source), ends.has(target)], id).toEqual([true, true]);
        expect(hasPath(design, source, target), id).toBe(true);
      }
    });

    test('draws no node over another', () => {
      const tooClose = design.nodes.flatMap((a, index) =>
        design.nodes
          .slice(index + 1)
          .filter(
            (b) => Math.hypot(a.position.x - b.position.x, a.position.y - b.position.y) < CLEARANCE,
          )
          .map((b) => `${a.id} – ${b.id}`),
      );
      expect(tooClose).toEqual([]);
    });

    test('starts from a seed, so that two readers see the same run', () => {
      expect(design.run?.seed).toBeTypeOf('number');
    });
  },
);
