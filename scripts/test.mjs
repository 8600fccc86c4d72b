/** `npm test`: installs what is missing, a browser included, then runs every stage. `--keep-going` runs on after a failure. */
import { installChromium } from './chromium.mjs';
import { installDependencies } from './dependencies.mjs';
import { runStages, thorough } from './stages.mjs';

installDependencies();
try {
  process.env.CHROMIUM_PATH = await installChromium();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (!runStages(thorough, { keepGoing: process.argv.includes('--keep-going') }))
  process.exitCode = 1;
