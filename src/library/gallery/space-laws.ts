/** Closed forms of beams through air and of a satellite's pass, computed here from geometry alone. */
import { ofFiber, ofScheme, twoNodes } from './layout';
import type { GalleryRow } from './row';
import { chosen, formula } from './sources';

const BEAM =
  'Gaussian beam: what a centered aperture takes of it, averaged over Gaussian jitter by widening it';

/** Share of a beam that starts with radius `waist` and comes through an aperture, all lengths in meters. */
const collected = (waist: number, radius: number, meters: number, jitter: number): number => {
  const spread = (1550e-9 * meters) / (Math.PI * waist);
  const width = waist ** 2 + spread ** 2 + 4 * (jitter * meters) ** 2;
  return -Math.expm1((-2 * radius ** 2) / width);
};

const air = {
  lengthKm: 10,
  stationFraction: 0.4,
  extinctionDbPerKm: 0.2,
  beamWaistMeters: 0.05,
  receiverDiameterMeters: 0.2,
  pointingErrorRadians: 5e-6,
};

const arm = (km: number): number =>
  10 ** (-0.02 * km) * collected(0.05, 0.1, 1000 * km, air.pointingErrorRadians);

const beamLaw: GalleryRow = {
  id: 'free-space-beam-law',
  group: 'closed form',
  title: 'Two beams through air',
  model: 'Double click between ideal nodes, 4 km and 6 km of air to the station.',
  design: twoNodes({
    channel: 'free-space',
    link: air,
    scheme: { kind: 'double-click' },
  }),
  inputs: [
    {
      at: ofFiber(1, ...Object.keys(air)),
      source: chosen('A beam of 5 cm, telescopes of 20 cm, clear air, 5 µrad of jitter'),
    },
  ],
  observables: [
    {
      figure: 'success probability',
      reported: { value: (arm(4) * arm(6)) / 2, source: formula('half of both arms', BEAM) },
    },
  ],
};

const EARTH_KM = 6371;
const ALTITUDE_KM = 600;
const DISTANCE_KM = 1000;
const LEAST_ELEVATION = (20 * Math.PI) / 180;
const INTERVAL = 5700;
const PAIR_RATE = 1e5;

/** Distance and elevation of the satellite at an angle past its highest point, its track square to the line between the nodes. */
const seen = (angle: number) => {
  const [east, up] = [Math.sin, Math.cos].map((of) => EARTH_KM * of(DISTANCE_KM / 2 / EARTH_KM));
  const orbit = EARTH_KM + ALTITUDE_KM;
  const to = [-east, orbit * Math.sin(angle), orbit * Math.cos(angle) - up];
  const km = Math.hypot(...to);
  return { km, elevation: Math.asin((to[0] * east + to[2] * up) / km / EARTH_KM) };
};

/** Half of the angle for which both nodes see it. */
const reach = (): number => {
  let [low, high] = [0, 1];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (seen(middle).elevation >= LEAST_ELEVATION) low = middle;
    else high = middle;
  }
  return low;
};

/** Pairs per second of all time: both photons of a pair come down, at every angle of the pass alike often. */
const passRate = (): number => {
  const half = reach();
  const angularSpeed = Math.sqrt(398_600.4418 / (EARTH_KM + ALTITUDE_KM) ** 3);
  const steps = 2000;
  let sum = 0;
  for (let k = 0; k < steps; k++) {
    const { km } = seen(half * ((2 * k + 1) / steps - 1));
    sum += collected(0.1, 0.5, 1000 * km, 0) ** 2;
  }
  return (PAIR_RATE * (sum / steps) * ((2 * half) / angularSpeed)) / INTERVAL;
};

const orbit = {
  lengthKm: DISTANCE_KM,
  altitudeKm: ALTITUDE_KM,
  highestElevationDegrees: 90,
  leastElevationDegrees: 20,
  trackDegrees: 90,
  passIntervalSeconds: INTERVAL,
  satelliteWaistMeters: 0.1,
  groundDiameterMeters: 1,
};
const source = { pairRateHz: PAIR_RATE, coincidenceWindowSeconds: 1e-9 };

const passLaw: GalleryRow = {
  id: 'satellite-pass-law',
  group: 'closed form',
  title: 'Passes of a satellite',
  model: 'Photon pairs from 600 km above to two nodes 1,000 km apart, once in 95 minutes.',
  design: twoNodes({
    channel: 'satellite',
    link: orbit,
    scheme: { kind: 'photon-pairs', ...source },
  }),
  inputs: [
    {
      at: [...ofFiber(1, ...Object.keys(orbit)), ...ofScheme(1, ...Object.keys(source))],
      source: chosen('A pass half way between the nodes, square to the line that joins them'),
    },
  ],
  observables: [
    {
      figure: 'rate',
      reported: {
        value: passRate(),
        source: formula('integral over the pass, a circular orbit around a round Earth', BEAM),
      },
    },
  ],
};

export const spaceLaws: readonly GalleryRow[] = [beamLaw, passLaw];
