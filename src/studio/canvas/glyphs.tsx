/** The drawn signs of the studio: node shapes, palette parts, the logo. */
import type { NodeKind } from '../../network/design';

/** Outline of a node by kind, centered on 0,0. */
export const NODE_OUTLINE: Readonly<Record<NodeKind, string>> = {
  'end-node': 'M-16 0a16 16 0 1 0 32 0a16 16 0 1 0 -32 0Z',
  repeater: 'M0 -19L16.5 -9.5V9.5L0 19L-16.5 9.5V-9.5Z',
};

/** Memory slots shown inside a node: at most four dots, as the sign of its kind. */
const SLOTS: Readonly<Record<NodeKind, readonly (readonly [number, number])[]>> = {
  'end-node': [[0, 0]],
  repeater: [
    [-5.5, 0],
    [5.5, 0],
  ],
};

export function NodeGlyph({ kind }: { kind: NodeKind }) {
  return (
    <svg viewBox="-22 -22 44 44" width="44" height="44" aria-hidden="true" focusable="false">
      <path d={NODE_OUTLINE[kind]} className="glyph-body" />
      {SLOTS[kind].map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="3.3" className="glyph-slot" />
      ))}
    </svg>
  );
}

export type Part = NodeKind | 'fiber' | 'free-space' | 'satellite' | 'demand';

export function PartGlyph({ part }: { part: Part }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {PARTS[part]}
    </svg>
  );
}

const PARTS: Readonly<Record<Part, React.ReactNode>> = {
  'end-node': (
    <>
      <circle cx="12" cy="12" r="8.2" />
      <circle cx="12" cy="12" r="1.8" fill="currentColor" stroke="none" />
    </>
  ),
  repeater: (
    <>
      <path d="M12 2.8L20 7.4v9.2L12 21.2L4 16.6V7.4Z" />
      <circle cx="9.2" cy="12" r="1.7" fill="currentColor" stroke="none" />
      <circle cx="14.8" cy="12" r="1.7" fill="currentColor" stroke="none" />
    </>
  ),
  fiber: (
    <>
      <path d="M2.5 17L9 13.6M15 10.4L21.5 7" />
      <path d="M12 8.4L15.6 12L12 15.6L8.4 12Z" />
    </>
  ),
  'free-space': (
    <>
      <path d="M3.5 12L20.5 7.2M3.5 12L20.5 16.8" strokeDasharray="2.2 2.6" />
      <path d="M20.5 5.6V18.4" />
      <circle cx="3.2" cy="12" r="1.6" fill="currentColor" stroke="none" />
    </>
  ),
  satellite: (
    <>
      <path d="M9.6 4.4h4.8v4.4H9.6ZM3.6 5.2h4v2.8h-4ZM16.4 5.2h4v2.8h-4ZM7.6 6.6h2M14.4 6.6h2" />
      <path d="M10.2 11.4L4.6 19.6M13.8 11.4L19.4 19.6" strokeDasharray="2.2 2.6" />
    </>
  ),
  demand: (
    <>
      <path d="M4.5 16.5C6 6 18 6 19.5 16.5" strokeDasharray="0.1 3.6" strokeWidth="2.2" />
      <circle cx="4" cy="18.5" r="1.6" fill="currentColor" stroke="none" />
      <circle cx="20" cy="18.5" r="1.6" fill="currentColor" stroke="none" />
    </>
  ),
};

export function Logo() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      <path
        d="M3 15C6 4 16 4 19 15"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="3" cy="16" r="2.6" fill="currentColor" />
      <circle cx="19" cy="16" r="2.6" fill="currentColor" />
      <circle
        cx="11"
        cy="6.8"
        r="2.4"
        fill="var(--surface)"
        stroke="currentColor"
        strokeWidth="1.8"
      />
    </svg>
  );
}
