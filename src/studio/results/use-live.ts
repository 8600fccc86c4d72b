/** The live frame for lists: React looks at it a few times a second, whatever the frames' pace. */
import { useSyncExternalStore } from 'react';
import type { LiveFrame } from '../../stores/run-live';
import { useStudio } from '../context';

/** Renders again at most every `everyMs` while the live frame changes. */
export const useLive = (everyMs = 400): LiveFrame => {
  const { live } = useStudio().run;
  useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, everyMs);
      return () => clearInterval(timer);
    },
    () => live.version,
  );
  return live;
};
