/** A value that changes often, seen at most so often. */
import { useEffect, useRef, useState } from 'react';

/** The value, at most every `everyMs`; the last one always arrives. */
export const useCalm = <Value>(value: Value, everyMs: number): Value => {
  const [shown, setShown] = useState(value);
  const changed = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, changed.current + everyMs - performance.now());
    const timer = setTimeout(() => {
      changed.current = performance.now();
      setShown(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, everyMs]);
  return shown;
};
