/** Tooltips: one for the page, shown for whatever carries `data-tip`, on hover and on keyboard focus. */
import { useEffect, useRef } from 'react';
import styles from './controls.module.css';

export type Side = 'bottom' | 'left';

/** Attributes that give an element a tooltip; `keys` is its shortcut. */
export const tip = (text: string | undefined, keys?: string, side: Side = 'bottom') => ({
  'data-tip': text,
  'data-tip-keys': keys,
  'data-tip-side': side,
});

const DELAY_MS = 450;
const GAP = 7;
const EDGE = 8;

/** Rendered once. It lies in the browser's top layer, above open dialogs. */
export function Tips() {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => attachTips(element.current!), []);
  return <div ref={element} id="tip" role="tooltip" popover="manual" className={styles.tip} />;
}

function attachTips(box: HTMLElement): () => void {
  let anchor: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hide = () => {
    clearTimeout(timer);
    if (anchor?.getAttribute('aria-describedby') === box.id)
      anchor.removeAttribute('aria-describedby');
    anchor = undefined;
    if (box.matches(':popover-open')) box.hidePopover();
  };
  const show = () => {
    if (!anchor?.isConnected || !anchor.dataset.tip) return hide();
    const keys = document.createElement('kbd');
    keys.textContent = anchor.dataset.tipKeys ?? '';
    box.replaceChildren(anchor.dataset.tip, keys);
    if (!anchor.hasAttribute('aria-describedby')) anchor.setAttribute('aria-describedby', box.id);
    box.showPopover();
    place(box, anchor);
  };
  const ask = (next: HTMLElement | null, soon: boolean) => {
    if (next === anchor) return;
    hide();
    if (!next) return;
    anchor = next;
    timer = setTimeout(show, soon ? DELAY_MS / 3 : DELAY_MS);
  };
  const carrier = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;

  const listeners = new AbortController();
  const listen = <Kind extends keyof DocumentEventMap>(
    kind: Kind,
    act: (event: DocumentEventMap[Kind]) => void,
  ) => document.addEventListener(kind, act, { signal: listeners.signal, capture: true });
  listen('pointerover', (event) => {
    // A finger has no hover, and the tooltip itself may be read under the pointer.
    if (event.pointerType === 'touch' || box.contains(event.target as Node)) return;
    ask(carrier(event.target), box.matches(':popover-open'));
  });
  listen('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches(':focus-visible'))
      ask(carrier(event.target), false);
  });
  listen('focusout', hide);
  listen('pointerdown', hide);
  listen('scroll', hide);
  listen('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  return () => {
    hide();
    listeners.abort();
  };
}

/** Below its element, or above where there is no room; or to its left. */
function place(box: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const within = (value: number, most: number) => Math.max(EDGE, Math.min(value, most - EDGE));
  // To the left means beside the whole panel: what stands around the element stays readable.
  const panel = anchor.closest('aside')?.getBoundingClientRect() ?? at;
  const left = anchor.dataset.tipSide === 'left' && panel.left > width + GAP + EDGE;
  const below = at.bottom + GAP + height < window.innerHeight - EDGE;
  const x = left ? panel.left - GAP - width : at.left + (at.width - width) / 2;
  const y = left
    ? at.top + (at.height - height) / 2
    : below
      ? at.bottom + GAP
      : at.top - GAP - height;
  box.style.left = `${within(x, window.innerWidth - width)}px`;
  box.style.top = `${within(y, window.innerHeight - height)}px`;
}
