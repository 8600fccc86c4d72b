/** What each application needs is where its law begins to pay, to the digits of the published value. */
import { expect, test } from 'vitest';
import { applications } from './index';

test.each([
  ['pairs', 0.5],
  ['teleportation', 0.5],
  ['chsh', 0.78033],
  ['qkd', 0.83496],
  ['six-state', 0.81071],
  ['device-independent', 0.89276],
])('%s needs a Werner pair of fidelity %d', (kind, fidelity) => {
  const application = applications.find((candidate) => candidate.kind === kind);
  expect(application?.defaultMinFidelity).toBeCloseTo(fidelity, 5);
});

test('summaries state the fidelity that the law needs', () => {
  for (const { kind, summary, defaultMinFidelity } of applications) {
    const stated = Number(/(?:fidelity above|above fidelity) ([\d.]*\d)/.exec(summary)?.[1]);
    expect(stated, kind).toBeCloseTo(defaultMinFidelity, 3);
  }
});
