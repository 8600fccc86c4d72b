/** Satellite with two downlinks: the station is aboard, both nodes are on the ground. */
import type { Channel, ChannelLaw, Values } from '../../engine/interfaces';
import { type Site, siteElevation, siteWindow } from '../../physics/satellite';
import { joined } from './light-path';
import { commonParameters } from './parameters';
import { beamTo, middleOf, orbitParameters, passOf, scheduleOf, spaceParameters } from './passes';

/** The two nodes lie on both sides of the point that the pass is described from. */
const sites = (link: Values): readonly [Site, Site] => {
  const trackDegrees = link.trackDegrees!;
  const half = link.lengthKm! / 2;
  return [
    { offsetKm: -half, trackDegrees },
    { offsetKm: half, trackDegrees },
  ];
};

/** While both nodes see the satellite high enough. */
const windowOf = (link: Values) => {
  const [a, b] = sites(link).map((site) =>
    siteWindow(passOf(link), site, link.leastElevationDegrees!),
  );
  if (a === undefined || b === undefined) return undefined;
  const window = [Math.max(a[0], b[0]), Math.min(a[1], b[1])] as const;
  return window[0] < window[1] ? window : undefined;
};

const lawAt = (link: Values, seconds: number): ChannelLaw => {
  const [source, target] = sites(link).map((site) => siteElevation(passOf(link), site, seconds));
  const elevation = { source, target };
  const flightSeconds =
    beamTo(link, 'ground', source).flightSeconds + beamTo(link, 'ground', target).flightSeconds;
  return {
    path: (from, to) => {
      if (from === 'station')
        return beamTo(link, 'ground', elevation[to === 'source' ? to : 'target']);
      if (to === 'station') return beamTo(link, 'satellite', elevation[from]);
      return joined(
        beamTo(link, 'satellite', elevation[from]),
        beamTo(link, 'ground', elevation[to]),
        flightSeconds,
      );
    },
    flightSeconds,
    stationEnd: 'target',
  };
};

export const satellite: Channel = {
  kind: 'satellite',
  medium: 'space',
  label: 'Satellite to two nodes',
  summary:
    'The station is aboard a satellite and sends to, or receives from, both nodes while both see it. One pass after another; between them there is no light.',
  endsAtStation: true,
  parameters: [
    {
      id: 'lengthKm',
      label: 'Distance',
      unit: 'kilometers',
      minimum: 0,
      maximum: 20_000,
      ideal: 0,
      group: 'Orbit',
      ofPlace: true,
      help: 'Distance over ground between the two nodes.',
    },
    ...orbitParameters('both nodes see', 'half way between the nodes'),
    {
      id: 'trackDegrees',
      label: 'Track angle',
      unit: 'degrees',
      minimum: 0,
      maximum: 90,
      ideal: 90,
      group: 'Orbit',
      ofPlace: true,
      help: 'Angle between the ground track and the line between the nodes: 0 along it, 90 across.',
    },
    ...spaceParameters,
    ...commonParameters('light at mid-pass'),
  ],
  law: (link) => lawAt(link, middleOf(windowOf(link))),
  schedule: (link) => scheduleOf(link, windowOf(link), (seconds) => lawAt(link, seconds)),
};
