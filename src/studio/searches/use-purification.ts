/** Setting the purification that a search has found, and whether it is set. */
import { library } from '../../library';
import type { Purification } from '../../network/design';
import { purificationInWords, USUAL_PURIFICATION } from '../../network/purification';
import { setPolicyField } from '../commands/writes';
import { useStudio } from '../context';

/** Whether the policy has it; `undefined` is none. */
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

/** Sets it for the whole network, as one step. */
export const usePurification = () => {
  const { document } = useStudio();
  return (value: Required<Purification> | undefined) =>
    document.actions.edit(
      value ? `Use ${purificationInWords(value, library)}` : 'Remove purification',
      setPolicyField('purification', value),
    );
};
