/** Classes of the corpus that are plain designs with one thing changed. Adding one is one entry. */
import type { Design, Link, Purification, Scheme } from '../../network/design';
import type { ParameterValues } from '../../network/parameters';
import { pairsSideBySide } from '../../network/purification';
import type { Draw } from './corpus';

export interface Variant {
  readonly group: string;
  /** `scale` is about the mean time to a pair of the slowest link, in seconds. */
  readonly change: (design: Design, draw: Draw, scale: number) => Design;
}

/** A design whose links have room for a purification. */
const purified = (design: Design, purification: Required<Purification>): Design => ({
  ...design,
  links: design.links.map((link) => ({
    ...link,
    parameters: { ...link.parameters, parallelPairs: pairsSideBySide(purification) },
  })),
  policy: { ...design.policy, purification },
});

const somePurification = (draw: Draw, scope: 'link' | 'end-to-end'): Required<Purification> => ({
  scope,
  protocol: draw.from(['dejmps', 'bbpssw']),
  schedule: draw.from(['nested', 'pumping']),
  rounds: draw.whole(1, 3),
});

/** A design with more parameters at each node. */
const withNodes = (design: Design, more: () => ParameterValues): Design => ({
  ...design,
  nodes: design.nodes.map((node) => ({ ...node, parameters: { ...node.parameters, ...more() } })),
});

export const VARIANTS: readonly Variant[] = [
  {
    group: 'purification on links',
    change: (design, draw) => purified(design, somePurification(draw, 'link')),
  },
  {
    group: 'purification from end to end',
    change: (design, draw) => purified(design, somePurification(draw, 'end-to-end')),
  },
  {
    group: 'Gaussian memories',
    change: (design, draw, scale) =>
      withNodes(design, () => ({
        t2Seconds: undefined,
        t2GaussianSeconds: scale * draw.scale(3, 30),
      })),
  },
  {
    group: 'dephasing by attempts',
    change: (design, draw) =>
      withNodes(design, () => ({ attemptsToDephase: draw.scale(100, 3000) })),
  },
  {
    group: 'one communication qubit',
    change: (design, draw, scale) =>
      withNodes(design, () => ({
        communicationQubits: 1,
        storeSeconds: scale * draw.scale(0.001, 0.05),
        storeFidelity: draw.between(0.97, 1),
        resetSeconds: scale * draw.scale(0.001, 0.05),
      })),
  },
  {
    group: 'retrieval',
    change: (design, draw) =>
      withNodes(design, () => ({ retrievalEfficiency: draw.between(0.5, 0.95) })),
  },
  {
    group: 'a cutoff of each node',
    change: (design, draw, scale) =>
      withNodes(design, () => ({ cutoffSeconds: scale * draw.scale(0.5, 5) })),
  },
  {
    group: 'lit fiber and free space',
    change: (design, draw) => ({
      ...design,
      links: design.links.map((link) => (draw.whole(0, 1) === 0 ? lit(link, draw) : aloft(link))),
    }),
  },
  {
    group: 'passes of a satellite',
    change: (design, draw) => {
      const chosen = draw.whole(0, design.links.length - 1);
      return {
        ...design,
        links: design.links.map((link, i) => (i === chosen ? inOrbit(link, draw) : link)),
      };
    },
  },
  {
    group: 'clicks, absorbed and reflected photons',
    change: (design, draw) => ({
      ...withNodes(design, () => ({ brightState: draw.between(0.02, 0.2) })),
      links: design.links.map((link) => ({
        ...link,
        scheme: draw.from([singleClick, midpointSource, senderReceiver])(draw),
      })),
    }),
  },
  {
    group: 'photon pairs',
    change: ({ nodes, links, ...design }, draw) => ({
      ...design,
      nodes: nodes.slice(0, 2),
      links: links.slice(0, 1).map((link) => ({ ...link, scheme: photonPairs(draw) })),
      demands: [{ id: 'd0', source: 'n0', target: 'n1' }],
      policy: { ...design.policy, generation: draw.from(['on-demand', 'continuous']) },
    }),
  },
  {
    group: 'EPL on links',
    change: (design, draw) => {
      const bright = withNodes(design, () => ({ brightState: draw.between(0.1, 0.4) }));
      const links = design.links.map((link) => ({ ...link, scheme: singleClick(draw) }));
      return purified(
        { ...bright, links },
        { scope: 'link', protocol: 'epl', schedule: 'nested', rounds: 1 },
      );
    },
  },
  {
    group: 'purification and a cutoff',
    change: (design, draw, scale) => {
      const changed = purified(design, somePurification(draw, 'link'));
      const cutoffSeconds = scale * draw.scale(0.5, 5);
      return { ...changed, policy: { ...changed.policy, cutoffSeconds } };
    },
  },
  {
    group: 'purification, continuous',
    change: (design, draw) => {
      const scope = draw.from(['link', 'end-to-end'] as const);
      return restless(purified(design, somePurification(draw, scope)));
    },
  },
  {
    group: 'equal links, continuous',
    change: (design, draw) => withLanes(restless(equal(design)), draw.whole(1, 4)),
  },
  {
    group: 'continuous, failing swaps or cutoffs, any policy',
    change: (design, draw, scale) => {
      const fails = draw.from([1, 0.8, 0.5]);
      const changed = withNodes(withLanes(restless(design), draw.whole(1, 4)), () => ({
        swapSuccessProbability: fails,
      }));
      const swapping = draw.from(['asap', 'nested', 'sequential'] as const);
      const cutoffSeconds = draw.from([undefined, scale * draw.scale(0.5, 5)]);
      return { ...changed, policy: { ...changed.policy, swapping, cutoffSeconds } };
    },
  },
  {
    group: 'equal links, purification, continuous',
    change: (design, draw) => restless(purified(equal(design), somePurification(draw, 'link'))),
  },
];

/** All links like the first, as a chain is drawn. */
const equal = (design: Design): Design => {
  const [{ parameters, scheme }] = design.links;
  return { ...design, links: design.links.map((link) => ({ ...link, parameters, scheme })) };
};

const restless = (design: Design): Design => ({
  ...design,
  policy: { ...design.policy, generation: 'continuous' },
});

const withLanes = (design: Design, parallelPairs: number): Design => ({
  ...design,
  links: design.links.map((link) => ({
    ...link,
    parameters: { ...link.parameters, parallelPairs },
  })),
});

const station = (draw: Draw) => ({
  detectorEfficiency: draw.between(0.5, 0.95),
  darkCountHz: 10,
  detectionWindowSeconds: 1e-8,
  preparationSeconds: 1e-5,
});

const singleClick = (draw: Draw): Scheme => ({
  kind: 'single-click',
  ...station(draw),
  visibility: draw.between(0.85, 1),
  phaseNoiseRadians: draw.between(0, 0.3),
});

const midpointSource = (draw: Draw): Scheme => ({
  kind: 'midpoint-source',
  ...station(draw),
  pairProbability: draw.between(0.02, 0.1),
  temporalModes: draw.whole(1, 10),
  modeSeconds: 1e-7,
});

const senderReceiver = (draw: Draw): Scheme => ({
  kind: 'sender-receiver',
  ...station(draw),
  meanPhotonNumber: draw.between(0.05, 0.2),
  contrast: draw.between(0.9, 1),
});

const photonPairs = (draw: Draw): Scheme => ({
  kind: 'photon-pairs',
  detectorEfficiency: draw.between(0.1, 0.9),
  darkCountHz: 100,
  ...draw.from([
    { pairRateHz: draw.scale(1e5, 1e7) },
    { meanPairsPerPulse: draw.between(0.01, 0.2), repetitionRateHz: 1e6 },
  ]),
});

const lit = (link: Link, draw: Draw): Link => ({
  ...link,
  parameters: {
    ...link.parameters,
    classicalForwardMilliwatts: draw.scale(0.01, 1),
    ramanPerKmPerNm: 2e-9,
    filterNm: 0.1,
    connectorCount: 4,
    connectorLossDb: 0.2,
  },
});

const aloft = (link: Link): Link => ({
  ...link,
  kind: 'free-space',
  parameters: {
    ...link.parameters,
    extinctionDbPerKm: 0.1,
    beamWaistMeters: 0.1,
    receiverDiameterMeters: 0.4,
    turbulenceCn2: 1e-16,
  },
});

const inOrbit = (link: Link, draw: Draw): Link => ({
  ...link,
  kind: draw.from(['satellite', 'satellite-downlink']),
  parameters: {
    parallelPairs: link.parameters?.parallelPairs,
    lengthKm: draw.between(100, 1200),
    satelliteWaistMeters: draw.between(0.1, 0.3),
    groundDiameterMeters: 2,
    wavelengthNm: 810,
    zenithTransmission: 0.9,
    passIntervalSeconds: draw.between(500, 1500),
  },
});
