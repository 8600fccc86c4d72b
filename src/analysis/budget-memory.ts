/** Steps of the error budgets that only some memories have: storing, attempts beside a stored qubit, resets, turns, retrieval. */
import { type CompiledDemand, type CompiledNetwork, PS_PER_SECOND } from '../engine/compile';
import { showQuantity } from '../units/format';
import type { RateStages } from './budget';
import type { BudgetStep } from './report';

const duration = (seconds: number): string => showQuantity(seconds, 'seconds', { digits: 3 });
const percent = (share: number): string => showQuantity(share, 'fraction', { digits: 3 });

/** The first of the path's nodes for which something is largest. */
const mostOf = ({ nodes }: CompiledDemand, measure: (node: number) => number): number =>
  nodes.reduce((best, node) => (measure(node) > measure(best) ? node : best));

/** Moving pairs into memory: absent where none are. */
export const storingSteps = (
  { links }: CompiledNetwork,
  demand: CompiledDemand,
  fidelity: number,
): BudgetStep[] => {
  const moved = demand.links.filter((i) => links[i].storePs > 0 || links[i].storeKept < 1);
  if (moved.length === 0) return [];
  const slowest = Math.max(...moved.map((i) => links[i].storePs)) / PS_PER_SECOND;
  const worst = moved.reduce((a, b) => (links[b].storeKept < links[a].storeKept ? b : a));
  const { source, target, name, storeKept } = links[worst];
  const owner = demand.nodes.find((node) => node === source || node === target);
  const field = storeKept < 1 ? 'storeFidelity' : 'storeSeconds';
  return [
    {
      id: 'storing',
      label: 'Moving into memory',
      detail: `up to ${duration(slowest)}; link ${name} keeps ${percent(storeKept)}`,
      value: fidelity,
      pointer: `/nodes/${owner}/parameters/${field}`,
    },
  ];
};

/** Attempts beside stored qubits: absent where they disturb nothing. */
export const besideSteps = (
  { nodes }: CompiledNetwork,
  demand: CompiledDemand,
  fidelity: number,
): BudgetStep[] => {
  const worst = mostOf(demand, (node) => nodes[node].perAttempt);
  const { perAttempt, name } = nodes[worst];
  if (perAttempt === 0) return [];
  return [
    {
      id: 'beside',
      label: 'Attempts beside stored qubits',
      detail: `1/e after ${Math.round(1 / perAttempt)} attempts at ${name}`,
      value: fidelity,
      pointer: `/nodes/${worst}/parameters/attemptsToDephase`,
    },
  ];
};

/** What a link's every pair takes besides attempts: absent where that is nothing. `value`: the link's rate by attempts alone. */
export const onceSteps = (
  network: CompiledNetwork,
  link: number,
  value: number,
  lanes = 1,
): BudgetStep[] => {
  const { resetPs, storePs, source, target } = network.links[link];
  const seconds = (resetPs + storePs) / PS_PER_SECOND;
  if (seconds === 0 || value === 0) return [];
  const owner = network.nodes[source].resetPs >= network.nodes[target].resetPs ? source : target;
  return [
    {
      id: 'once',
      label: 'Reset and storing',
      detail: `${duration(seconds)} for every pair`,
      value: lanes / (lanes / value + seconds),
      pointer: `/nodes/${owner}/parameters/${resetPs > 0 ? 'resetSeconds' : 'storeSeconds'}`,
    },
  ];
};

/** Links that take turns at their communication qubits: absent where none do. */
export const turnSteps = (
  { nodes }: CompiledNetwork,
  demand: CompiledDemand,
  { inTurnHz }: RateStages,
): BudgetStep[] => {
  if (inTurnHz === undefined) return [];
  const node = mostOf(demand, (index) => -nodes[index].communicationQubits);
  return [
    {
      id: 'turns',
      label: 'One link after another',
      detail: `one communication qubit at ${nodes[node].name}`,
      value: inTurnHz,
      pointer: `/nodes/${node}/parameters/communicationQubits`,
    },
  ];
};

/** Retrieval at the two ends, from the rate before it: absent where it is sure, and where nothing is stored. */
export const retrievalSteps = (
  { nodes, links }: CompiledNetwork,
  demand: CompiledDemand,
  before: number,
): BudgetStep[] => {
  if (demand.links.some((index) => !links[index].stored)) return [];
  const [a, b] = [demand.source, demand.target];
  const retrieved = nodes[a].retrieval * nodes[b].retrieval;
  if (retrieved === 1) return [];
  const worst = nodes[a].retrieval <= nodes[b].retrieval ? a : b;
  return [
    {
      id: 'retrieval',
      label: 'Retrieval at the ends',
      detail: `${percent(nodes[a].retrieval)} × ${percent(nodes[b].retrieval)}`,
      value: before * retrieved,
      pointer: `/nodes/${worst}/parameters/retrievalEfficiency`,
    },
  ];
};
