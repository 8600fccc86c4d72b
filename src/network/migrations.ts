/** Brings a design of any released version to the current one. Every version ever released opens forever. */
import { DESIGN_FORMAT, DESIGN_VERSION } from './design';
import { expectation, type Problem } from './problem';

type Document = { readonly [field: string]: unknown };

/**
 * `migrations[v]` turns a document of version v into one of version v + 1. To release version v + 1: add its entry,
 * raise `DESIGN_VERSION`, and keep a fixture of version v in `fixtures/`, which a test opens.
 */
const migrations: { readonly [version: number]: (document: Document) => Document } = {};

export type Migrated =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly problem: Problem };

/** Refuses what is no object, of another format, or of a version that this release does not know. */
export function migrate(value: unknown): Migrated {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('', expectation('a design object', value));
  }
  const document = value as Document;
  if (document.format !== DESIGN_FORMAT) {
    return refuse('/format', expectation(`"${DESIGN_FORMAT}"`, document.format));
  }
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('/version', expectation('a version number, 1 or more', version));
  }
  if (version > DESIGN_VERSION) {
    const message = `this file was made by a newer Bellhop: it has version ${version}, this one reads up to ${DESIGN_VERSION}`;
    return refuse('/version', message);
  }
  return { ok: true, document: upgrade(document, version, migrations, DESIGN_VERSION) };
}

/** Applies the steps from one version to another; the mechanism apart from the real steps, so that it can be tested. */
export function upgrade(
  document: Document,
  from: number,
  steps: typeof migrations,
  to: number,
): Document {
  let current = document;
  for (let version = from; version < to; version++) {
    current = { ...steps[version](current), version: version + 1 };
  }
  return current;
}

function refuse(pointer: string, message: string): Migrated {
  return { ok: false, problem: { pointer, message } };
}
