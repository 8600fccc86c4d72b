/** Setting the purification that a search has found, and whether it is set. */
import { library } from '../../library';
import type { Purification } from '../../network/design';
import { purificationInWords, USUAL_PURIFICATION } from '../../network/purification';
import { changeOneDemand, setPolicyField } from '../commands/writes';
import { useStudio } from '../context';

/** Whether that is the present one; `undefined` is none. */
export const isInUse = (
  present: Purification | undefined,
  value: Required<Purification> | undefined,
): boolean => {
  const whole = { ...USUAL_PURIFICATION, ...present };
  if (present === undefined || whole.rounds === 0) return value === undefined;
  return (
    value !== undefined &&
    (Object.keys(value) as (keyof Purification)[]).every((key) => value[key] === whole[key])
  );
};

/** Sets it for the whole network, or for one demand alone, as one step. */
export const usePurification = (demand?: string) => {
  const { document } = useStudio();
  return (value: Required<Purification> | undefined) =>
    document.actions.edit(
      value ? `Use ${purificationInWords(value, library)}` : 'Remove purification',
      demand === undefined
        ? setPolicyField('purification', value)
        : changeOneDemand(demand, (one) => ({ ...one, purification: value ?? { rounds: 0 } })),
    );
};
