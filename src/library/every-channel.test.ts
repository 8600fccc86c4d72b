/** What must hold for every channel: a newcomer is tested by being listed. */
import { describe, expect, test } from 'vitest';
import type { ChannelLaw, Place } from '../engine/interfaces';
import { library } from './index';

const PLACES: readonly Place[] = ['source', 'station', 'target'];

describe.each(library.channels.map((channel) => [channel.kind, channel] as const))(
  '%s',
  (kind, channel) => {
    const plain: Record<string, number | undefined> = Object.fromEntries(
      channel.parameters.map(({ id, ideal, required }) => [
        id,
        ideal ?? (required ? 1 : undefined),
      ]),
    );
    if ('lengthKm' in plain) plain.lengthKm = 40;

    const laws = (): ChannelLaw[] => [
      channel.law(plain),
      ...(channel.schedule?.(plain).steps.map(({ law }) => law) ?? []),
    ];

    test('has a kind of its own, a label, a summary and parameters with help', () => {
      expect(library.channels.filter((other) => other.kind === kind)).toHaveLength(1);
      expect(channel.label.trim()).not.toBe('');
      expect(channel.summary).toMatch(/\.$/);
      const ids = channel.parameters.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, help, ideal, minimum, maximum } of channel.parameters) {
        expect(help, id).toMatch(/\.$/);
        expect(ideal ?? minimum ?? 0, id).toBeGreaterThanOrEqual(minimum ?? -Infinity);
        expect(ideal ?? 0, id).toBeLessThanOrEqual(maximum ?? Infinity);
      }
    });

    test('lets a link have parallel pairs and a delay of its own', () => {
      const ids = channel.parameters.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(['parallelPairs', 'classicalDelaySeconds']));
    });

    test('names losses that make up the loss of each way, each by a parameter it has', () => {
      const known = new Set(channel.parameters.map(({ id }) => id));
      for (const law of laws())
        for (const from of PLACES)
          for (const to of PLACES) {
            if (from === to) continue;
            const { losses, lossDb } = law.path(from, to);
            const sum = losses.reduce((total, { decibels }) => total + decibels, 0);
            expect(sum).toBeCloseTo(lossDb, 9);
            expect(lossDb).toBeGreaterThanOrEqual(0);
            expect(losses.filter(({ parameter }) => !known.has(parameter))).toEqual([]);
          }
    });

    test('takes light no longer there than back, and through the station as long as both ways', () => {
      for (const { path, flightSeconds } of laws()) {
        const a = path('source', 'station').flightSeconds;
        const b = path('station', 'target').flightSeconds;
        expect(path('station', 'source').flightSeconds).toBeCloseTo(a, 15);
        expect(path('target', 'station').flightSeconds).toBeCloseTo(b, 15);
        expect(flightSeconds).toBeCloseTo(a + b, 15);
      }
    });

    test('is quiet unless light other than its own is named', () => {
      for (const { path } of laws())
        for (const from of PLACES)
          for (const to of PLACES) if (from !== to) expect(path(from, to).noiseHz).toBe(0);
    });

    test('has steps in order, each after the other, no longer together than the interval', () => {
      if (!channel.schedule) return;
      const { intervalSeconds, steps } = channel.schedule(plain);
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.length).toBeLessThanOrEqual(64);
      steps.slice(1).forEach(({ startSeconds }, k) => {
        expect(startSeconds).toBeCloseTo(steps[k].startSeconds + steps[k].seconds, 6);
      });
      const length = steps.reduce((sum, { seconds }) => sum + seconds, 0);
      expect(length).toBeLessThanOrEqual(intervalSeconds * (1 + 1e-12));
    });
  },
);
