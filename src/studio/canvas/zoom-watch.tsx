/** Tells the canvas's style sheet how large to draw, and marks it `far` or `tiny` before labels turn to noise. */
import { useStore } from '@xyflow/react';
import { useEffect } from 'react';
import styles from './canvas.module.css';
import { glyphScale } from './geometry';

const FAR = 0.19;
const TINY = 0.14;

export const useGlyphScale = (): number => useStore(({ transform }) => glyphScale(transform[2]));

export function ZoomWatch() {
  const level = useStore(({ transform: [, , zoom] }) => (zoom < TINY ? 2 : zoom < FAR ? 1 : 0));
  const scale = useGlyphScale();
  const element = useStore((state) => state.domNode);
  useEffect(() => {
    element?.style.setProperty('--glyph-scale', String(scale));
    element?.classList.toggle(styles.far, level >= 1);
    element?.classList.toggle(styles.tiny, level >= 2);
  }, [element, scale, level]);
  return null;
}
