/** `npm run bellhop -- COMMAND`: the command line from source. Bundles it when stale, then becomes it. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildCli, CLI } from './build-cli.mjs';
import { installDependencies } from './dependencies.mjs';

installDependencies();
await buildCli();
process.argv[1] = resolve(CLI);
await import(pathToFileURL(resolve(CLI)).href);
