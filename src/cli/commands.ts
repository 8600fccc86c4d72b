/** The commands. Results go to standard output, everything else to standard error; exit 0 done, 1 the design is at fault, 2 usage. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { estimate } from '../analysis/estimate';
import { ExactComparison } from '../analysis/exact-comparison';
import { measure } from '../analysis/measure';
import { Measurement } from '../analysis/measurement';
import { sweepNoise } from '../analysis/noise-sweep';
import { SEARCHES } from '../analysis/optimizations';
import type { Optimizable, RunReport } from '../analysis/report';
import { runReport } from '../analysis/run-report';
import { compile } from '../engine/compile';
import { withoutDensityMatrix } from '../engine/exact-formalism';
import type { StopRule } from '../engine/run-plan';
import { isDatasheet, openDatasheet } from '../formats/datasheet';
import { library } from '../library';
import type { Design } from '../network/design';
import { formatProblem, parseDesign } from '../network/validate';
import { type Arguments, parseArguments, UsageError } from './arguments';
import { convert } from './convert';
import { estimateTable, noiseTable, optimizationTable, runTable } from './tables';

const USAGE = `bellhop designs quantum networks.

  bellhop validate FILE [--json]        print every error and warning of a design or a datasheet
  bellhop simulate FILE [options]       run the design
      --seed N                          seed, default the design's, else 1
      --precision R                     until every rate and fidelity is known to R (default 0.01)
      --pairs N                         until N pairs are delivered
      --duration S                      for S simulated seconds
      --formalism exact                 follow every pair by its density matrix, too (default fast)
      --json                            machine-readable
  bellhop estimate FILE [--json]        closed-form and semi-analytic figures, at once
  bellhop noise FILE [--json]           the estimate under 0 to 3 times the noise, and where it fails
  bellhop optimize cutoff FILE [--json] the network-wide cutoff that gets most out of the design
  bellhop optimize purification FILE [--json]
                                        the purification that does, or none, beside all others
  bellhop convert IN OUT                between formats, by extension

FILE may be - for standard input. Exit code 0: done; 1: the design is at fault; 2: usage.
`;

/** Files above this are refused unread: no design is that large. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Events after which a run gives up on its stop rule: some designs deliver next to nothing. */
const MAX_EVENTS = 400_000_000;

const out = (text: string): void => {
  process.stdout.write(text);
};
const say = (text: string): void => {
  process.stderr.write(text);
};

const readText = (file: string): string => {
  try {
    if (file !== '-' && statSync(file).size > MAX_FILE_BYTES) {
      throw new Error('it is larger than 64 MB');
    }
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new UsageError(
      `cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};

/** Open a design; prints its problems and returns `undefined` when it has errors. */
const open = (text: string): Design | undefined => {
  const parsed = parseDesign(text, library);
  for (const warning of parsed.warnings) say(`warning: ${formatProblem(warning)}\n`);
  if (parsed.ok) return parsed.design;
  for (const error of parsed.errors) say(`error: ${formatProblem(error)}\n`);
  return undefined;
};

/** Checks a design, or the datasheet of a device. */
const validate = (args: Arguments, file: string): number => {
  const text = readText(file);
  const parsed = isDatasheet(text) ? openDatasheet(text, library) : parseDesign(text, library);
  const errors = parsed.ok ? [] : parsed.errors;
  const { warnings } = parsed;
  if (args.json) {
    out(`${JSON.stringify({ valid: parsed.ok, errors, warnings })}\n`);
    return parsed.ok ? 0 : 1;
  }
  for (const error of errors) out(`error: ${formatProblem(error)}\n`);
  for (const warning of warnings) out(`warning: ${formatProblem(warning)}\n`);
  if (errors.length === 0) out(`${file}: valid\n`);
  return errors.length > 0 ? 1 : 0;
};

const stopRule = (args: Arguments): StopRule => {
  const { pairs, duration, precision } = args;
  if (pairs === undefined && duration === undefined) return { precision: precision ?? 0.01 };
  return { pairs, durationSeconds: duration, precision };
};

const simulate = (args: Arguments, file: string): number => {
  const design = open(readText(file));
  if (!design) return 1;
  const seed = args.seed ?? design.run?.seed ?? 1;
  const network = compile(design, library);
  const isExact = args.formalism === 'exact';
  const reason = isExact ? withoutDensityMatrix(network) : undefined;
  if (reason) {
    say(`error: the exact formalism cannot run this design: ${reason}\n`);
    return 1;
  }
  const started = performance.now();
  const stop = stopRule(args);
  const measurement = new Measurement(network, stop);
  const exact = isExact ? new ExactComparison(network) : undefined;
  const run = measure(network, seed, stop, measurement, exact);
  const showsProgress = process.stderr.isTTY === true;
  let shown = started;
  let step = run.next();
  while (!step.done) {
    if (step.value > MAX_EVENTS) {
      say(
        `\rstopped after ${MAX_EVENTS.toLocaleString('en')} events without meeting the stop rule\n`,
      );
      break;
    }
    const now = performance.now();
    if (showsProgress && now - shown > 200) {
      shown = now;
      say(`\r${(step.value / 1e6).toFixed(1)} million events …`);
    }
    step = run.next();
  }
  if (showsProgress && shown > started) say(`\r${' '.repeat(40)}\r`);
  const fast = runReport(measurement, seed, (performance.now() - started) / 1000);
  const report: RunReport = exact?.completed(fast) ?? fast;
  if (measurement.stalled) say('stalled: every memory waits for another, nothing can happen\n');
  out(args.json ? `${JSON.stringify(report)}\n` : runTable(report));
  return 0;
};

const showEstimate = (args: Arguments, file: string): number => {
  const design = open(readText(file));
  if (!design) return 1;
  const started = performance.now();
  const report = estimate(design, library);
  const wallSeconds = (performance.now() - started) / 1000;
  const seed = design.run?.seed ?? 1;
  out(
    args.json
      ? `${JSON.stringify({ engine: report.engine, seed, wallSeconds, events: 0, demands: report.demands, links: report.links, nodes: report.nodes })}\n`
      : estimateTable(report),
  );
  return 0;
};

const showNoise = (args: Arguments, file: string): number => {
  const design = open(readText(file));
  if (!design) return 1;
  const report = sweepNoise(design, library);
  out(args.json ? `${JSON.stringify(report)}\n` : noiseTable(report));
  return 0;
};

const isOptimizable = (what: string): what is Optimizable => Object.hasOwn(SEARCHES, what);

const optimize = (args: Arguments, what: string, file: string): number => {
  if (!isOptimizable(what)) {
    throw new UsageError(`cannot optimize ${what}; known: ${Object.keys(SEARCHES).join(', ')}`);
  }
  const design = open(readText(file));
  if (!design) return 1;
  const showsProgress = process.stderr.isTTY === true;
  try {
    const search = SEARCHES[what](design, library);
    let step = search.next();
    while (!step.done) {
      if (showsProgress) say(`\r${Math.round(100 * step.value)} % …`);
      step = search.next();
    }
    if (showsProgress) say('\r       \r');
    out(args.json ? `${JSON.stringify(step.value)}\n` : optimizationTable(step.value, library));
    return 0;
  } catch (error) {
    say(`error: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
};

const convertFiles = async (input: string, output: string): Promise<number> => {
  const text = readText(input);
  const result = await convert(text, input, output);
  if (!result.ok) {
    for (const line of result.problems) say(`error: ${line}\n`);
    return 1;
  }
  if (output === '-') out(result.text);
  else writeText(output, result.text);
  return 0;
};

const writeText = (file: string, text: string): void => {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(
      `cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};

const files = (args: Arguments, count: number, names: string): readonly string[] => {
  if (args.files.length !== count) {
    throw new UsageError(`${args.command} takes ${names}, found ${args.files.length || 'nothing'}`);
  }
  return args.files;
};

/** Run one command line; returns the exit code. */
export const runCommandLine = async (words: readonly string[]): Promise<number> => {
  try {
    const args = parseArguments(words);
    if (args.help || args.command === 'help') {
      out(USAGE);
      return 0;
    }
    switch (args.command) {
      case 'validate':
        return validate(args, files(args, 1, 'one file')[0]);
      case 'simulate':
        return simulate(args, files(args, 1, 'one file')[0]);
      case 'estimate':
        return showEstimate(args, files(args, 1, 'one file')[0]);
      case 'noise':
        return showNoise(args, files(args, 1, 'one file')[0]);
      case 'optimize': {
        const [what, file] = files(args, 2, 'what to optimize and a file');
        return optimize(args, what, file);
      }
      case 'convert': {
        const [input, output] = files(args, 2, 'two files');
        return await convertFiles(input, output);
      }
      default:
        throw new UsageError(args.command ? `unknown command ${args.command}` : 'no command');
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(`bellhop: ${error.message}\n\n${USAGE}`);
    return 2;
  }
};
