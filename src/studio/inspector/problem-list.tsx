/** What is wrong with the design, each with a jump to the field that is at fault. */
import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { Problem } from '../../network/problem';
import { useDocument, useStudio } from '../context';
import styles from './inspector.module.css';
import { messageInWords, placeInWords } from './problem-words';
import { useProblems } from './problems';

export function ProblemList() {
  const { errors, warnings } = useProblems();
  if (errors.length + warnings.length === 0) return null;
  return (
    <section className={styles.problems} aria-labelledby="problems">
      <h3 id="problems">
        Problems <span>{errors.length + warnings.length}</span>
      </h3>
      <ul>
        {errors.map((problem) => (
          <Item key={`${problem.pointer} ${problem.message}`} problem={problem} error />
        ))}
        {warnings.map((problem) => (
          <Item key={`${problem.pointer} ${problem.message}`} problem={problem} error={false} />
        ))}
      </ul>
    </section>
  );
}

function Item({ problem, error }: { problem: Problem; error: boolean }) {
  const { session } = useStudio();
  const design = useDocument((state) => state.design);
  return (
    <li>
      <button
        type="button"
        className={error ? styles.problemError : styles.problemWarning}
        onClick={() => session.actions.focusField(problem.pointer)}
      >
        {error ? (
          <CircleAlert size={14} aria-label="Error" />
        ) : (
          <TriangleAlert size={14} aria-label="Warning" />
        )}
        <span>
          {messageInWords(problem, design)}{' '}
          <code title={problem.pointer}>{placeInWords(problem, design)}</code>
        </span>
      </button>
    </li>
  );
}
