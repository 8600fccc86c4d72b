/** Composition root of the command line. */
import { runCommandLine } from './cli/commands';

process.exitCode = await runCommandLine(process.argv.slice(2));
