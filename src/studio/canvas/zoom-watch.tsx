/** Marks the canvas `far` or `tiny` as it is zoomed out, so that labels leave before they turn to noise. */
import { useStore } from '@xyflow/react';
import { useEffect } from 'react';
import styles from './canvas.module.css';

const FAR = 0.62;
const TINY = 0.38;

export function ZoomWatch() {
  const level = useStore(({ transform: [, , zoom] }) => (zoom < TINY ? 2 : zoom < FAR ? 1 : 0));
  const element = useStore((state) => state.domNode);
  useEffect(() => {
    element?.classList.toggle(styles.far, level >= 1);
    element?.classList.toggle(styles.tiny, level >= 2);
  }, [element, level]);
  return null;
}
