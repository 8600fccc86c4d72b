/** What is wrong with the design on screen: errors that keep it from running, and warnings. */
import { useDeferredValue, useMemo } from 'react';
import { library } from '../../library';
import type { Design } from '../../network/design';
import type { Problem } from '../../network/problem';
import { type ParsedDesign, parseDesign } from '../../network/validate';
import { sameFigures } from '../../stores/run-relevance';
import { useDocument, useRun } from '../context';

export interface Problems {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Why the design cannot be run, in one sentence; `undefined` when it can. */
  readonly whyNotRun: string | undefined;
}

const NONE: readonly Problem[] = [];

/** One check per design, whoever asks; where a node stands on the canvas changes nothing about it. */
let last: { design: Design; parsed: ParsedDesign } | undefined;
function check(design: Design): ParsedDesign {
  if (!last || !sameFigures(last.design, design))
    last = { design, parsed: parseDesign(design, library) };
  return last.parsed;
}

export function useProblems(): Problems {
  const design = useDeferredValue(useDocument((state) => state.design));
  const problem = useRun((state) => state.problem);
  return useMemo(() => {
    const parsed = check(design);
    const errors = parsed.ok ? NONE : parsed.errors;
    const { warnings } = parsed;
    const whyNotRun =
      errors.length > 0
        ? `${errors.length === 1 ? '1 error' : `${errors.length} errors`} to mend first: see Problems`
        : design.demands.length === 0
          ? design.nodes.length === 0
            ? 'Draw a network first'
            : 'Add a demand: who wants pairs of whom?'
          : problem;
    return { errors, warnings, whyNotRun };
  }, [design, problem]);
}
