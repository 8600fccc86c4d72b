/** A device as it is being written: texts of a form, and back to a device with what is wrong by pointer. */
import type { Device, DeviceFigure } from '../../network/catalogue';
import type { ParameterDefinition, Source } from '../../network/parameters';
import { type Problem, pointerTo } from '../../network/problem';
import { AUTHORS_WORD } from '../commands/devices';
import { readValue, showValue } from '../inspector/quantity';

export interface FigureDraft {
  readonly id: string;
  /** As typed, with its unit. */
  readonly value: string;
  readonly kind: Source['kind'];
  readonly citation: string;
  readonly year: string;
  readonly condition: string;
  readonly url: string;
  readonly readIn: string;
}

export interface Draft {
  readonly label: string;
  readonly summary: string;
  readonly figures: readonly FigureDraft[];
}

type Definitions = readonly ParameterDefinition[];

/** Figures in the order of the parameters; those of unknown parameters are not shown. */
export function draftOf({ label, summary, figures }: Device, definitions: Definitions): Draft {
  const known = definitions.filter(({ id }) => Object.hasOwn(figures, id));
  return {
    label,
    summary,
    figures: known.map((definition) => figureDraft(definition, figures[definition.id])),
  };
}

export function figureDraft(definition: ParameterDefinition, figure?: DeviceFigure): FigureDraft {
  const { kind, citation, year, condition, url, readIn } = figure?.source ?? AUTHORS_WORD;
  return {
    id: definition.id,
    value: figure ? shown(figure.value, definition) : '',
    kind,
    citation,
    year: year === undefined ? '' : String(year),
    condition: condition ?? '',
    url: url ?? '',
    readIn: readIn ?? '',
  };
}

function shown(value: number, definition: ParameterDefinition): string {
  const { text, unit } = showValue(value, definition);
  return `${text} ${unit}`.trim();
}

/**
 * The device that a draft of `before` means. What the form does not show is kept, and so is a value whose text nobody
 * touched, to the last digit. Emptied fields are left out. `problems` are of numbers that cannot be read.
 */
export function deviceOf(
  draft: Draft,
  before: Device,
  definitions: Definitions,
): { readonly device: Device; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const unknown = Object.entries(before.figures).filter(([id]) => !byId.has(id));
  const figures = draft.figures.map((figure) => {
    const definition = byId.get(figure.id)!;
    const old = before.figures[figure.id] as DeviceFigure | undefined;
    const read = readFigure(figure, definition, old);
    if (typeof read === 'string')
      problems.push({ pointer: pointerTo('figures', figure.id, 'value'), message: read });
    const value = typeof read === 'number' ? read : Number.NaN;
    return [figure.id, { ...old, value, source: sourceOf(figure, old?.source) }] as const;
  });
  const device: Device = {
    ...before,
    label: draft.label.trim(),
    summary: draft.summary.trim(),
    figures: Object.fromEntries([...unknown, ...figures]),
  };
  return { device, problems };
}

/** The number, or why there is none. */
function readFigure(
  { value }: FigureDraft,
  definition: ParameterDefinition,
  old: DeviceFigure | undefined,
): number | string {
  if (old && value === shown(old.value, definition)) return old.value;
  const unit = old && showValue(old.value, definition).unit;
  const read = readValue(value, { ...definition, required: true }, unit);
  if (!read.ok) return read.message;
  return read.value ?? 'Expected a number.';
}

function sourceOf({ kind, ...draft }: FigureDraft, old: Source | undefined): Source {
  const { citation, condition, url, readIn } = draft;
  const year = draft.year.trim();
  const { year: _y, condition: _c, url: _u, readIn: _r, ...rest } = old ?? {};
  return {
    ...rest,
    kind,
    citation: citation.trim(),
    ...(year !== '' && { year: Number(year) }),
    ...(condition.trim() !== '' && { condition: condition.trim() }),
    ...(url.trim() !== '' && { url: url.trim() }),
    ...(readIn.trim() !== '' && { readIn: readIn.trim() }),
  };
}
