/** The policy's best purification, or none; where links have no room for any, the way to give them some. */
import { library } from '../../library';
import { purificationInWords } from '../../network/purification';
import type { PurificationReport } from '../../port/port';
import { narrowLinks, widen } from '../commands/parallel-pairs';
import { useDocument, useStudio } from '../context';
import { Button } from '../controls/button';
import { BestValue, Gains } from './best-value';
import { isInUse, usePurification } from './use-purification';

/** Parallel pairs without which nothing can be purified. */
const LEAST_PAIRS = 2;

function Found({ report }: { readonly report: PurificationReport }) {
  const purify = usePurification();
  const readOnly = useDocument((state) => state.readOnly);
  const present = useDocument((state) => state.design.policy?.purification);
  const { value, isBetter, options } = report;
  const name = value ? purificationInWords(value, library) : 'no purification';
  if (options.every((option) => option.value === undefined || option.blocked !== undefined))
    return <NoRoom reason={options.find(({ blocked }) => blocked !== undefined)?.blocked} />;
  return (
    <>
      <Gains report={report} name={name} />
      {isBetter &&
        (isInUse(present, value) ? (
          <span>It is set.</span>
        ) : (
          <Button disabled={readOnly} onClick={() => purify(value)}>
            {value ? `Use ${name}` : 'Remove purification'}
          </Button>
        ))}
    </>
  );
}

function NoRoom({ reason }: { readonly reason: string | undefined }) {
  const { document, run } = useStudio();
  const design = useDocument((state) => state.design);
  const readOnly = useDocument((state) => state.readOnly);
  const narrow = narrowLinks(design, LEAST_PAIRS);
  return (
    <>
      <span>None is all there is room for. {reason}</span>
      {narrow.length > 0 && (
        <Button
          disabled={readOnly}
          onClick={() => {
            document.actions.edit(
              `Give links ${LEAST_PAIRS} parallel pairs`,
              widen(narrow, LEAST_PAIRS),
            );
            run.optimizations.purification.actions.start();
          }}
        >
          Give links {LEAST_PAIRS} and search again
        </Button>
      )}
    </>
  );
}

export function BestPurification() {
  const { run } = useStudio();
  return (
    <BestValue
      search={run.optimizations.purification}
      name="purification"
      found={(report) => <Found report={report} />}
    />
  );
}
