/** What must hold for every application: a newcomer is tested by being listed. */
import { describe, expect, test } from 'vitest';
import { correlatorsOf, werner } from '../physics/bell-diagonal';
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

    test('is of use to Werner pairs from that fidelity on, and of less use with more noise', () => {
      const excess = (fidelity: number) => application.excess(correlatorsOf(werner(fidelity)));
      expect(excess(application.defaultMinFidelity + 1e-6)).toBeGreaterThan(0);
      expect(excess(application.defaultMinFidelity - 1e-6)).toBeLessThan(0);
      const falling = [1, 0.95, 0.9, 0.8, 0.6].map(excess);
      expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    });

    test('has a mark of its own, if any, and says what it is of use for', () => {
      const { mark, use } = application;
      if (mark !== undefined)
        expect(library.applications.filter((other) => other.mark === mark)).toHaveLength(1);
      expect(use).toMatch(/^[a-z].*[^.]$/);
    });

    test('describes each parameter once, with help', () => {
      const ids = application.parameters.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, help } of application.parameters) expect(help, id).toMatch(/\.$/);
    });
  },
);
