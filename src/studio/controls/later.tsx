/** Parts of the screen whose code is fetched when they are first shown. */
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/** The code of a part could not be fetched. A browser does not ask for it twice: only a new page does. */
export class NotFetched extends Error {
  override readonly message =
    'The connection is lost, or a newer Bellhop is out. Reload the page once you are online.';
}

/**
 * A component that shows as soon as its code is there, and at once whenever it is shown again.
 *
 * In place of React's `lazy` and `Suspense`, which reveal what was suspended at least 300 ms after the last reveal and
 * after every more urgent update: while a run streams its frames to a slow machine there is always a more urgent one.
 *
 * @param fetch Fetches the code; called when it is first shown.
 * @param placeholder What stands there until then.
 * @throws NotFetched while rendering, where it failed: the region around it says so.
 */
export function later<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  placeholder: ReactNode = null,
): ComponentType<Props> {
  let fetched: ComponentType<Props> | undefined;
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, as its module is read
  return function Later(props: Props) {
    const [Shown, setShown] = useState(() => fetched);
    const [failure, setFailure] = useState<NotFetched>();
    useEffect(() => {
      const show = (component: ComponentType<Props>) => {
        fetched = component;
        setShown(() => component);
      };
      // It may have come between the rendering and now, for another showing of the same part.
      if (fetched) show(fetched);
      else fetch().then(show, (cause: unknown) => setFailure(new NotFetched(undefined, { cause })));
    }, []);
    if (failure) throw failure;
    return Shown ? <Shown {...props} /> : placeholder;
  };
}
