/** How two segments of a tree wait for each other. */

/** Time until a segment is there: exponential of mean `spread`, behind a delay of the rest. */
export interface Coming {
  readonly seconds: number;
  readonly spread: number;
}

/** One way in which they meet: which of them waits, at least how long, and of what mean beyond, exponentially. */
export interface Wait {
  readonly chance: number;
  readonly isLeft: boolean;
  readonly delay: number;
  readonly mean: number;
}

export interface TreeMeeting {
  /** Mean time until the first is there. */
  readonly first: number;
  readonly waits: readonly Wait[];
  /** Standard deviation of the time until both are. */
  readonly spread: number;
}

/** Points at which the time of the one is averaged that comes while the other cannot yet. */
const POINTS = 6;

/** The second after the first: they share what makes them. */
export const oneByOne = (left: Coming, right: Coming): TreeMeeting => ({
  first: left.seconds,
  waits: [{ chance: 1, isLeft: true, delay: 0, mean: right.seconds }],
  spread: Math.hypot(left.spread, right.spread),
});

/** Both at once. */
export const together = (left: Coming, right: Coming): TreeMeeting => {
  const delay = ({ seconds, spread }: Coming) => seconds - spread;
  const isLeftEarly = delay(left) <= delay(right);
  const [early, late] = isLeftEarly ? [left, right] : [right, left];
  const ahead = delay(late) - delay(early);
  // While the late one cannot come yet, the early one may.
  const alone = -Math.expm1(-ahead / early.spread);
  const points = alone > 0 ? POINTS : 0;
  const before = Array.from(
    { length: points },
    (_, k) => -early.spread * Math.log1p((-alone * (k + 0.5)) / points),
  );
  const both = 1 / (1 / early.spread + 1 / late.spread);
  const earlyFirst = ((1 - alone) * late.spread) / (early.spread + late.spread);
  const lateFirst = 1 - alone - earlyFirst;
  const waits = [
    ...before.map((seconds) => ({
      chance: alone / points,
      isLeft: isLeftEarly,
      delay: Math.max(0, ahead - seconds),
      mean: late.spread,
    })),
    { chance: earlyFirst, isLeft: isLeftEarly, delay: 0, mean: late.spread },
    { chance: lateFirst, isLeft: !isLeftEarly, delay: 0, mean: early.spread },
  ];
  const start = delay(late);
  const first =
    before.reduce((sum, seconds) => sum + (alone / points) * (delay(early) + seconds), 0) +
    (1 - alone) * (start + both);
  // Times until both are there, and their spread, if the late one comes last, and if the early one does.
  const ways = [
    [alone, start + late.spread, late.spread],
    [earlyFirst, start + both + late.spread, Math.hypot(both, late.spread)],
    [lateFirst, start + both + early.spread, Math.hypot(both, early.spread)],
  ] as const;
  const whole = ways.reduce((sum, [chance, seconds]) => sum + chance * seconds, 0);
  const spread = Math.hypot(
    ...ways.map(
      ([chance, seconds, within]) => Math.sqrt(chance) * Math.hypot(seconds - whole, within),
    ),
  );
  return { first, waits, spread };
};
