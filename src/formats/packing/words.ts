/** Short forms of the words that designs use most, so that small links stay small. */

/**
 * The vocabulary of links that start with `q1`. Links in the wild refer to words by their place: append, never reorder,
 * never remove. A word that is missing here is written out, so new fields and devices need no entry.
 */
const WORDS = `
id kind label position x y location latitude longitude device parameters source target scheme application path
minFidelity minRateHz name description attribution licence url note policy run seed generation swapping cutoffSeconds
classical memorySlots t1Seconds t2Seconds photonEfficiency conversionEfficiency brightState swapSuccessProbability
twoQubitGateFidelity readoutFidelity swapSeconds lengthKm attenuationDbPerKm extraLossDb groupIndex stationFraction
parallelPairs classicalDelaySeconds detectorEfficiency darkCountHz detectionWindowSeconds visibility preparationSeconds
multiplexing dutyCycle phaseNoiseRadians successProbability attemptSeconds fidelity bellWeights end-node repeater fiber
custom double-click single-click fixed pairs on-demand continuous asap nested sequential physical instant
devices converter free-space satellite satellite-downlink photon-pairs sender-receiver midpoint-source connectorCount
connectorLossDb spliceLossDbPerKm classicalForwardMilliwatts classicalBackwardMilliwatts ramanPerKmPerNm filterNm
wavelengthNm extinctionDbPerKm turbulenceCn2 beamWaistMeters receiverDiameterMeters pointingErrorRadians receiverLossDb
skyRadiance fieldOfViewRadians altitudeKm highestElevationDegrees leastElevationDegrees passIntervalSeconds
passStartSeconds trackDegrees stationAboard satelliteWaistMeters groundDiameterMeters groundWaistMeters
satelliteDiameterMeters zenithTransmission friedMeters`
  .trim()
  .split(/\s+/);

const places = new Map(WORDS.map((word, place) => [word, place]));

/** A field name: its place in base 36, or itself after a `$`. */
export function shortenName(name: string): string {
  return places.get(name)?.toString(36) ?? `$${name}`;
}

export function restoreName(short: string): string | undefined {
  return short.startsWith('$') ? short.slice(1) : WORDS[placeOf(short)];
}

/** A text: a known word is `~` and its place; a text that starts with `~` itself gets another one. */
export function shortenText(text: string): string {
  const place = places.get(text);
  return place === undefined ? text.replace(/^~/, '~~') : `~${place.toString(36)}`;
}

export function restoreText(short: string): string | undefined {
  if (!short.startsWith('~')) return short;
  return short.startsWith('~~') ? short.slice(1) : WORDS[placeOf(short.slice(1))];
}

const placeOf = (short: string) =>
  /^[0-9a-z]{1,2}$/.test(short) ? Number.parseInt(short, 36) : -1;
