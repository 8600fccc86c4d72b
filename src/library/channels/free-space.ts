/** Free space on the ground: a beam through air between telescopes. */
import type { Channel, LightPath, Place } from '../../engine/interfaces';
import { friedParameter } from '../../physics/free-space';
import { SPEED_OF_LIGHT_KM_PER_SECOND } from '../../units/constants';
import { lightPath, loss } from './light-path';
import {
  background,
  beamLosses,
  diameter,
  pointingErrorRadians,
  receiverParameters,
  waist,
  wavelengthNm,
} from './optics';
import { commonParameters, stationFraction } from './parameters';

export const freeSpace: Channel = {
  kind: 'free-space',
  medium: 'air',
  label: 'Free space',
  summary:
    'A Gaussian beam through air near the ground, from telescope to telescope. A station between the nodes receives from both sides.',
  parameters: [
    {
      id: 'lengthKm',
      label: 'Distance',
      unit: 'kilometers',
      minimum: 0,
      maximum: 1e6,
      ideal: 0,
      group: 'Air',
      ofPlace: true,
      help: 'Distance in a straight line between the two nodes.',
    },
    {
      id: 'extinctionDbPerKm',
      label: 'Extinction',
      unit: 'decibelsPerKilometer',
      minimum: 0,
      ideal: 0,
      group: 'Air',
      help: 'Loss per kilometer of air at the wavelength in use, by scattering and absorption.',
    },
    {
      id: 'turbulenceCn2',
      label: 'Turbulence Cn²',
      unit: 'metersToMinusTwoThirds',
      minimum: 0,
      maximum: 1e-10,
      ideal: 0,
      group: 'Air',
      help: 'Refractive-index structure constant, the same all along the way: turbulence widens the mean beam.',
    },
    stationFraction('Air'),
    waist('beamWaistMeters', 'Beam waist', 'a telescope', { absent: 'no spreading' }),
    diameter('receiverDiameterMeters', 'Receiver diameter', 'a telescope', {
      absent: 'whole beam',
    }),
    wavelengthNm,
    pointingErrorRadians,
    ...receiverParameters,
    ...commonParameters('distance ÷ c'),
  ],
  law: (link) => {
    const lengthKm = link.lengthKm!;
    const stationKm = lengthKm * link.stationFraction!;
    const places: Record<Place, number> = { source: 0, station: stationKm, target: lengthKm };
    /** Over no distance there is neither beam nor telescope. */
    const way = (kilometers: number): LightPath => {
      const flightSeconds = kilometers / SPEED_OF_LIGHT_KM_PER_SECOND;
      const air = loss('air', 'air', link.extinctionDbPerKm! * kilometers, 'extinctionDbPerKm');
      if (kilometers === 0) return lightPath([air], 0);
      const beam = {
        kilometers,
        wavelengthNm: link.wavelengthNm!,
        waistMeters: link.beamWaistMeters,
        diameterMeters: link.receiverDiameterMeters,
        pointingRadians: link.pointingErrorRadians!,
        friedMeters: friedParameter(
          link.turbulenceCn2!,
          link.wavelengthNm! * 1e-9,
          kilometers * 1000,
        ),
      };
      return lightPath(
        [
          air,
          ...beamLosses(beam, { diffraction: 'beamWaistMeters', turbulence: 'turbulenceCn2' }),
          loss('receiver', 'receiver', link.receiverLossDb!, 'receiverLossDb'),
        ],
        flightSeconds,
        background(link, link.receiverDiameterMeters),
      );
    };
    return {
      path: (from, to) => way(Math.abs(places[to] - places[from])),
      flightSeconds: lengthKm / SPEED_OF_LIGHT_KM_PER_SECOND,
      stationEnd: link.stationFraction! >= 0.5 ? 'target' : 'source',
    };
  },
};
