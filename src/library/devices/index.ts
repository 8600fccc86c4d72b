/** Devices, one file each: nodes, frequency converters, channels, stations. */
import type { Device } from '../../network/catalogue';
import { baMit } from './ba-mit';
import { caCavityInnsbruck } from './ca-cavity-innsbruck';
import { caHefei } from './ca-hefei';
import { caInnsbruck } from './ca-innsbruck';
import { caRegisterInnsbruck } from './ca-register-innsbruck';
import { converterBaMaryland } from './converter-ba-maryland';
import { converterCaInnsbruck } from './converter-ca-innsbruck';
import { converterCaSaarbruecken } from './converter-ca-saarbruecken';
import { converterEuGeneva } from './converter-eu-geneva';
import { converterNvDelft } from './converter-nv-delft';
import { converterRbHefei } from './converter-rb-hefei';
import { converterRbMunich } from './converter-rb-munich';
import { customNode } from './custom-node';
import { deployedFiber } from './deployed-fiber';
import { deployedFiberDelft } from './deployed-fiber-delft';
import { designTarget } from './design-target';
import { dukeLink2025 } from './duke-link-2025';
import { ensembleHefei } from './ensemble-hefei';
import { ensembleHefeiFree } from './ensemble-hefei-free';
import { ensembleHefeiLattice } from './ensemble-hefei-lattice';
import { euCrystalGeneva } from './eu-crystal-geneva';
import { fiber637 } from './fiber-637';
import { fiber795 } from './fiber-795';
import { g652Spool } from './g652-spool';
import { hefeiLink2024 } from './hefei-link-2024';
import { hollowCoreFiber } from './hollow-core-fiber';
import { ingaasColdStation } from './ingaas-cold-station';
import { ingaasStation } from './ingaas-station';
import { nvDelft } from './nv-delft';
import { nvDelftHague } from './nv-delft-hague';
import { nvRegisterDelft } from './nv-register-delft';
import { oBandFiber } from './o-band-fiber';
import { oxfordLink2020 } from './oxford-link-2020';
import { prCrystalBarcelona } from './pr-crystal-barcelona';
import { quantumDot } from './quantum-dot';
import { rbMunich } from './rb-munich';
import { rbMunichLongLived } from './rb-munich-long-lived';
import { recordSilicaFiber } from './record-silica-fiber';
import { sagnacSourceMit } from './sagnac-source-mit';
import { siApdStation } from './si-apd-station';
import { sivHarvard } from './siv-harvard';
import { sivReceiverHarvard } from './siv-receiver-harvard';
import { snspdEfficientStation } from './snspd-efficient-station';
import { snspdFilteredStation } from './snspd-filtered-station';
import { snspdRecordStation } from './snspd-record-station';
import { snspdStation } from './snspd-station';
import { srOxford } from './sr-oxford';
import { timeBinSourceCaltech } from './time-bin-source-caltech';
import { ultraLowLossFiber } from './ultra-low-loss-fiber';
import { ybBeijing } from './yb-beijing';

export const devices: readonly Device[] = [
  customNode,
  designTarget,
  nvDelft,
  nvDelftHague,
  nvRegisterDelft,
  sivHarvard,
  sivReceiverHarvard,
  caInnsbruck,
  caRegisterInnsbruck,
  caCavityInnsbruck,
  caHefei,
  srOxford,
  baMit,
  ybBeijing,
  rbMunich,
  rbMunichLongLived,
  ensembleHefei,
  ensembleHefeiLattice,
  ensembleHefeiFree,
  prCrystalBarcelona,
  euCrystalGeneva,
  quantumDot,
  converterNvDelft,
  converterCaSaarbruecken,
  converterCaInnsbruck,
  converterBaMaryland,
  converterRbMunich,
  converterRbHefei,
  converterEuGeneva,
  g652Spool,
  oBandFiber,
  deployedFiber,
  deployedFiberDelft,
  ultraLowLossFiber,
  recordSilicaFiber,
  hollowCoreFiber,
  fiber637,
  fiber795,
  snspdStation,
  snspdEfficientStation,
  snspdRecordStation,
  snspdFilteredStation,
  ingaasStation,
  ingaasColdStation,
  siApdStation,
  timeBinSourceCaltech,
  sagnacSourceMit,
  oxfordLink2020,
  hefeiLink2024,
  dukeLink2025,
];
