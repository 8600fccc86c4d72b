/** The library: every device, scheme, swapping policy, purification protocol and application, by index. Adding one is one file and one line. */
import type { Catalogue } from '../network/catalogue';
import { applications } from './applications';
import { channels } from './channels';
import { devices } from './devices';
import { converterParameters, nodeParameters, policyParameters } from './parameters';
import { swappingPolicies } from './policies';
import { purification } from './purification';
import { schemes } from './schemes';

export const library = {
  nodeParameters,
  converterParameters,
  policyParameters,
  devices,
  channels,
  schemes,
  swapping: swappingPolicies,
  purification,
  applications,
} satisfies Catalogue;

export type Library = typeof library;
