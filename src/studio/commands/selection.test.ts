/** Copying, pasting and walking: ids stay unique, ends stay joined, neighbors lie where the arrow points. */
import { describe, expect, it } from 'vitest';
import { library } from '../../library';
import type { Design } from '../../network/design';
import { parseDesign } from '../../network/validate';
import { emptyDesign } from '../../stores/document';
import { withoutNames } from '../files/strip';
import { freeSpot, whyNoDemand, whyNoFiber } from './draw';
import { earthDistanceKm } from './earth-distance';
import { cutOut, insertPiece, neighborTowards, selectionName } from './selection';

const scheme = { kind: 'fixed', successProbability: 0.1, attemptSeconds: 1e-3, fidelity: 0.9 };
const design: Design = {
  ...emptyDesign,
  name: 'Secret site',
  nodes: [
    { id: 'alice', kind: 'end-node', label: 'Alice', position: { x: 0, y: 0 } },
    {
      id: 'r1',
      kind: 'repeater',
      position: { x: 100, y: 0 },
      location: { latitude: 52, longitude: 4 },
    },
    { id: 'bob', kind: 'end-node', position: { x: 100, y: 100 } },
  ],
  links: [
    { id: 'l1', kind: 'fiber', source: 'alice', target: 'r1', scheme },
    { id: 'l2', kind: 'fiber', source: 'r1', target: 'bob', scheme },
  ],
  demands: [{ id: 'd1', source: 'alice', target: 'bob', path: ['l1', 'l2'] }],
};
const all = { nodes: ['alice', 'r1', 'bob'], links: [], demands: [] };

describe('copy and paste', () => {
  it('cuts out the selected nodes with what lies between them', () => {
    const piece = cutOut(design, { nodes: ['alice', 'r1'], links: [], demands: [] });
    expect(piece?.links.map(({ id }) => id)).toEqual(['l1']);
    expect(piece?.demands).toEqual([]);
    expect(cutOut(design, { nodes: [], links: ['l1'], demands: [] })).toBeUndefined();
  });

  it('gives a valid design however often a piece is pasted', () => {
    let pasted = design;
    for (let time = 0; time < 3; time++)
      pasted = insertPiece(pasted, cutOut(design, all)!, { x: 40, y: 40 }).design;
    expect(parseDesign(pasted, library)).toMatchObject({ ok: true });
    expect(pasted.nodes).toHaveLength(12);
    const last = pasted.demands[3];
    expect(pasted.links.filter(({ id }) => last.path?.includes(id))).toHaveLength(2);
  });
});

describe('own devices', () => {
  const source = { citation: 'Notebook of Alice', kind: 'measured' } as const;
  const own = { label: 'Alice’s lab', summary: 'In her cellar.', figures: {} };
  const equipped: Design = {
    ...design,
    nodes: design.nodes.map((node) => ({ ...node, device: 'ours', converter: 'our-converter' })),
    devices: [
      { ...own, id: 'ours', role: 'node', figures: { t2Seconds: { value: 2, source } } },
      { ...own, id: 'our-converter', role: 'converter' },
      { ...own, id: 'our-fiber', role: 'fiber' },
    ],
  };

  it('go along with what uses them, and are shared where they are the same', () => {
    const piece = cutOut(equipped, all)!;
    expect(piece.devices?.map(({ id }) => id)).toEqual(['ours', 'our-converter']);
    expect(insertPiece(equipped, piece, { x: 9, y: 0 }).design.devices).toEqual(equipped.devices);
    const into = insertPiece(design, piece, { x: 9, y: 0 }).design;
    expect(parseDesign(into, library)).toMatchObject({ ok: true });
    expect(into.nodes.at(-1)).toMatchObject({ device: 'ours', converter: 'our-converter' });
  });

  it('get another id where theirs is taken, and what uses them follows', () => {
    const [mine, ...others] = equipped.devices!;
    const here = { ...design, devices: [{ ...mine, label: 'Another' }] };
    const pasted = insertPiece(here, cutOut(equipped, all)!, { x: 9, y: 0 }).design;
    expect(pasted.devices).toEqual([here.devices[0], { ...mine, id: 'ours-2' }, others[0]]);
    expect(pasted.nodes.at(-1)?.device).toBe('ours-2');
    expect(parseDesign(pasted, library)).toMatchObject({ ok: true });
  });

  it('lose what names people when a link goes to strangers, and nothing that is simulated', () => {
    const bare = withoutNames(equipped);
    expect(JSON.stringify(bare)).not.toMatch(/Alice|cellar|ours/);
    expect(bare.devices?.[0].figures.t2Seconds).toMatchObject({
      value: 2,
      source: { kind: 'measured' },
    });
    expect(bare.nodes[0].device).toBe(bare.devices?.[0].id);
    expect(parseDesign(bare, library)).toMatchObject({ ok: true });
  });
});

describe('walking along fibers', () => {
  it('goes to the neighbor that lies where the arrow points, else stays', () => {
    expect(neighborTowards(design, 'alice', { x: 1, y: 0 })).toBe('r1');
    expect(neighborTowards(design, 'r1', { x: 0, y: 1 })).toBe('bob');
    expect(neighborTowards(design, 'r1', { x: 1, y: 0 })).toBeUndefined();
  });
});

describe('drawing', () => {
  it('says why a fiber or a demand cannot be', () => {
    expect(whyNoFiber(design, 'alice', 'alice')).toMatch(/two different ends/);
    expect(whyNoFiber(design, 'r1', 'alice')).toMatch(/joined already/);
    expect(whyNoFiber(design, 'alice', 'bob')).toBeUndefined();
    expect(whyNoDemand(design, 'alice', 'r1')).toMatch(/repeater/);
    expect(whyNoDemand(design, 'bob', 'alice')).toMatch(/already/);
  });

  it('finds a spot that no node covers', () => {
    const spot = freeSpot(design, { x: 0, y: 0 });
    for (const { position } of design.nodes)
      expect(Math.hypot(position.x - spot.x, position.y - spot.y)).toBeGreaterThan(100);
  });

  it('names what is selected', () => {
    expect(selectionName(design, { nodes: [], links: ['l1'], demands: [] })).toBe(
      'fiber Alice – r1',
    );
    expect(selectionName(design, all)).toBe('3 elements');
  });

  it('measures the great circle from Delft to The Hague', () => {
    const delft = { latitude: 52.0116, longitude: 4.3571 };
    const theHague = { latitude: 52.0705, longitude: 4.3007 };
    expect(earthDistanceKm(delft, theHague)).toBeCloseTo(7.59, 1);
  });
});

describe('a design without names', () => {
  it('is the same network, and tells nothing of people and places', () => {
    const bare = withoutNames(design);
    expect(parseDesign(bare, library)).toMatchObject({ ok: true });
    expect(JSON.stringify(bare)).not.toMatch(/alice|bob|secret|52/i);
    expect(bare.demands[0].path).toEqual(['l1', 'l2']);
  });
});
