/** Origins that several gallery rows share, besides those that the devices share. */
import type { Source } from '../../network/parameters';
import { CALIBRATION_SURVEY } from '../devices/sources';

/** A figure that the row needs and that was not found in any source; `reason` says why this one was taken. */
export const assumption = (reason: string): Source => ({
  citation: 'Assumption: published, if at all, where it was not read',
  condition: reason,
  kind: 'assumption',
});

/** The same with what it holds for. */
export const under = (source: Source, condition: string): Source => ({ ...source, condition });

/** A figure of closed forms, where any would do. */
export const chosen = (reason: string): Source => ({
  citation: 'Chosen; the formula holds for any',
  condition: reason,
  kind: 'assumption',
});

/** A formula that is computed in the row itself. */
export const formula = (text: string, citation: string): Source => ({
  citation,
  condition: text,
  kind: 'standard',
});

const inSurvey = (citation: string, year: number, url?: string): Source => ({
  citation,
  year,
  url,
  kind: 'measured',
  readIn: CALIBRATION_SURVEY,
});

export const STEPHENSON = inSurvey(
  'Stephenson et al., Physical Review Letters 124, 110501 (2020)',
  2020,
  'https://arxiv.org/abs/1911.10841',
);

export const REPEATER_NODE = inSurvey(
  'Krutyanskiy et al., Physical Review Letters 130, 213601 (2023)',
  2023,
  'https://arxiv.org/abs/2210.05418',
);

export const POMPILI = inSurvey('Pompili et al., Science 372, 259 (2021)', 2021);

export const HERMANS = inSurvey('Hermans et al., Nature 605, 663 (2022)', 2022);

/** Read in the text of the accepted revision. */
export const NADLINGER: Source = {
  citation: 'Nadlinger et al., Nature 607, 682 (2022)',
  year: 2022,
  url: 'https://arxiv.org/abs/2109.14600',
  kind: 'measured',
};

/** The abstract. */
export const ZHANG: Source = {
  citation: 'Zhang et al., Nature 607, 687 (2022)',
  year: 2022,
  url: 'https://doi.org/10.1038/s41586-022-04891-y',
  kind: 'measured',
};

export const LU: Source = {
  citation: 'Lu et al., Science 391, 592 (2026)',
  year: 2026,
  url: 'https://arxiv.org/abs/2602.09596',
  kind: 'measured',
  readIn: 'A public chart of entanglement experiments, which quotes the paper’s pages 1–6',
};

export const LIU_IONS: Source = {
  citation: 'Liu et al., Nature 652, 51 (2026)',
  year: 2026,
  url: 'https://arxiv.org/abs/2602.08472',
  kind: 'measured',
  readIn:
    '“Long-lived ion entanglement: when the memory outlasts the wait”, a published commentary',
};

/** The abstract. */
export const SENA: Source = {
  citation: 'Sena et al., Journal of Optical Communications and Networking (2025)',
  year: 2025,
  url: 'https://arxiv.org/abs/2504.08927',
  kind: 'measured',
};

export const MAIN: Source = {
  citation: 'Main et al., Nature 638, 383 (2025)',
  year: 2025,
  url: 'https://arxiv.org/abs/2407.00835',
  kind: 'measured',
  readIn: 'A public overview of trapped-ion companies; the abstract itself rounds to 86 %',
};

/** The comparison of two simulators, of which the abstract and the published configuration were read, not the plots. */
export const CROSS_VALIDATION: Source = {
  citation: 'Chung et al., “Cross-Validating Quantum Network Simulators” (2025)',
  year: 2025,
  url: 'https://arxiv.org/abs/2504.01290',
  condition: 'Configuration published with the paper: sequence-toolbox/quisp-collab',
  kind: 'standard',
};

/** How the other program times an attempt: read in its source text. */
export const SEQUENCE_CODE: Source = {
  citation: 'Source text of SeQUeNCe 1.0.0 (commit 0bbf6e9)',
  year: 2026,
  url: 'https://github.com/sequence-toolbox/SeQUeNCe',
  kind: 'standard',
};

/** Given to both programs alike; the published configuration does not have it. */
export const inBoth = (what: string): Source => ({
  citation: 'Chosen for the comparison, alike in both programs',
  condition: what,
  kind: 'assumption',
});

/** Numbers of our own run of the other program, since those of the paper stand in plots that were not read. */
export const sequence = (runs: string): Source => ({
  citation: 'SeQUeNCe 1.0.0 (commit 0bbf6e9), run by us',
  year: 2026,
  url: 'https://github.com/sequence-toolbox/SeQUeNCe',
  condition: runs,
  kind: 'measured',
});
