/** `npm run schema`: writes the JSON Schema of the design file. `npm run schema -- --check` fails when it is stale. */
import { library } from '../src/library';
import { designJsonSchema } from '../src/network/json-schema';
import { writeOrCheck } from './generated-files';

export default function main() {
  const text = `${JSON.stringify(designJsonSchema(library), null, 2)}\n`;
  writeOrCheck(new Map([['public/design.schema.json', text]]), { command: 'npm run schema' });
}
