/** The color ramp of the chosen scale under the theme on screen, and the colors that canvases need from the tokens. */
import { useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useStudio } from '../context';
import { type Ramp, rampOf, type Theme } from './scale';

const readTheme = (): Theme =>
  document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';

const watchTheme = (changed: () => void): (() => void) => {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
};

export const useTheme = (): Theme => useSyncExternalStore(watchTheme, readTheme);

export const useRamp = (): Ramp => {
  const { run } = useStudio();
  return rampOf(
    useStore(run.view, ({ scale }) => scale),
    useTheme(),
  );
};

const TOKENS = {
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  line: '--line',
  lineStrong: '--line-strong',
  surface: '--surface',
  raised: '--raised',
  sunken: '--sunken',
  canvas: '--canvas',
  accent: '--accent',
  warn: '--warn',
  bad: '--bad',
  fiber: '--fiber',
} as const;

export type TokenColors = { readonly [name in keyof typeof TOKENS]: string };

/** The tokens that canvases draw with, as CSS colors. */
export const readTokens = (): TokenColors => {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    Object.entries(TOKENS).map(([name, token]) => [name, style.getPropertyValue(token).trim()]),
  ) as TokenColors;
};

/** The same, read again when the theme changes. */
export const useTokens = (): TokenColors => {
  const theme = useTheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens depend on the theme through the style sheet
  return useMemo(readTokens, [theme]);
};
