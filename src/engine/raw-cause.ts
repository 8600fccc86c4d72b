/** Causes of infidelity of an elementary pair before any storage, and what a scheme says about each. */
import type { BellWeights } from '../physics/bell-diagonal';
import type { LawFactor } from './interfaces';

/** Every kind of cause in physical order: what is emitted, what happens on the way, where it is detected, what remains. */
export const RAW_CAUSES = {
  stated: 'Stated fidelity',
  'bright-state': 'Bright state',
  'several-photons': 'Several photons at once',
  'several-pairs': 'Several pairs at once',
  'emitted-pair': 'Emitted pair',
  'double-excitation': 'Double excitation',
  'phase-noise': 'Phase noise',
  misalignment: 'Misalignment',
  contrast: 'Reflection contrast',
  visibility: 'Visibility',
  'dark-counts': 'Dark counts',
  'conversion-noise': 'Conversion noise',
  'channel-noise': 'Noise in the channel',
  residual: 'Residual infidelity',
} as const;

export type RawCauseKind = keyof typeof RAW_CAUSES;

/** One cause with the parameter that governs it. */
export interface RawCause extends Pick<LawFactor, 'owner' | 'parameter'> {
  readonly kind: RawCauseKind;
  /** State of a pair on which only this cause and those before it act. */
  readonly weights: BellWeights;
}
