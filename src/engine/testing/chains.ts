/** Small designs for tests and benchmarks. */
import type { Design, Policy } from '../../network/design';
import type { ParameterValues } from '../../network/parameters';

export interface ChainOptions {
  readonly links: number;
  readonly probability: number;
  readonly attemptSeconds?: number;
  readonly t1Seconds?: number;
  readonly t2Seconds?: number;
  readonly fidelity?: number;
  /** Depolarizing weight of each swap. */
  readonly gate?: number;
  readonly swapSuccess?: number;
  readonly swapSeconds?: number;
  readonly readout?: number;
  readonly lengthKm?: number;
  readonly parallelPairs?: number;
  /** Further parameters of the two end nodes. */
  readonly ends?: ParameterValues;
  readonly policy?: Policy;
}

/** A chain n0 – n1 – … of equal `fixed` links with one demand from end to end. */
export const chain = (options: ChainOptions): Design => {
  const { links, probability, attemptSeconds = 1e-3, fidelity = 1, gate = 1 } = options;
  const memory = { t1Seconds: options.t1Seconds, t2Seconds: options.t2Seconds };
  return {
    format: 'bellhop-design',
    version: 1,
    nodes: Array.from({ length: links + 1 }, (_, v) => {
      const isEnd = v === 0 || v === links;
      return {
        id: `n${v}`,
        kind: isEnd ? ('end-node' as const) : ('repeater' as const),
        position: { x: 100 * v, y: 0 },
        parameters: isEnd
          ? { ...memory, ...options.ends }
          : {
              ...memory,
              swapSuccessProbability: options.swapSuccess ?? 1,
              twoQubitGateFidelity: (1 + 3 * gate) / 4,
              readoutFidelity: options.readout ?? 1,
              swapSeconds: options.swapSeconds ?? 0,
            },
      };
    }),
    links: Array.from({ length: links }, (_, i) => ({
      id: `l${i}`,
      kind: 'fiber' as const,
      source: `n${i}`,
      target: `n${i + 1}`,
      parameters: { lengthKm: options.lengthKm ?? 0, parallelPairs: options.parallelPairs ?? 1 },
      scheme: { kind: 'fixed', successProbability: probability, attemptSeconds, fidelity },
    })),
    demands: [{ id: 'd', source: 'n0', target: `n${links}` }],
    policy: options.policy ?? { generation: 'on-demand', swapping: 'asap', classical: 'instant' },
  };
};
