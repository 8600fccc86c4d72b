/** The rules across fields that a design must keep (errors) or had better keep (warnings). Adding one is one line. */
import type { DesignView, Rule } from './design-view';
import type { Problem } from './problem';
import {
  attemptsCanSucceed,
  cutoffAllowsAttempts,
  demandsAreServed,
  demandsCannotBlockEachOther,
  pairsCanBeSwapped,
  relaxationDephases,
} from './rules/cautions';
import { channelsAreSpecified, schemesFitChannels } from './rules/channels';
import { customStaysIdeal, devicesCohere, ownDevicesHideNone } from './rules/devices';
import { memoriesTakeEffect, nodeCutoffsAllowAttempts } from './rules/memories';
import { statedPathsRun } from './rules/paths';
import { purificationFits } from './rules/purification';
import { endsExistAndDiffer, idsAreUnique } from './rules/references';
import {
  coherenceWithinRelaxation,
  schemesAreSpecified,
  slotsSuffice,
  weightsSumToOne,
} from './rules/values';

const laws: readonly Rule[] = [
  idsAreUnique,
  endsExistAndDiffer,
  statedPathsRun,
  coherenceWithinRelaxation,
  slotsSuffice,
  channelsAreSpecified,
  schemesFitChannels,
  schemesAreSpecified,
  weightsSumToOne,
  purificationFits,
  customStaysIdeal,
  devicesCohere,
];

const cautions: readonly Rule[] = [
  demandsAreServed,
  pairsCanBeSwapped,
  relaxationDephases,
  attemptsCanSucceed,
  cutoffAllowsAttempts,
  nodeCutoffsAllowAttempts,
  memoriesTakeEffect,
  demandsCannotBlockEachOther,
  ownDevicesHideNone,
];

export function integrityErrors(view: DesignView): Problem[] {
  return laws.flatMap((rule) => rule(view));
}

/** Ask only for a design without errors. */
export function integrityWarnings(view: DesignView): Problem[] {
  return cautions.flatMap((rule) => rule(view));
}
