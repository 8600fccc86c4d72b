/** `npm run check`: the stages that answer within a minute. `--keep-going` runs on after a failure. */
import { installDependencies } from './dependencies.mjs';
import { quick, runStages } from './stages.mjs';

installDependencies();
if (!runStages(quick, { keepGoing: process.argv.includes('--keep-going') })) process.exitCode = 1;
