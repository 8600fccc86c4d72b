/** The search for a best value: it is found, applied without becoming stale, canceled and made stale by other edits. */
import { expect, test } from 'vitest';
import { chain } from '../engine/testing/chains';
import { changePolicy, renameDesign } from '../network/edit';
import { createFakePort } from '../port/fake';
import { createDocumentStore } from './document';
import { createOptimization } from './run-optimization';

const begun = () => {
  const document = createDocumentStore(chain({ links: 2, probability: 0.1, t2Seconds: 0.05 }));
  const optimization = createOptimization(document, 'cutoff');
  const detach = optimization.actions.attachPort(createFakePort());
  optimization.actions.start();
  return { document, optimization, detach };
};

const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

const setCutoff = (document: ReturnType<typeof begun>['document'], cutoffSeconds: number) =>
  document.actions.edit('Set Cutoff', (design) =>
    changePolicy(design, (policy) => ({ ...policy, cutoffSeconds })),
  );

test('it shows its progress, then what it has found', async () => {
  const { optimization } = begun();
  expect(optimization.getState()).toMatchObject({ status: 'running', progress: 0.5 });
  await settled();
  expect(optimization.getState()).toMatchObject({ status: 'done', report: { value: 0.01 } });
});

test('setting the value that was found, and names, leave it as it is; anything else makes it stale', async () => {
  const { document, optimization } = begun();
  await settled();
  setCutoff(document, 0.01);
  document.actions.edit('Rename', (design) => renameDesign(design, 'Other'));
  expect(optimization.getState().stale).toBe(false);
  document.actions.edit('Set rounds', (design) =>
    changePolicy(design, (policy) => ({ ...policy, generation: 'continuous' })),
  );
  expect(optimization.getState().stale).toBe(true);
  document.actions.undo();
  expect(optimization.getState().stale).toBe(false);
});

test('a cancel, an edit or the end of the port leaves nothing running', async () => {
  for (const end of [
    ({ optimization }: ReturnType<typeof begun>) => optimization.actions.cancel(),
    ({ document }: ReturnType<typeof begun>) =>
      document.actions.edit('Set rounds', (design) =>
        changePolicy(design, (policy) => ({ ...policy, generation: 'continuous' })),
      ),
    ({ detach }: ReturnType<typeof begun>) => detach(),
  ]) {
    const one = begun();
    end(one);
    await settled();
    expect(one.optimization.getState().status).toBe('idle');
    expect(one.optimization.getState().report).toBeUndefined();
  }
});

test('a purification that was found is no news to its own search, but is to that of the cutoff', async () => {
  const document = createDocumentStore(chain({ links: 2, probability: 0.1, parallelPairs: 2 }));
  const [purification, cutoff] = [
    createOptimization(document, 'purification'),
    createOptimization(document, 'cutoff'),
  ];
  for (const search of [purification, cutoff]) {
    search.actions.attachPort(createFakePort());
    search.actions.start();
  }
  await settled();
  const { value } = purification.getState().report!;
  document.actions.edit('Use it', (design) =>
    changePolicy(design, (policy) => ({ ...policy, purification: value })),
  );
  expect(purification.getState().stale).toBe(false);
  expect(cutoff.getState().stale).toBe(true);
});
