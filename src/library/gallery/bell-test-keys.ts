/** Device-independent key per pair, from published Bell test and error rate: does the formula agree with the papers? */
import { ofScheme, twoNodes } from './layout';
import type { GalleryObservable, GalleryRow } from './row';
import { assumption, LIU_IONS, under, ZHANG } from './sources';

interface Published {
  readonly id: string;
  readonly title: string;
  readonly chsh: number;
  readonly errorRate: number;
  readonly source: typeof ZHANG;
  readonly key: GalleryObservable;
}

/**
 * Bell weights with the given Z error rate and CHSH value: ⟨ZZ⟩ = 1 − 2Q, ⟨XX⟩ from S = 2√(⟨XX⟩² + ⟨ZZ⟩²), and
 * ⟨YY⟩ = −⟨XX⟩⟨ZZ⟩, as independent errors make it.
 */
const weightsOf = (chsh: number, errorRate: number): [number, number, number, number] => {
  const z = 1 - 2 * errorRate;
  const x = Math.sqrt((chsh / 2) ** 2 - z * z);
  const bit = (1 - z) / 2;
  const phase = (1 - x) / 2;
  return [(1 - bit) * (1 - phase), bit * (1 - phase), bit * phase, (1 - bit) * phase];
};

const row = ({ id, title, chsh, errorRate, source, key }: Published): GalleryRow => ({
  id,
  group: 'experiment',
  title,
  model: `Bell weights worked out from the published S = ${chsh} and Z error ${errorRate}: only the key is predicted.`,
  design: twoNodes({
    scheme: {
      kind: 'fixed',
      successProbability: 1e-4,
      attemptSeconds: 1e-4,
      bellWeights: weightsOf(chsh, errorRate),
    },
  }),
  inputs: [
    {
      at: ofScheme(1, 'bellWeights'),
      source: under(source, `Worked out from S = ${chsh} and an error rate of ${errorRate}`),
    },
    { at: ofScheme(1, 'successProbability', 'attemptSeconds'), source: assumption('Not compared') },
  ],
  observables: [key],
});

const KEY = 'device-independent key per pair';

export const zhang2022 = row({
  id: 'zhang-2022-key',
  title: 'Munich 2022, key from a Bell test',
  chsh: 2.578,
  errorRate: 0.078,
  source: ZHANG,
  key: {
    figure: KEY,
    reported: { value: 0.07, source: ZHANG },
    reason:
      'The paper’s protocol chooses the basis of the key at random, which discards half of the rounds; Bellhop’s formula knows one basis and discards none.',
  },
});

export const liu2026Key = row({
  id: 'liu-2026-key-10-km',
  title: 'Hefei 2026, key from a Bell test over 10 km',
  chsh: 2.5758,
  errorRate: 0.036,
  source: LIU_IONS,
  key: {
    figure: KEY,
    reported: { value: 0.325, source: under(LIU_IONS, 'In the limit of many rounds') },
  },
});

export const liu2026FarKey = row({
  id: 'liu-2026-key-101-km',
  title: 'Hefei 2026, key from a Bell test over 101 km',
  chsh: 2.504,
  errorRate: 0.069,
  source: LIU_IONS,
  key: {
    figure: KEY,
    reported: { value: 0.0974, source: under(LIU_IONS, 'In the limit of many rounds') },
  },
});
