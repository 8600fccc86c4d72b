/** What is wrong with the design on screen: errors that keep it from running, and warnings. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { library } from '../../library';
import type { Design } from '../../network/design';
import type { Problem } from '../../network/problem';
import type { ParsedDesign, parseDesign } from '../../network/validate';
import { sameFigures } from '../../stores/run-relevance';
import { useDocument, useRun } from '../context';

export interface Problems {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Why the design cannot be run, in one sentence; `undefined` when it can. */
  readonly whyNotRun: string | undefined;
  /** The design is wrong, not merely unfinished. */
  readonly broken: boolean;
}

const NONE: readonly Problem[] = [];

/** One check per design, whoever asks; where a node stands on the canvas changes nothing about it. */
let last: { design: Design; parsed: ParsedDesign } | undefined;
function check(design: Design, parse: typeof parseDesign): ParsedDesign {
  if (!last || !sameFigures(last.design, design)) last = { design, parsed: parse(design, library) };
  return last.parsed;
}

/** The checks are fetched after the first paint; until then a design counts as sound. */
let loaded: typeof parseDesign | undefined;
function useParse(): typeof parseDesign | undefined {
  const [parse, setParse] = useState(() => loaded);
  useEffect(() => {
    void import('../../network/validate').then((module) => {
      loaded = module.parseDesign;
      setParse(() => loaded);
    });
  }, []);
  return parse;
}

export function useProblems(): Problems {
  const design = useDeferredValue(useDocument((state) => state.design));
  const parse = useParse();
  const problem = useRun((state) => state.problem);
  return useMemo(() => {
    const parsed = parse && check(design, parse);
    const errors = !parsed || parsed.ok ? NONE : parsed.errors;
    const warnings = parsed?.warnings ?? NONE;
    const whyNotRun =
      errors.length > 0
        ? `${errors.length === 1 ? '1 error' : `${errors.length} errors`} to mend first: see Problems`
        : design.demands.length === 0
          ? design.nodes.length === 0
            ? 'Draw a network first'
            : 'Add a demand: who wants pairs of whom?'
          : problem;
    return { errors, warnings, whyNotRun, broken: errors.length > 0 };
  }, [design, parse, problem]);
}
