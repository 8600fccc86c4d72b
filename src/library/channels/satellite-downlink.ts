/** Satellite as a node: the link's source is aboard, its target on the ground. */
import type { Channel, ChannelLaw, Place, Values } from '../../engine/interfaces';
import { type Site, siteElevation, siteWindow } from '../../physics/satellite';
import { lightPath, loss } from './light-path';
import { commonParameters } from './parameters';
import { beamTo, middleOf, orbitParameters, passOf, scheduleOf, spaceParameters } from './passes';

const HERE: Site = { offsetKm: 0, trackDegrees: 0 };

const windowOf = (link: Values) => siteWindow(passOf(link), HERE, link.leastElevationDegrees!);

const lawAt = (link: Values, seconds: number): ChannelLaw => {
  const elevation = siteElevation(passOf(link), HERE, seconds);
  const isAboard = (place: Place): boolean =>
    place === 'source' || (place === 'station' && link.stationAboard === 1);
  return {
    path: (from, to) =>
      isAboard(from) === isAboard(to)
        ? lightPath([loss('beside', 'station beside the node', 0, 'stationAboard')], 0)
        : beamTo(link, isAboard(to) ? 'satellite' : 'ground', elevation),
    flightSeconds: beamTo(link, 'ground', elevation).flightSeconds,
    stationEnd: link.stationAboard === 1 ? 'source' : 'target',
  };
};

export const satelliteDownlink: Channel = {
  kind: 'satellite-downlink',
  medium: 'space',
  label: 'Satellite as a node',
  summary:
    'The link’s source is aboard a satellite, its target on the ground. One pass after another; between them there is no light.',
  parameters: [
    ...orbitParameters('the ground node sees', 'the ground node'),
    {
      id: 'stationAboard',
      label: 'Station',
      unit: 'count',
      minimum: 0,
      maximum: 1,
      integer: true,
      ideal: 0,
      choices: [
        { value: 0, label: 'on the ground' },
        { value: 1, label: 'aboard' },
      ],
      group: 'Orbit',
      ofPlace: true,
      help: 'Where the heralding station, or the receiver of a pulse, stands: beside the ground node, or aboard.',
    },
    ...spaceParameters,
    ...commonParameters('light at mid-pass'),
  ],
  law: (link) => lawAt(link, middleOf(windowOf(link))),
  schedule: (link) => scheduleOf(link, windowOf(link), (seconds) => lawAt(link, seconds)),
};
