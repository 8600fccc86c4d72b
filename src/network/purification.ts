/** Which purification a demand's pairs go through, with everything that the design leaves out filled in. */
import type { Catalogue } from './catalogue';
import type { Demand, Design, Purification } from './design';

/** Values of absent fields. */
export const USUAL_PURIFICATION: Required<Purification> = {
  scope: 'link',
  protocol: 'dejmps',
  schedule: 'nested',
  rounds: 1,
};

/** Most rounds: 2^6 pairs for nested. */
export const MOST_ROUNDS = 6;

/** The demand's own purification, else the policy's; `undefined` when there is none or it has no rounds. */
export const purificationOf = (
  design: Pick<Design, 'policy'>,
  demand?: Pick<Demand, 'purification'>,
): Required<Purification> | undefined => {
  const given = demand?.purification ?? design.policy?.purification;
  if (given === undefined) return undefined;
  const whole = { ...USUAL_PURIFICATION, ...given };
  return whole.rounds === 0 ? undefined : whole;
};

/** Pairs that must be stored side by side: 2^rounds when nested; when pumping, the pair that is kept and a fresh one. */
export const pairsSideBySide = ({
  schedule,
  rounds,
}: Pick<Required<Purification>, 'schedule' | 'rounds'>): number =>
  schedule === 'nested' ? 2 ** rounds : 2;

/** A purification in a few words, such as `DEJMPS on links × 2`; one without rounds is `none`. */
export const purificationInWords = (
  given: Purification | undefined,
  { purification }: Pick<Catalogue, 'purification'>,
): string => {
  const { scope, protocol, schedule, rounds } = { ...USUAL_PURIFICATION, ...given };
  if (given === undefined || rounds === 0) return 'none';
  const name = purification.find(({ id }) => id === protocol)?.label ?? protocol;
  const where = scope === 'link' ? 'on links' : 'end to end';
  const often = rounds > 1 ? ` × ${rounds}${schedule === 'pumping' ? ', pumping' : ''}` : '';
  return `${name} ${where}${often}`;
};
