/** Every row of the reference chains, against the engine and, where it claims to be exact, the estimate. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { estimate } from '../../analysis/estimate';
import { deviation, run } from '../../analysis/testing/runs';
import { library } from '../../library';
import { chain } from '../testing/chains';

/** Delivered pairs per row; the reference has 60,000 to 400,000. */
const PAIRS = 12_000;

const [header, ...lines] = readFileSync(new URL('./reference/chain.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const rows = lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]])));

describe.each(rows.map((row, index) => [row, index] as const))('reference chain', (row, index) => {
  const cutoff = Number(row.cutoff_slots);
  const design = chain({
    links: Number(row.n),
    probability: Number(row.p),
    attemptSeconds: Number(row.tau_s),
    t2Seconds: Number(row.T2_s),
    fidelity: Number(row.F0),
    gate: Number(row.bsm_lambda),
    swapSuccess: Number(row.q),
    policy: {
      generation: 'on-demand',
      swapping: row.scheme,
      classical: 'instant',
      ...(cutoff > 0 ? { cutoffSeconds: cutoff * Number(row.tau_s) } : {}),
    },
  });
  const name = `${row.scheme}, ${row.n} links, p ${row.p}, T2 ${row.T2_s} s, swap success ${row.q}, cutoff ${row.cutoff_slots}`;

  test(`${name}: the run's rate and fidelity agree within 4 standard errors`, () => {
    const { latencySeconds, fidelity, rateHz } = run(design, { pairs: PAIRS }, 100 + index)
      .demands[0];
    expect(deviation(latencySeconds!, Number(row.meanT_s), Number(row.seT_s))).toBeLessThan(4);
    expect(deviation(fidelity!, Number(row.meanF), Number(row.seF))).toBeLessThan(4);
    expect(rateHz!.mean * latencySeconds!.mean).toBeCloseTo(1, 9);
    if (row.exactT_s) expect(deviation(latencySeconds!, Number(row.exactT_s))).toBeLessThan(4);
    if (row.exactF) expect(deviation(fidelity!, Number(row.exactF))).toBeLessThan(4);
  });

  test(`${name}: an estimate called exact agrees within 4 standard errors of the reference`, () => {
    const [demand] = estimate(design, library).demands;
    if (!demand.exact) return;
    const seconds = { mean: Number(row.meanT_s) };
    expect(Math.abs(1 / demand.rateHz!.mean - seconds.mean) / Number(row.seT_s)).toBeLessThan(4);
    const apart = Math.abs(demand.fidelity!.mean - Number(row.meanF));
    expect(apart / Math.max(1e-6, Number(row.seF))).toBeLessThan(4);
    if (row.exactT_s) expect(1 / demand.rateHz!.mean / Number(row.exactT_s)).toBeCloseTo(1, 4);
    if (row.exactF) expect(demand.fidelity!.mean).toBeCloseTo(Number(row.exactF), 4);
  });
});
