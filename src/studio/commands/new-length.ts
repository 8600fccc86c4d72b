/** Length that a link starts with where nobody has said one. */
import { library } from '../../library';
import { findChannel } from '../../network/defaults';
import type { Design } from '../../network/design';
import { earthDistanceKm } from './earth-distance';

const USUAL_KM = 20;
/** Fibers follow streets: longer than the great circle by about this factor. */
const DETOUR = 1.2;

/** In kilometers: from the places on Earth when both are known, else a usual metropolitan one. */
export function newLength(
  design: Design,
  { kind, source, target }: { kind: string; source: string; target: string },
): number {
  const place = (id: string) => design.nodes.find((node) => node.id === id)?.location;
  const [a, b] = [place(source), place(target)];
  if (!a || !b) return USUAL_KM;
  const straight = (findChannel(kind, library)?.medium ?? 'fiber') !== 'fiber';
  return Number((earthDistanceKm(a, b) * (straight ? 1 : DETOUR)).toPrecision(3)) || USUAL_KM;
}
