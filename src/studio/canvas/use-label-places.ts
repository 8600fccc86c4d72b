/** Places of names and pills for what is on screen; during a gesture they stay, so that dragging costs nothing more. */
import { useMemo, useRef } from 'react';
import type { Design } from '../../network/design';
import { useCatalogue } from '../catalogue';
import { useDocument } from '../context';
import { fiberLabel } from './fiber-label';
import { type LabelPlaces, placeLabels } from './label-places';

/** A rate of the usual length stands in for the one that is still to come. */
const USUAL_RATE_HZ = 100;

export function useLabelPlaces(
  design: Design,
  { glyphs, labels }: { readonly glyphs: number; readonly labels: number },
): LabelPlaces {
  const moving = useDocument((state) => state.gesture !== undefined);
  const catalogue = useCatalogue();
  const last = useRef<LabelPlaces>(undefined);
  return useMemo(() => {
    if (!moving || !last.current)
      last.current = placeLabels(
        design,
        (link) => fiberLabel(link, USUAL_RATE_HZ, catalogue).length,
        glyphs,
        labels,
      );
    return last.current;
  }, [design, catalogue, moving, glyphs, labels]);
}
