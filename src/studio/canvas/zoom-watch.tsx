/** Tells the canvas's style sheet how large to draw nodes, lines and labels at this zoom. */
import { useStore } from '@xyflow/react';
import { createContext, useContext, useEffect } from 'react';
import { useDocument } from '../context';
import styles from './canvas.module.css';
import { glyphScale, roomForGlyphs } from './geometry';

/** Size on screen, as a share of the usual, below which labels are noise. */
const LEGIBLE = 0.62;

/** Scale of nodes and lines: as much as the zoom asks for and the network has room for. */
export function useGlyphScale(): number {
  const most = useDocument((state) => roomForGlyphs(state.design.nodes));
  return useStore(({ transform }) => glyphScale(transform[2], most));
}

/** Scale of labels: they make room for each other by leaving some out, hence need no limit. */
export const useLabelScale = (): number => useStore(({ transform }) => glyphScale(transform[2]));

/** Both scales, handed down to fibers: hundreds of subscriptions to the zoom would cost more than drawing. */
const Scales = createContext({ glyphs: 1, labels: 1 });
export const ScalesProvider = Scales.Provider;
export const useScales = () => useContext(Scales);

export function ZoomWatch() {
  const scale = useGlyphScale();
  const labels = useLabelScale();
  const far = useStore(({ transform }) => transform[2] * labels < LEGIBLE);
  const element = useStore((state) => state.domNode);
  useEffect(() => {
    element?.style.setProperty('--glyph-scale', String(scale));
    element?.style.setProperty('--label-scale', String(labels));
    element?.classList.toggle(styles.far, far);
  }, [element, scale, labels, far]);
  return null;
}
