/** A path whose links never rest, as its queues, or by the rate that its slowest part allows. */
import { type CompiledDemand, type CompiledNetwork, PS_PER_SECOND } from '../engine/compile';
import type { ChainInputs } from './chain-inputs';
import type { ChainOptions } from './estimate-chain';
import { birthsOf, birthsWhileHeld, type StreamMeans, streamChain } from './stream-chain';
import { meanSeconds } from './two-links';

/**
 * Mean time from the last swap of a pair until its lane tries again: the swap itself and, at an end of the path, until news of
 * it comes there from any repeater.
 */
const heldAfter = (
  { coordinatePs }: CompiledDemand,
  swapSeconds: readonly number[],
  link: number,
): number => {
  const last = swapSeconds.length - 1;
  if (link > 0 && link < last - 1) return Math.max(swapSeconds[link], swapSeconds[link + 1]);
  const end = link === 0 ? 0 : last;
  const inner = swapSeconds.slice(1, last);
  const news = (v: number) => Math.abs(coordinatePs[v] - coordinatePs[end]) / PS_PER_SECOND;
  return inner.reduce((sum, swap, i) => sum + swap + news(i + 1), 0) / inner.length;
};

/** What links that never rest make, with sure swaps as soon as possible. */
export const restlessStream = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  inputs: ChainInputs,
  { births, effort = Number.POSITIVE_INFINITY }: Pick<ChainOptions, 'births' | 'effort'>,
): StreamMeans => {
  const held = inputs.links.map((_, i) => heldAfter(demand, inputs.swapSeconds, i));
  const paces = inputs.links.map((link, i) => {
    const { lanes } = network.links[demand.links[i]];
    return birthsWhileHeld(births?.[i] ?? birthsOf(meanSeconds(link), lanes), held[i]);
  });
  const slowest = paces.reduce((least, [pace], i) => (pace < paces[least][0] ? i : least), 0);
  const link = inputs.links[slowest];
  const tries = link.period / link.probability;
  const variation = ((1 - link.probability) * tries) / (meanSeconds(link) + held[slowest]);
  const how = effort === 0 ? 'rough' : Number.isFinite(effort) ? 'quick' : 'full';
  return streamChain({ ...inputs, births: paces, variation }, how);
};

/** Pairs per second of links that never rest: as the slowest link, the lanes, and the communication qubits allow. */
export const continuousRate = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  { links }: ChainInputs,
  seconds: number,
): number => {
  const lanes = demand.links.map((index) => network.links[index].lanes);
  const slowest = Math.min(
    ...links.map(
      ({ probability, period, offset = 0 }, i) =>
        (probability * lanes[i]) / (period + probability * offset),
    ),
  );
  const busy = links.map(({ probability, period, offset = 0 }) => period / probability + offset);
  const qubits = demand.nodes.map(
    (node, v) => network.nodes[node].communicationQubits / ((busy[v - 1] ?? 0) + (busy[v] ?? 0)),
  );
  return Math.min(slowest, Math.min(...lanes) / seconds, ...qubits);
};
