/** Design to text and back, with what is wrong by pointer. */
import { library } from '../../library';
import type { Design } from '../../network/design';
import { formatProblem, type Problem } from '../../network/problem';
import { parseDesign } from '../../network/validate';

export interface ReadDesign {
  readonly design?: Design;
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
}

export const designText = (design: Design): string => `${JSON.stringify(design, null, 2)}\n`;

export function readDesign(text: string): ReadDesign {
  const parsed = parseDesign(text, library);
  const warnings = parsed.warnings.map(formatProblem);
  return parsed.ok
    ? { design: parsed.design, problems: [], warnings }
    : { problems: parsed.errors, warnings };
}
