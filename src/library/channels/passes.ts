/** What satellite channels share: the orbit, its passes cut into steps, beams to and from the ground. */
import type { ChannelLaw, ChannelSchedule, LightPath, Values } from '../../engine/interfaces';
import type { ParameterDefinition } from '../../network/parameters';
import { airMass } from '../../physics/free-space';
import { type Pass, slantRange } from '../../physics/satellite';
import { SPEED_OF_LIGHT_KM_PER_SECOND } from '../../units/constants';
import { lightPath, loss, passing } from './light-path';
import {
  background,
  beamLosses,
  diameter,
  pointingErrorRadians,
  receiverParameters,
  waist,
  wavelengthNm,
} from './optics';

/** Steps into which a pass is cut; within one, conditions are those of its middle. */
const STEPS = 32;

const degrees = (
  id: string,
  label: string,
  ideal: number,
  help: string,
  minimum = 0,
): ParameterDefinition => ({
  id,
  label,
  unit: 'degrees',
  minimum,
  maximum: 90,
  ideal,
  group: 'Orbit',
  help,
});

export const orbitParameters = (
  above: string,
  seenFrom: string,
): readonly ParameterDefinition[] => [
  {
    id: 'altitudeKm',
    label: 'Altitude',
    unit: 'kilometers',
    minimum: 100,
    maximum: 50_000,
    ideal: 500,
    group: 'Orbit',
    help: 'Height of the circular orbit above the ground.',
  },
  degrees(
    'highestElevationDegrees',
    'Highest elevation',
    90,
    `Elevation at the highest point of a pass, seen from ${seenFrom}.`,
  ),
  degrees(
    'leastElevationDegrees',
    'Least elevation',
    20,
    `Light is sent only while ${above} the satellite at least so high above the horizon.`,
    5,
  ),
  {
    id: 'passIntervalSeconds',
    label: 'Time between passes',
    unit: 'seconds',
    minimum: 1,
    maximum: 1e8,
    ideal: 86_400,
    group: 'Orbit',
    help: 'From the beginning of one pass to that of the next; all passes are alike.',
  },
  {
    id: 'passStartSeconds',
    label: 'First pass after',
    unit: 'seconds',
    minimum: 0,
    maximum: 1e8,
    ideal: 0,
    group: 'Orbit',
    ofPlace: true,
    help: 'When the first pass begins, to set passes of several satellites apart.',
  },
];

/** Telescopes, atmosphere and receivers of a satellite link. */
export const spaceParameters: readonly ParameterDefinition[] = [
  waist('satelliteWaistMeters', 'Satellite beam waist', 'the satellite', { required: true }),
  diameter('groundDiameterMeters', 'Ground telescope', 'a ground station', { required: true }),
  waist('groundWaistMeters', 'Ground beam waist', 'a ground station', {
    absent: 'loss up as down',
  }),
  diameter('satelliteDiameterMeters', 'Satellite telescope', 'the satellite', {
    absent: 'loss up as down',
  }),
  wavelengthNm,
  pointingErrorRadians,
  {
    id: 'zenithTransmission',
    label: 'Zenith transmission',
    unit: 'fraction',
    minimum: 0,
    exclusiveMinimum: true,
    maximum: 1,
    ideal: 1,
    group: 'Atmosphere',
    help: 'Share of the light that the atmosphere lets pass straight up; its power by the air mass lower down.',
  },
  {
    id: 'friedMeters',
    label: 'Fried parameter',
    unit: 'meters',
    minimum: 0,
    exclusiveMinimum: true,
    maximum: 100,
    absent: 'no turbulence',
    group: 'Atmosphere',
    help: 'Fried parameter r₀ at the zenith. Turbulence widens beams that go up; on the way down it is left out.',
  },
  ...receiverParameters,
];

export const passOf = (link: Values): Pass => ({
  altitudeKm: link.altitudeKm!,
  highestDegrees: link.highestElevationDegrees!,
});

/** Light between satellite and a ground station that sees it at an elevation in degrees. */
export const beamTo = (link: Values, end: 'ground' | 'satellite', elevation: number): LightPath => {
  const kilometers = slantRange(link.altitudeKm!, elevation);
  const isUp =
    end === 'satellite' &&
    link.groundWaistMeters !== undefined &&
    link.satelliteDiameterMeters !== undefined;
  const waistId = isUp ? 'groundWaistMeters' : 'satelliteWaistMeters';
  const receiver = isUp ? link.satelliteDiameterMeters : link.groundDiameterMeters;
  const mass = airMass(Math.max(0, elevation));
  const beam = {
    kilometers,
    wavelengthNm: link.wavelengthNm!,
    waistMeters: link[waistId],
    diameterMeters: receiver,
    pointingRadians: link.pointingErrorRadians!,
    friedMeters: isUp
      ? (link.friedMeters ?? Number.POSITIVE_INFINITY) * mass ** -0.6
      : Number.POSITIVE_INFINITY,
  };
  return lightPath(
    [
      ...beamLosses(beam, { diffraction: waistId, turbulence: 'friedMeters' }),
      passing('atmosphere', 'atmosphere', link.zenithTransmission! ** mass, 'zenithTransmission'),
      loss('receiver', 'receiver', link.receiverLossDb!, 'receiverLossDb'),
    ],
    kilometers / SPEED_OF_LIGHT_KM_PER_SECOND,
    background(link, receiver),
  );
};

type Window = readonly [start: number, end: number];

/** Steps of equal length of the window within which light is sent, in seconds from the highest point; none without one. */
export const scheduleOf = (
  link: Values,
  window: Window | undefined,
  at: (seconds: number) => ChannelLaw,
): ChannelSchedule => {
  const intervalSeconds = link.passIntervalSeconds!;
  if (window === undefined) return { intervalSeconds, steps: [] };
  const length = Math.min(window[1] - window[0], intervalSeconds);
  const first = (window[0] + window[1] - length) / 2;
  const step = length / STEPS;
  const begin = link.passStartSeconds! % intervalSeconds;
  const steps = Array.from({ length: STEPS }, (_, k) => ({
    startSeconds: begin + k * step,
    seconds: step,
    law: at(first + (k + 0.5) * step),
  }));
  return { intervalSeconds, steps };
};

export const middleOf = (window: Window | undefined): number =>
  window === undefined ? 0 : (window[0] + window[1]) / 2;
