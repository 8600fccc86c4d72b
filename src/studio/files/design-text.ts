/** Design to text and back, with what is wrong by pointer. */
import { openDesign } from '../../formats/own-file';
import { library } from '../../library';
import type { Design } from '../../network/design';
import { formatProblem, type Problem } from '../../network/problem';

export interface ReadDesign {
  readonly design?: Design;
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
}

export { isDatasheet } from '../../formats/datasheet';
export { designFileName, serializeDesign as designText } from '../../formats/own-file';

export function readDesign(text: string): ReadDesign {
  const parsed = openDesign(text, library);
  const warnings = parsed.warnings.map(formatProblem);
  return parsed.ok
    ? { design: parsed.design, problems: [], warnings }
    : { problems: parsed.errors, warnings };
}
