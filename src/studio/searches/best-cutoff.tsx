/** The policy's best cutoff. */
import type { CutoffReport } from '../../port/port';
import { setPolicyField } from '../commands/writes';
import { useDocument, useStudio } from '../context';
import { Button } from '../controls/button';
import { inWords, showSeconds } from '../values';
import { BestValue, Gains } from './best-value';

function Found({ report }: { readonly report: CutoffReport }) {
  const { document } = useStudio();
  const readOnly = useDocument((state) => state.readOnly);
  const present = useDocument((state) => state.design.policy?.cutoffSeconds);
  const { value, isBetter } = report;
  const name = value === undefined ? 'no cutoff' : inWords(showSeconds(value));
  return (
    <>
      <Gains report={report} name={name} />
      {isBetter &&
        (present === value ? (
          <span>It is set.</span>
        ) : (
          <Button
            disabled={readOnly}
            onClick={() =>
              document.actions.edit(
                value === undefined ? 'Remove the cutoff' : 'Set the best cutoff',
                setPolicyField('cutoffSeconds', value),
              )
            }
          >
            {value === undefined ? 'Remove the cutoff' : `Use ${name}`}
          </Button>
        ))}
    </>
  );
}

export function BestCutoff() {
  const { run } = useStudio();
  return (
    <BestValue
      search={run.optimizations.cutoff}
      name="cutoff"
      found={(report) => <Found report={report} />}
    />
  );
}
