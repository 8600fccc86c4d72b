/** The dialogs, each fetched when it is first opened. */
import { lazy, Suspense } from 'react';
import type { DialogName } from '../../stores/session';
import { useSession, useStudio } from '../context';

const DIALOGS = {
  examples: lazy(() => import('./examples-dialog')),
  gallery: lazy(() => import('./gallery-dialog')),
  documents: lazy(() => import('./documents-dialog')),
  share: lazy(() => import('./share-dialog')),
  keyboard: lazy(() => import('./keyboard-dialog')),
  'problems-of-file': lazy(() => import('./file-problems-dialog')),
  connect: lazy(() => import('./connect-dialog')),
  device: lazy(() => import('./device-dialog')),
} satisfies Record<DialogName, unknown>;

export interface DialogProps {
  readonly onClose: () => void;
}

export function Dialogs() {
  const { session } = useStudio();
  const name = useSession((state) => state.dialog);
  if (!name) return null;
  const Open = DIALOGS[name];
  return (
    <Suspense fallback={null}>
      <Open onClose={() => session.actions.openDialog(undefined)} />
    </Suspense>
  );
}
