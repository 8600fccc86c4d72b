/** Every pair of nodes: as a matrix or, in the same figures, as a table. */
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { MATRIX_NODES } from '../../stores/run';
import { useDocument, useRun, useStudio } from '../context';
import { Button } from '../controls/button';
import { Segments } from '../controls/segments';
import { formatCount, type Metric } from '../values';
import matrixStyles from './matrix.module.css';
import { MatrixCanvas } from './matrix-canvas';
import { matrixData } from './matrix-data';
import { MatrixTable } from './matrix-table';
import { Panel } from './panel';
import { Quiet } from './quiet';
import styles from './results.module.css';
import { useCalm } from './use-calm';

export function MatrixPanel() {
  const { run } = useStudio();
  const metric = useStore(run.view, (view) => view.metric);
  const design = useDocument((state) => state.design);
  const matrix = useRun((state) => state.matrix);
  const measured = useCalm(
    useRun((state) => state.measured),
    500,
  );
  const stale = useRun((state) => state.stale);
  const estimateStale = useRun((state) => state.estimateStale);
  const problem = useRun((state) => state.problem);
  const [look, setLook] = useState<'matrix' | 'table'>('matrix');
  // biome-ignore lint/correctness/useExhaustiveDependencies: these parts of the run state are what the matrix reads
  const data = useMemo(
    () => matrixData(run.getState(), design),
    [run, design, matrix, measured, stale, estimateStale],
  );
  const pairs = (design.nodes.length * (design.nodes.length - 1)) / 2;
  const large = design.nodes.length > MATRIX_NODES;
  const [asked, setAsked] = useState<typeof design>();
  const ask = large && !problem && asked !== design && (
    <Button
      onClick={() => {
        setAsked(design);
        run.actions.estimateMatrix();
      }}
    >
      Estimate all pairs
    </Button>
  );
  return (
    <Panel
      title="Every pair of nodes"
      tools={
        <>
          {data?.stale && ask}
          <Segments<Metric>
            name="Figure"
            value={metric}
            options={[
              { value: 'fidelity', label: 'Fidelity' },
              { value: 'rate', label: 'Rate' },
            ]}
            onChange={(next) => run.view.setState({ metric: next })}
          />
          <Segments
            name="Show as"
            value={look}
            options={[
              { value: 'matrix', label: 'Matrix' },
              { value: 'table', label: 'Table' },
            ]}
            onChange={setLook}
          />
        </>
      }
    >
      {!data || data.names.length < 2 ? (
        <Quiet action={ask}>
          {design.nodes.length < 2
            ? 'Two nodes make the first pair.'
            : problem
              ? 'Estimates appear when the design is complete.'
              : large && asked !== design
                ? `${formatCount(pairs)} pairs take a while: they are estimated when you ask.`
                : 'Estimating every pair…'}
        </Quiet>
      ) : (
        <div
          className={
            data.stale ? `${matrixStyles.matrixBox} ${styles.stale}` : matrixStyles.matrixBox
          }
        >
          {look === 'matrix' ? (
            <MatrixCanvas data={data} metric={metric} />
          ) : (
            <MatrixTable data={data} />
          )}
        </div>
      )}
    </Panel>
  );
}
