/** The marks on every fidelity scale: from where on pairs are of use, by their own kind of noise or as Werner pairs. */
import { library } from '../../library';
import type { UsabilityBand } from '../../port/port';
import { showFidelity } from './number';

/** One place on the scale where one or more uses begin. */
export interface UseMark {
  readonly id: string;
  readonly fidelity: number;
  /** `CHSH`; `entangled +2` where several uses begin together. */
  readonly label: string;
  /** A sentence for each use that begins here. */
  readonly title: string;
}

interface Use {
  readonly kind: string;
  readonly mark: string;
  readonly use: string;
}

/** Uses that begin closer together than this share a mark. */
const TOGETHER = 0.004;

/**
 * Marks of a demand's own pairs where its bands are given, else those of Werner pairs, whose three errors are equally likely.
 * In the library's order: what comes first matters most where there is little room.
 */
export const usabilityMarks = (bands?: readonly UsabilityBand[]): readonly UseMark[] => {
  const groups: { readonly fidelity: number; readonly uses: Use[] }[] = [];
  for (const { kind, mark, use, defaultMinFidelity } of library.applications) {
    if (mark === undefined) continue;
    const fidelity = bands?.find(({ id }) => id === kind)?.fidelity ?? defaultMinFidelity;
    const near = groups.find((group) => Math.abs(group.fidelity - fidelity) < TOGETHER);
    if (near) near.uses.push({ kind, mark, use });
    else groups.push({ fidelity, uses: [{ kind, mark, use }] });
  }
  return groups.map(({ fidelity, uses }) => ({
    id: uses[0].kind,
    fidelity,
    label: uses.length > 1 ? `${uses[0].mark} +${uses.length - 1}` : uses[0].mark,
    title: `Above ${showFidelity(fidelity).value} ${bands ? 'these' : 'Werner'} pairs ${uses.map(({ use }) => use).join(', ')}`,
  }));
};

/** A scale in words: every mark, and whether `fidelity` is beyond it. */
export const marksInWords = (marks: readonly UseMark[], fidelity: number): string =>
  marks
    .toSorted((a, b) => a.fidelity - b.fidelity)
    .map(({ title, fidelity: from }) => `${fidelity > from ? '✓' : '✗'} ${title}`)
    .join('\n');
