/** What must hold for every application: a newcomer is tested by being listed. */
import { describe, expect, test } from 'vitest';
import { library } from './index';

describe.each(library.applications.map((application) => [application.kind, application] as const))(
  '%s',
  (kind, application) => {
    test('has a kind of its own, a label and a summary', () => {
      expect(library.applications.filter((other) => other.kind === kind)).toHaveLength(1);
      expect(application.label.trim()).not.toBe('');
      expect(application.summary).toMatch(/\.$/);
    });

    test('needs a fidelity that only an entangled pair has', () => {
      expect(application.defaultMinFidelity).toBeGreaterThanOrEqual(0.5);
      expect(application.defaultMinFidelity).toBeLessThan(1);
    });

    test('describes each parameter once, with help', () => {
      const ids = application.parameters.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, help } of application.parameters) expect(help, id).toMatch(/\.$/);
    });
  },
);
