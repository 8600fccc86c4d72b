/** Optical fiber: attenuation, connectors, splices, and the Raman noise of classical light in it. */
import type { Channel, LightPath, Place, Values } from '../../engine/interfaces';
import { fiberSpeed, transmission } from '../../physics/fiber';
import { backwardRamanHz, forwardRamanHz } from '../../physics/raman';
import { joined, lightPath, loss } from './light-path';
import { commonParameters, stationFraction } from './parameters';

/** Watts in a milliwatt, meters in a nanometer. */
const MILLI = 1e-3;
const NANO = 1e-9;

/**
 * Noise photons per second that reach `to` with the light from `from`, places in km from the source end. Classical light
 * runs through the whole fiber in either direction; where it runs along, it makes forward noise, where it comes the other
 * way, backward noise. Splices weaken it and its noise as the fiber does; connectors and extra loss, whose places nobody says,
 * do not.
 */
const ramanNoise = (link: Values, from: number, to: number) => {
  const lengthKm = Math.abs(to - from);
  const attenuationDbPerKm = link.attenuationDbPerKm! + link.spliceLossDbPerKm!;
  /** Classical light of that power, after that many kilometers of fiber. */
  const lit = (milliwatts: number, kilometers: number) => ({
    launchWatts: milliwatts * MILLI * transmission(attenuationDbPerKm * kilometers),
    perKmPerNm: link.ramanPerKmPerNm!,
    filterNm: link.filterNm!,
    lengthKm,
    attenuationDbPerKm,
    wavelength: link.wavelengthNm! * NANO,
  });
  const rightwards = to >= from;
  const left = lit(link.classicalForwardMilliwatts!, Math.min(from, to));
  const right = lit(link.classicalBackwardMilliwatts!, link.lengthKm! - Math.max(from, to));
  const forward = rightwards ? forwardRamanHz(left) : backwardRamanHz(left);
  const backward = rightwards ? backwardRamanHz(right) : forwardRamanHz(right);
  return {
    noiseHz: forward + backward,
    noiseParameter:
      forward >= backward ? 'classicalForwardMilliwatts' : 'classicalBackwardMilliwatts',
  };
};

export const fiber: Channel = {
  kind: 'fiber',
  medium: 'fiber',
  label: 'Fiber',
  summary: 'Optical fiber between the nodes; the heralding station stands somewhere along it.',
  parameters: [
    {
      id: 'lengthKm',
      label: 'Length',
      unit: 'kilometers',
      minimum: 0,
      maximum: 1e6,
      ideal: 0,
      group: 'Fiber',
      ofPlace: true,
      help: 'Length of fiber between the two nodes.',
    },
    {
      id: 'attenuationDbPerKm',
      label: 'Attenuation',
      unit: 'decibelsPerKilometer',
      minimum: 0,
      ideal: 0,
      group: 'Fiber',
      help: 'Loss per kilometer at the wavelength in use. 10 dB lose nine photons of ten.',
    },
    {
      id: 'connectorCount',
      label: 'Connectors',
      unit: 'count',
      minimum: 0,
      maximum: 1e4,
      integer: true,
      ideal: 0,
      group: 'Fiber',
      ofPlace: true,
      help: 'Connectors along the link, half of them on each side of the station.',
    },
    {
      id: 'connectorLossDb',
      label: 'Loss per connector',
      unit: 'decibels',
      minimum: 0,
      ideal: 0,
      group: 'Fiber',
      help: 'Loss of one connector.',
    },
    {
      id: 'spliceLossDbPerKm',
      label: 'Splices',
      unit: 'decibelsPerKilometer',
      minimum: 0,
      ideal: 0,
      group: 'Fiber',
      help: 'Loss of the splices per kilometer: loss of one, divided by the length of fiber between two.',
    },
    {
      id: 'extraLossDb',
      label: 'Extra loss',
      unit: 'decibels',
      minimum: 0,
      ideal: 0,
      group: 'Fiber',
      ofPlace: true,
      help: 'Any other loss, shared between the arms in proportion to their length.',
    },
    {
      id: 'groupIndex',
      label: 'Group index',
      unit: 'none',
      minimum: 1,
      maximum: 10,
      ideal: 1.468,
      group: 'Fiber',
      help: 'Light and messages travel at 299 792.458 km/s divided by this.',
    },
    stationFraction('Fiber'),
    ...commonParameters('length ÷ speed'),
    {
      id: 'classicalForwardMilliwatts',
      label: 'Classical light, forward',
      unit: 'milliwatts',
      minimum: 0,
      ideal: 0,
      group: 'Classical light',
      ofPlace: true,
      help: 'Power of data channels launched at the source end towards the target. Their Raman noise reaches the detectors.',
    },
    {
      id: 'classicalBackwardMilliwatts',
      label: 'Classical light, backward',
      unit: 'milliwatts',
      minimum: 0,
      ideal: 0,
      group: 'Classical light',
      ofPlace: true,
      help: 'Power of data channels launched at the target end towards the source. Their Raman noise reaches the detectors.',
    },
    {
      id: 'ramanPerKmPerNm',
      label: 'Raman coefficient',
      unit: 'perKilometerNanometer',
      minimum: 0,
      ideal: 0,
      noise: 'value',
      group: 'Classical light',
      help: 'Share of the classical power scattered into the quantum channel, per km of fiber and nm of filter; depends on both wavelengths.',
    },
    {
      id: 'filterNm',
      label: 'Filter bandwidth',
      unit: 'nanometers',
      minimum: 0,
      ideal: 0,
      group: 'Classical light',
      help: 'Bandwidth of the filter before the detectors: Raman noise grows with it.',
    },
    {
      id: 'wavelengthNm',
      label: 'Wavelength',
      unit: 'nanometers',
      minimum: 100,
      maximum: 20_000,
      ideal: 1550,
      group: 'Classical light',
      help: 'Wavelength of the quantum light: noise photons of less energy are more. The attenuation does not follow it.',
    },
  ],
  law: (link) => {
    const lengthKm = link.lengthKm!;
    const fraction = link.stationFraction!;
    const speed = fiberSpeed(link.groupIndex!);
    const share = lengthKm > 0 ? fraction : 0.5;
    const stationKm = lengthKm * fraction;
    const arm = (km: number, part: number): LightPath =>
      lightPath(
        [
          loss('fiber', 'attenuation of the fiber', link.attenuationDbPerKm! * km, 'lengthKm'),
          loss('extra', 'extra loss', link.extraLossDb! * part, 'extraLossDb'),
          loss(
            'connectors',
            'connectors',
            (link.connectorCount! * link.connectorLossDb!) / 2,
            'connectorLossDb',
          ),
          loss('splices', 'splices', link.spliceLossDbPerKm! * km, 'spliceLossDbPerKm'),
        ],
        km / speed,
      );
    const sourceArm = arm(stationKm, share);
    const targetArm = arm(lengthKm - stationKm, 1 - share);
    const flightSeconds = lengthKm / speed;
    const places: Record<Place, number> = { source: 0, station: stationKm, target: lengthKm };
    const isLit = link.classicalForwardMilliwatts! + link.classicalBackwardMilliwatts! > 0;
    return {
      path: (from, to) => {
        const way =
          from !== 'station' && to !== 'station'
            ? joined(sourceArm, targetArm, flightSeconds)
            : from === 'source' || to === 'source'
              ? sourceArm
              : targetArm;
        return isLit ? { ...way, ...ramanNoise(link, places[from], places[to]) } : way;
      },
      flightSeconds,
      stationEnd: fraction >= 0.5 ? 'target' : 'source',
    };
  },
};
