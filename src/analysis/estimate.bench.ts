/** Speed of estimates: 20 demands in a network of 200 nodes, all pairs of 50 nodes. */
import { library } from '../library';
import type { Design } from '../network/design';
import { estimate, estimateMatrix } from './estimate';

/** A ring of repeaters with chords, end nodes hanging on every second repeater; link lengths vary. */
const network = (nodes: number, demands: number): Design => {
  const repeaters = Math.floor((nodes * 2) / 3);
  const ends = nodes - repeaters;
  const length = (k: number) => 15 + ((k * 7) % 20);
  const link = (id: string, source: string, target: string, k: number) => ({
    id,
    kind: 'fiber' as const,
    source,
    target,
    parameters: { lengthKm: length(k), attenuationDbPerKm: 0.2 },
    scheme: {
      kind: 'double-click',
      detectorEfficiency: 0.9,
      darkCountHz: 100,
      detectionWindowSeconds: 1e-8,
      visibility: 0.95,
      preparationSeconds: 1e-6,
      multiplexing: 1,
      dutyCycle: 1,
    },
  });
  const memory = { t1Seconds: 10, t2Seconds: 0.5, photonEfficiency: 0.5 };
  return {
    format: 'bellhop-design',
    version: 1,
    nodes: [
      ...Array.from({ length: repeaters }, (_, i) => ({
        id: `r${i}`,
        kind: 'repeater' as const,
        position: { x: 100 * i, y: 0 },
        parameters: { ...memory, twoQubitGateFidelity: 0.99, swapSeconds: 1e-5 },
      })),
      ...Array.from({ length: ends }, (_, i) => ({
        id: `e${i}`,
        kind: 'end-node' as const,
        position: { x: 200 * i, y: 100 },
        parameters: memory,
      })),
    ],
    links: [
      ...Array.from({ length: repeaters }, (_, i) =>
        link(`ring${i}`, `r${i}`, `r${(i + 1) % repeaters}`, i),
      ),
      ...Array.from({ length: Math.floor(repeaters / 5) }, (_, i) =>
        link(`chord${i}`, `r${5 * i}`, `r${(5 * i + Math.floor(repeaters / 3)) % repeaters}`, i),
      ),
      ...Array.from({ length: ends }, (_, i) =>
        link(`drop${i}`, `e${i}`, `r${(2 * i) % repeaters}`, i),
      ),
    ],
    demands: Array.from({ length: demands }, (_, i) => ({
      id: `d${i}`,
      source: `e${(3 * i) % ends}`,
      target: `e${(3 * i + 1) % ends}`,
    })),
    policy: { generation: 'on-demand', swapping: 'asap', classical: 'physical' },
  };
};

const medianOf = (runs: number, work: () => void): number => {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
};

/** Prints median milliseconds. */
export default async function bench(): Promise<void> {
  const large = network(200, 20);
  const report = estimate(large, library, 1_000_000);
  const lengths = report.demands.map((demand) => demand.path.length);
  console.log(
    `20 demands (paths of ${Math.min(...lengths)} to ${Math.max(...lengths)} links) in 200 nodes: ` +
      `${medianOf(21, () => estimate(large, library, 1_000_000)).toFixed(1)} ms`,
  );
  const small = { ...network(50, 0), demands: [] };
  const matrix = estimateMatrix(small, library);
  const pairs = matrix.rateHz.filter((rate) => Number.isFinite(rate)).length / 2;
  console.log(
    `all pairs of 50 nodes (${pairs} with a path): ${medianOf(7, () => estimateMatrix(small, library)).toFixed(0)} ms`,
  );
}
