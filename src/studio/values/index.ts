/** Values on screen: numbers, names, verdicts and colors. */
export { boundInWords } from './bounds';
export { withAlpha } from './contrast';
export {
  type Decades,
  decadesOf,
  fidelityColor,
  fidelityShare,
  type Metric,
  rateShare,
  shareOf,
} from './domain';
export { FidelityScale } from './fidelity-scale';
export { Legend } from './legend';
export { endlessBecause } from './lifetime';
export { demandName, linkName, nodeLabel, pathNodes, pathSummary } from './names';
export {
  formatCount,
  formatNumber,
  inWords,
  type Shown,
  showBits,
  showFidelity,
  showKilometers,
  showRate,
  showSeconds,
} from './number';
export { showPasses } from './passes';
export { colorAt, inkAt, type Ramp, rampIndex, rampOf, type ScaleName, type Theme } from './scale';
export { type ScaleMark, ScaleMarks } from './scale-marks';
export { usabilityMarks } from './usability';
export { readTokens, type TokenColors, useRamp, useTheme, useTokens } from './use-ramp';
export { judge, type Verdict } from './verdict';
