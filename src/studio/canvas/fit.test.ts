/** Where a network stands when it is fitted: clear of the figures, the legend and an open sheet. */
import { expect, test } from 'vitest';
import { fitOptions } from './fit';

const plain = { banner: false, sheet: false };

test('a network stands above the legend where there is height enough', () => {
  const { padding } = fitOptions({
    ...plain,
    canvas: { width: 1100, height: 660 },
    network: { width: 700, height: 44 },
  });
  expect(padding).toMatchObject({ left: '88px', bottom: '132px' });
});

test('a tall network on a low canvas stands beside the legend', () => {
  const { padding } = fitOptions({
    ...plain,
    canvas: { width: 780, height: 385 },
    network: { width: 640, height: 480 },
  });
  expect(padding).toMatchObject({ left: '300px', bottom: '76px' });
});

test('beside an open sheet nothing is over the canvas', () => {
  const { padding } = fitOptions({
    banner: false,
    sheet: true,
    canvas: { width: 390, height: 280 },
    network: { width: 300, height: 300 },
  });
  expect(padding).toMatchObject({ top: '40px', bottom: '40px' });
});
