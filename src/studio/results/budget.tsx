/** The waterfall behind a figure: each cause in turn, from the ideal down to what is delivered; a bar leads to its field. */
import type { CSSProperties } from 'react';
import type { Demand } from '../../network/design';
import type { DemandReport, RateBound } from '../../port/port';
import { shownBudget, shownDemand } from '../../stores/run-shown';
import { useDocument, useRun, useStudio } from '../context';
import {
  boundInWords,
  colorAt,
  fidelityShare,
  formatNumber,
  inkAt,
  inWords,
  type Ramp,
  type ScaleMark,
  ScaleMarks,
  showBits,
  showFidelity,
  showRate,
  usabilityMarks,
  useRamp,
} from '../values';
import styles from './budget.module.css';
import {
  type Axis,
  type Bar,
  fidelityAxis,
  layoutBars,
  rateAxis,
  shareOnAxis,
} from './budget-layout';
import { Blocked, Quiet } from './quiet';

export type BudgetKind = 'fidelity' | 'rate';

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

export function Budget({ demand, kind }: { readonly demand: Demand; readonly kind: BudgetKind }) {
  const state = useRun((run) => run);
  const ramp = useRamp();
  const shown = shownBudget(
    state,
    demand.id,
    kind === 'fidelity' ? 'fidelityBudget' : 'rateBudget',
  );
  const blocked = shownDemand(state, demand.id)?.value.blocked;
  if (blocked) return <Blocked reason={blocked} />;
  if (!shown) return <Quiet>What each cause costs appears with the first figures.</Quiet>;
  const report = shown.value;
  const steps = (kind === 'fidelity' ? report.fidelityBudget : report.rateBudget) ?? [];
  const needed = kind === 'fidelity' ? report.neededFidelity : demand.minRateHz;
  const bounds = kind === 'rate' ? report.bounds : undefined;
  const drawn = bounds?.rows.filter(({ id }) => BOUND_LABEL[id] !== undefined) ?? [];
  const axis =
    kind === 'fidelity'
      ? fidelityAxis(
          steps,
          needed,
          usabilityMarks(report.bands).map(({ fidelity }) => fidelity),
        )
      : rateAxis(
          steps,
          needed,
          drawn.map(({ hertz }) => hertz),
        );
  const marks = (kind === 'fidelity' ? fidelityLines(report, axis) : rateLines(drawn, axis)).filter(
    ({ at }) => at > 0 && at < 1,
  );
  const bars = layoutBars(steps, axis, kind === 'fidelity' ? 1 : undefined);
  const last = steps[steps.length - 1].value;
  const color = (bar: Bar) =>
    kind === 'fidelity' ? colorAt(ramp, fidelityShare(bar.to)) : undefined;
  return (
    <div
      className={shown.stale ? `${styles.budget} ${styles.stale}` : styles.budget}
      data-origin={shown.origin}
    >
      {marks.length > 0 && (
        <div className={styles.lines}>
          <span>{kind === 'fidelity' ? 'Uses begin' : 'Bounds, bits per second'}</span>
          <ScaleMarks marks={marks} above />
        </div>
      )}
      <ol
        className={styles.rows}
        style={lines(
          needed === undefined ? undefined : shareOnAxis(needed, axis),
          marks.map(({ at }) => at),
        )}
      >
        {bars.map((bar, i) => (
          <Row
            key={bar.step.id}
            bar={bar}
            kind={kind}
            first={i === 0 && kind === 'rate'}
            color={color(bar)}
            inside={kind === 'fidelity' ? inkAt(ramp, fidelityShare(bar.to)) : 'var(--surface)'}
          />
        ))}
        <li className={`${styles.row} ${styles.total}`}>
          <span className={styles.words}>Delivered</span>
          <span className={styles.track}>
            <i
              style={{
                left: 0,
                width: percent(shareOnAxis(last, axis)),
                background: totalColor(kind, last, ramp),
              }}
            />
            <b style={{ left: percent(shareOnAxis(last, axis)) }}>{value(kind, last)}</b>
          </span>
        </li>
      </ol>
      {needed !== undefined && (
        <p className={styles.foot}>
          <svg width="14" height="6" aria-hidden="true">
            <path d="M0 3H14" />
          </svg>
          {value(kind, needed)} is{' '}
          {kind === 'fidelity' && demand.minFidelity === undefined ? 'needed' : 'asked'}
          {kind === 'rate' && ' · logarithmic axis'}
        </p>
      )}
      {bounds && (
        <p className={styles.bound} title={boundInWords(bounds)}>
          {bounds.beaten ? (
            <>
              <b>✓ key {bits(bounds.keyHz.mean)}</b> beats {bits(bounds.rows[0].hertz)} without a
              node
            </>
          ) : (
            `key ${bits(bounds.keyHz.mean)} of at most ${bits(bounds.rows[0].hertz)} without a node`
          )}
        </p>
      )}
    </div>
  );
}

/** Where uses begin for these pairs. */
const fidelityLines = ({ bands }: DemandReport, axis: Axis): ScaleMark[] =>
  usabilityMarks(bands).map(({ id, fidelity, label, title }) => ({
    id,
    label,
    title,
    at: shareOnAxis(fidelity, axis),
  }));

const BOUND_LABEL: { readonly [id: string]: string } = {
  plob: 'PLOB',
  tgw: 'TGW',
  repeaters: 'ideal nodes',
};

const rateLines = (bounds: readonly RateBound[], axis: Axis): ScaleMark[] =>
  bounds.map(({ id, label, hertz, help }) => ({
    id,
    label: BOUND_LABEL[id],
    title: `${label}: ${bits(hertz)}. ${help}`,
    at: shareOnAxis(hertz, axis),
  }));

/** Where the style sheet draws the dashed line of what is needed and the thin ones of the marks. */
const lines = (needed: number | undefined, marks: readonly number[]): CSSProperties => {
  const line = (at: number) =>
    `linear-gradient(to right, transparent calc(${percent(at)} - 0.5px), var(--line-strong) 0 calc(${percent(at)} + 0.5px), transparent 0)`;
  return {
    ...(needed !== undefined && { '--needed': percent(needed) }),
    ...(marks.length > 0 && { '--marks': marks.map(line).join(', ') }),
  } as CSSProperties;
};

const totalColor = (kind: BudgetKind, last: number, ramp: Ramp) =>
  kind === 'fidelity' ? colorAt(ramp, fidelityShare(last)) : undefined;

const value = (kind: BudgetKind, figure: number): string => {
  if (kind === 'fidelity') return showFidelity(figure).value;
  const shown = showRate(figure);
  return `${shown.value} ${shown.unit}`;
};

const bits = (perSecond: number): string => inWords(showBits(perSecond));

/** Three decimals, four where that would read as nothing. */
const lossText = (loss: number): string => loss.toFixed(loss < 5e-4 ? 4 : 3);

/** What the step changes: `− 0.038`, `÷ 12.5`, `× 1.2`; the first of a rate budget is the rate itself. */
const change = (kind: BudgetKind, { from, to }: Bar, first: boolean): string => {
  if (kind === 'fidelity' && Math.abs(from - to) < 5e-5) return '0';
  if (kind === 'fidelity') return `${to <= from ? '−' : '+'} ${lossText(Math.abs(from - to))}`;
  if (first) return value(kind, to);
  if (!(to > 0)) return 'nothing left';
  return to < from ? `÷ ${formatNumber(from / to)}` : `× ${formatNumber(to / from)}`;
};

/** Beside the bar where there is room, within it where the bar fills the track. */
const labelPlace = ({ left, right }: Bar, inside: string): CSSProperties => {
  if (right <= 0.78) return { left: percent(right) };
  return left > 0.2
    ? { right: percent(1 - left) }
    : { right: percent(1 - right), color: inside, textShadow: 'none' };
};

interface RowProps {
  readonly bar: Bar;
  readonly kind: BudgetKind;
  /** The step that everything starts from: its figure is no change of anything. */
  readonly first: boolean;
  readonly color: string | undefined;
  /** Text color on the bar itself. */
  readonly inside: string;
}

function Row({ bar, kind, first, color, inside }: RowProps) {
  const { session } = useStudio();
  const design = useDocument((state) => state.design);
  const { step } = bar;
  const pointer = step.pointer;
  const words = (
    <span className={styles.words}>
      {step.label}
      <small title={step.detail}>{step.detail}</small>
    </span>
  );
  const track = (
    <span className={styles.track}>
      <i
        style={{ left: percent(bar.left), width: percent(bar.right - bar.left), background: color }}
      />
      <em style={labelPlace(bar, inside)}>{change(kind, bar, first)}</em>
    </span>
  );
  return (
    <li>
      {pointer ? (
        <button
          type="button"
          className={styles.row}
          title={`Go to the field: ${pointerWords(pointer, design)}`}
          onClick={() => session.actions.focusField(pointer)}
        >
          {words}
          {track}
        </button>
      ) : (
        <span className={styles.row}>
          {words}
          {track}
        </span>
      )}
    </li>
  );
}

/** `/links/3/parameters/lengthKm` as `Link l4, lengthKm`. */
const pointerWords = (
  pointer: string,
  design: { readonly [list: string]: unknown } | object,
): string => {
  const [, list, index, ...rest] = pointer.split('/');
  const items = (design as { readonly [list: string]: unknown })[list];
  const item = Array.isArray(items)
    ? (items[Number(index)] as { label?: string; id?: string })
    : undefined;
  return [item?.label ?? item?.id ?? list, rest[rest.length - 1]].filter(Boolean).join(', ');
};
