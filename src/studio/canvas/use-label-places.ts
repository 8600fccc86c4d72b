/** Places of names and pills for what is on screen; during a gesture they stay, so that dragging costs nothing more. */
import { useMemo, useRef } from 'react';
import type { Design } from '../../network/design';
import { useDocument } from '../context';
import { fiberLabel } from './fiber-label';
import { type LabelPlaces, placeLabels } from './label-places';
import { useLabelScale } from './zoom-watch';

/** A rate of the usual length stands in for the one that is still to come. */
const USUAL_RATE_HZ = 100;

export function useLabelPlaces(design: Design, scale: number): LabelPlaces {
  const moving = useDocument((state) => state.gesture !== undefined);
  const labelScale = useLabelScale();
  const last = useRef<LabelPlaces>(undefined);
  return useMemo(() => {
    if (!moving || !last.current)
      last.current = placeLabels(
        design,
        (link) => fiberLabel(link, USUAL_RATE_HZ).length,
        scale,
        labelScale,
      );
    return last.current;
  }, [design, moving, scale, labelScale]);
}
