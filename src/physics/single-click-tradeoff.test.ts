/** The trade-off of single-click links: check values, and the exact law it approximates. */
import { expect, test } from 'vitest';
import { singleClick } from './single-click';
import { tradeoffRate } from './single-click-tradeoff';

test.each([
  [0.7, 4.5],
  [0.9, 1.5],
])(
  'η = 1e-3 and a period of 0.1 ms give, at Werner parameter %d, %d pairs per second',
  (werner, hertz) => {
    expect(tradeoffRate(1e-3, 1e-4, werner)).toBeCloseTo(hertz, 12);
  },
);

test('is what the exact law approaches for weak excitation', () => {
  const bright = 1e-3;
  const { probability, weights } = singleClick({
    brightA: bright,
    brightB: bright,
    efficiencyA: 1e-3,
    efficiencyB: 1e-3,
    dark: 0,
    visibility: 1,
    phaseNoise: 0,
  });
  const werner = (4 * weights[0] - 1) / 3;
  expect(probability / 1e-4 / tradeoffRate(1e-3, 1e-4, werner)).toBeCloseTo(1, 2);
});
