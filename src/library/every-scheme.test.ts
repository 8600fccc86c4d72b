/** What must hold for every heralding scheme: a newcomer is tested by being listed. */
import { describe, expect, test } from 'vitest';
import type { LinkInputs } from '../engine/interfaces';
import { RAW_CAUSES } from '../engine/raw-cause';
import type { ParameterDefinition } from '../network/parameters';
import { fiber } from './channels/fiber';
import { library } from './index';

const idealOf = (definitions: readonly ParameterDefinition[]) =>
  Object.fromEntries(definitions.map(({ id, ideal }) => [id, ideal]));

/** A value that the parameter allows, for those that have no ideal one. */
const someValue = ({ minimum = 0, maximum = 1 }: ParameterDefinition) =>
  Math.max(minimum, Math.min(maximum, 0.2));

describe.each(library.schemes.map((scheme) => [scheme.kind, scheme] as const))(
  '%s',
  (kind, scheme) => {
    const stated = Object.fromEntries(
      scheme.parameters.filter(({ ideal }) => ideal === undefined).map((p) => [p.id, someValue(p)]),
    );
    /** A noisy link of that length between unlike nodes, its station at that fraction. */
    const linkOf = (lengthKm: number, stationFraction = 0.4, swapped = false) => {
      const left = { ...idealOf(library.nodeParameters['end-node']), photonEfficiency: 0.3 };
      const right = { ...left, photonEfficiency: 0.5, brightState: 0.2 };
      const inputs: LinkInputs = {
        channel: fiber.law({
          ...idealOf(fiber.parameters),
          lengthKm,
          attenuationDbPerKm: 0.2,
          extraLossDb: 1,
          stationFraction: swapped ? 1 - stationFraction : stationFraction,
        }),
        scheme: {
          ...idealOf(scheme.parameters),
          ...stated,
          detectorEfficiency: 0.8,
          darkCountHz: 1000,
          detectionWindowSeconds: 1e-8,
          visibility: 0.9,
          preparationSeconds: 1e-6,
        },
        schemeWeights: {},
        source: swapped ? right : left,
        target: swapped ? left : right,
      };
      return scheme.elementaryLink(inputs);
    };

    test('has a kind of its own, a label and a summary', () => {
      expect(library.schemes.filter((other) => other.kind === kind)).toHaveLength(1);
      expect(scheme.label.trim()).not.toBe('');
      expect(scheme.summary).toMatch(/\.$/);
    });

    test('describes each parameter once, with help and an ideal value that it allows', () => {
      const ids = scheme.parameters.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, label, help, ideal, minimum, maximum } of scheme.parameters) {
        expect(label.trim(), id).not.toBe('');
        expect(help, id).toMatch(/\.$/);
        if (ideal === undefined) continue;
        expect(ideal, id).toBeGreaterThanOrEqual(minimum ?? Number.NEGATIVE_INFINITY);
        expect(ideal, id).toBeLessThanOrEqual(maximum ?? Number.POSITIVE_INFINITY);
      }
    });

    test('gives a probability, a period and a state at any length', () => {
      for (const lengthKm of [0, 1, 50, 1000]) {
        const { successProbability, attemptSeconds, weights, lossDb } = linkOf(lengthKm);
        expect(successProbability).toBeGreaterThan(0);
        expect(successProbability).toBeLessThanOrEqual(1);
        expect(attemptSeconds).toBeGreaterThan(0);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        expect(lossDb).toBeCloseTo(0.2 * lengthKm + 1, 9);
      }
    });

    test('names factors whose product is the probability of one try', () => {
      const { factors, successProbability } = linkOf(30);
      const product = factors.reduce((value, factor) => value * factor.value, 1);
      expect(product / successProbability).toBeCloseTo(1, 9);
      expect(new Set(factors.map(({ id }) => id)).size).toBe(factors.length);
    });

    test('names causes of infidelity in physical order, the last one leading to its state', () => {
      for (const lengthKm of [0, 30, 1000]) {
        const { causes, weights } = linkOf(lengthKm);
        expect(causes.at(-1)?.weights).toEqual(weights);
        const places = causes.map(({ kind: cause }) => Object.keys(RAW_CAUSES).indexOf(cause));
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }
    });

    test('never gains pairs by length, and stores each qubit no longer than an attempt takes', () => {
      let before = Number.POSITIVE_INFINITY;
      for (const lengthKm of [0, 10, 40, 90]) {
        const link = linkOf(lengthKm);
        const rate = link.successProbability / link.attemptSeconds;
        expect(rate).toBeLessThanOrEqual(before);
        before = rate;
        expect(Math.max(link.storedSourceSeconds, link.storedTargetSeconds)).toBeLessThanOrEqual(
          link.attemptSeconds,
        );
      }
    });

    test('does not care which end is called the source', () => {
      const there = linkOf(40);
      const back = linkOf(40, 0.4, true);
      expect(back.successProbability / there.successProbability).toBeCloseTo(1, 12);
      expect(back.attemptSeconds).toBeCloseTo(there.attemptSeconds, 15);
      expect(back.storedSourceSeconds).toBeCloseTo(there.storedTargetSeconds, 15);
      for (const [index, weight] of back.weights.entries()) {
        expect(weight).toBeCloseTo(there.weights[index], 12);
      }
    });
  },
);
