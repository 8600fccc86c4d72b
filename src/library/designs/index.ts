/** Example designs, one JSON file each, loaded only when opened. What is published and what is assumed stands in each file. */
import type { Design } from '../../network/design';

export interface ExampleDesign {
  /** Name of its file without ending; stable, for addresses and the command line. */
  readonly id: string;
  readonly title: string;
  /** One sentence for the shelf. */
  readonly summary: string;
  readonly shelf: 'Learn' | 'Metro' | 'Continental';
  /** The design as stored; it is checked like any other file. */
  readonly load: () => Promise<Design>;
}

/** JSON types are wider than the document's (`string` for `'fiber'`), hence the cast; `every-design.test.ts` checks each file. */
const from = (file: () => Promise<{ readonly default: unknown }>) => async () =>
  (await file()).default as Design;

// biome-ignore format: one line each
export const exampleDesigns: readonly ExampleDesign[] = [
  { id: 'two-nodes', title: 'Two nodes', shelf: 'Learn', summary: 'One link: how a pair is heralded, and what distance costs.', load: from(() => import('./two-nodes.json')) },
  { id: 'one-repeater', title: 'One repeater', shelf: 'Learn', summary: 'Two links and a swap: waiting, decay and a cutoff.', load: from(() => import('./one-repeater.json')) },
  { id: 'purification', title: 'Purification', shelf: 'Learn', summary: 'Two pairs of each link make a better one: fidelity for rate.', load: from(() => import('./purification.json')) },
  { id: 'chain-of-8', title: 'Chain of 8 links', shelf: 'Learn', summary: 'Eight equal links: the slowest sets the pace, every swap costs.', load: from(() => import('./chain-of-8.json')) },
  { id: 'chicago-starlight', title: 'Chicago StarLight', shelf: 'Metro', summary: 'Nine sites with published lengths; four demands, one fiber shared.', load: from(() => import('./chicago-starlight.json')) },
  { id: 'delft-the-hague', title: 'Delft – The Hague', shelf: 'Metro', summary: 'Two diamond spins, 25 km of deployed fiber, one photon.', load: from(() => import('./delft-the-hague.json')) },
  { id: 'berlin-loop', title: 'Berlin loop', shelf: 'Metro', summary: 'Photon pairs without memories through 60 km of deployed fiber.', load: from(() => import('./berlin-loop.json')) },
  { id: 'vienna-secoqc', title: 'Vienna SECOQC', shelf: 'Metro', summary: 'The fiber links of the 2008 network, with memories it did not have.', load: from(() => import('./vienna-secoqc.json')) },
  { id: 'madrid-madqci', title: 'MadQCI Madrid', shelf: 'Metro', summary: 'Nine sites with the measured loss of every link.', load: from(() => import('./madrid-madqci.json')) },
  { id: 'berlin-lit-fiber', title: 'Berlin, lit fiber', shelf: 'Metro', summary: 'Photon pairs through 60 km of fiber that carries data too.', load: from(() => import('./berlin-lit-fiber.json')) },
  { id: 'vienna-free-space', title: 'Vienna, over the roofs', shelf: 'Metro', summary: 'Entangled photons through 7.8 km of air, by night.', load: from(() => import('./vienna-free-space.json')) },
  { id: 'arnes', title: 'ARNES Slovenia', shelf: 'Continental', summary: 'A national research network of 34 sites; repeaters at the sites suffice.', load: from(() => import('./arnes.json')) },
  { id: 'surfnet', title: 'SURFnet Netherlands', shelf: 'Continental', summary: 'Fifty sites; Delft to Eindhoven over four repeaters.', load: from(() => import('./surfnet.json')) },
  { id: 'abilene', title: 'Abilene USA', shelf: 'Continental', summary: 'A backbone of 2005 with repeater huts added where the demands run.', load: from(() => import('./abilene.json')) },
  { id: 'geant', title: 'GÉANT Europe', shelf: 'Continental', summary: 'Europe in 2012 with repeater huts added where the demands run.', load: from(() => import('./geant.json')) },
  { id: 'micius', title: 'Micius Delingha – Lijiang', shelf: 'Continental', summary: 'A satellite sends pairs to two stations 1203 km apart, some minutes a day.', load: from(() => import('./micius.json')) },
];
