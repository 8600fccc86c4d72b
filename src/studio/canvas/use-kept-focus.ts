/** Keeps the focus on the canvas when the element that had it goes: else Tab would begin at the top of the page. */
import { type RefObject, useEffect, useRef } from 'react';
import type { Design } from '../../network/design';

/** For the element around all others of the canvas, which must be able to take the focus. */
export function useKeptFocus(design: Design): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  const wasInside = useRef(false);
  useEffect(() => {
    const look = () => {
      wasInside.current = frame.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: elements go when the design changes
  useEffect(() => {
    // React Flow takes them out of the page a little later.
    const drawn = requestAnimationFrame(() => {
      if (wasInside.current && document.activeElement === document.body) {
        frame.current?.focus({ preventScroll: true });
      }
    });
    return () => cancelAnimationFrame(drawn);
  }, [design]);
  return frame;
}
