/** The validation gallery: every row by name. A new row is one file and one line here. */
import { liu2026FarKey, liu2026Key, zhang2022 } from './bell-test-keys';
import { crossValidation } from './cross-validation';
import { heraldingLaws } from './heralding-laws';
import { hermans2022 } from './hermans-2022';
import { humphreys2018Faithful, humphreys2018Fast } from './humphreys-2018';
import { krutyanskiy2023 } from './krutyanskiy-2023';
import { liu2024 } from './liu-2024';
import { liu2026 } from './liu-2026';
import { lu2026 } from './lu-2026';
import { main2025 } from './main-2025';
import { yin2017, yin2020 } from './micius';
import { nadlinger2022 } from './nadlinger-2022';
import { pairSourceLaw } from './pair-source-law';
import { pompili2021 } from './pompili-2021';
import { purificationSteps } from './purification-steps';
import type { GalleryRow } from './row';
import { sena2025Best, sena2025Worst } from './sena-2025';
import { spaceLaws } from './space-laws';
import { stephenson2020 } from './stephenson-2020';
import { stolk2024Heralded, stolk2024Selected } from './stolk-2024';
import { swapNoise } from './swap-noise';
import { vanLeent2022 } from './van-leent-2022';
import { waitingTimes } from './waiting-times';
import { yu2020 } from './yu-2020';

export const galleryRows: readonly GalleryRow[] = [
  humphreys2018Fast,
  humphreys2018Faithful,
  pompili2021,
  hermans2022,
  stolk2024Heralded,
  stolk2024Selected,
  stephenson2020,
  nadlinger2022,
  main2025,
  krutyanskiy2023,
  liu2026,
  liu2026Key,
  liu2026FarKey,
  ...vanLeent2022,
  zhang2022,
  lu2026,
  yu2020,
  liu2024,
  sena2025Best,
  sena2025Worst,
  yin2017,
  yin2020,
  ...waitingTimes,
  ...swapNoise,
  ...purificationSteps,
  ...heraldingLaws,
  pairSourceLaw,
  ...spaceLaws,
  ...crossValidation,
];
