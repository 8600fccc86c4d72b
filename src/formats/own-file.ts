/** Bellhop's own file: the design document as JSON text, the same for the same design, readable in a diff. */
import type { Catalogue } from '../network/catalogue';
import type { Design } from '../network/design';
import { type ParsedDesign, parseDesign } from '../network/validate';

export const DESIGN_FILE = { extension: '.bellhop.json', mediaType: 'application/json' } as const;

/** Fields in the order in which people read them; all others follow by name. */
const ORDER =
  `format version name description attribution id kind label role source target position x y location latitude
longitude device converter parameters scheme summary figures value citation year licence url condition readIn note application
minFidelity minRateHz path nodes links demands devices policy generation swapping cutoffSeconds classical run seed`.split(
    /\s+/,
  );

const ranks = new Map(ORDER.map((field, rank) => [field, rank]));

/** Two spaces of indentation, a stable order of fields whatever their order in memory, a final line break. */
export function serializeDesign(design: Design): string {
  return `${JSON.stringify(inOrder(design), null, 2)}\n`;
}

/** The same as `parseDesign`, for symmetry with the other formats. */
export function openDesign(text: string, catalogue: Catalogue): ParsedDesign {
  return parseDesign(text, catalogue);
}

/** A file name made of the design's name. */
export function designFileName({ name = '' }: Design): string {
  return `${fileStem(name) || 'design'}${DESIGN_FILE.extension}`;
}

/** A name as part of a file's: letters, digits and hyphens of any script, at most 80; empty when nothing is left. */
export function fileStem(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
}

/** The same value with the fields of its objects in the order in which people read them. */
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => compare(a, b));
  return Object.fromEntries(fields.map(([field, item]) => [field, inOrder(item)]));
}

function compare(a: string, b: string): number {
  const difference = rankOf(a) - rankOf(b);
  return difference === 0 ? (a < b ? -1 : 1) : difference;
}

const rankOf = (field: string) => ranks.get(field) ?? ORDER.length;
