/** `npm run docs`: writes docs/reference from the library. `npm run docs -- --check` fails when it is stale. */

import { library } from '../src/library';
import { exampleDesigns } from '../src/library/designs';
import { writeOrCheck } from './generated-files';
import {
  applicationsPage,
  policiesPage,
  purificationPage,
  schemesPage,
} from './reference/behaviors';
import { designsPage } from './reference/designs';
import { devicesPage } from './reference/devices';
import { indexPage } from './reference/index-page';
import { parametersPage } from './reference/parameters';

const FOLDER = 'docs/reference';

export default async function main() {
  const pages = [
    parametersPage(library),
    schemesPage(library),
    devicesPage(library),
    policiesPage(library),
    purificationPage(library),
    applicationsPage(library),
    await designsPage(exampleDesigns),
  ];
  const files = [indexPage(pages), ...pages].map(
    ({ file, text }) => [`${FOLDER}/${file}`, text] as const,
  );
  writeOrCheck(new Map(files), { command: 'npm run docs', folder: FOLDER });
}
