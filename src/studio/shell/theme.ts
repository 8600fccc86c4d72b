/** Puts the theme on the page: the system's, unless the reader chose another. */
import type { LayoutStore } from '../../stores/session-layout';

/** Keeps `data-theme` on the root element `light` or `dark`, whatever changes: the choice or the system. */
export function followTheme(layout: LayoutStore): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const { theme } = layout.getState();
    const dark = theme === 'dark' || (theme === 'system' && system.matches);
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  };
  apply();
  system.addEventListener('change', apply);
  const unsubscribe = layout.subscribe(apply);
  return () => {
    system.removeEventListener('change', apply);
    unsubscribe();
  };
}
