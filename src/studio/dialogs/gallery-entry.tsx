/** One row of the validation gallery: its figures at a glance, and unfolded its inputs, their sources and the reasons. */
import type { CSSProperties } from 'react';
import { type Comparison, compare, type Prediction } from '../../library/gallery/comparison';
import { documentOf } from '../../library/gallery/document';
import { shownInputs } from '../../library/gallery/inputs';
import type { GalleryResult } from '../../library/gallery/results';
import type { GalleryGroup, GalleryObservable, GalleryRow } from '../../library/gallery/row';
import {
  deviationText,
  originText,
  predictedText,
  reportedText,
  residualText,
} from '../../library/gallery/text';
import type { Source } from '../../network/parameters';
import { useCommandContext } from '../commands/command-context';
import { Button } from '../controls/button';
import styles from './gallery.module.css';

/** How far the bar reaches, in shares of what still fits. */
const REACH = 3;

interface FigureProps {
  readonly observable: GalleryObservable;
  readonly prediction: Prediction;
  readonly group: GalleryGroup;
}

function Bar({ strain, fits }: Comparison) {
  const at = Math.max(-1, Math.min(1, strain / REACH));
  const style = { '--at': at } as CSSProperties;
  return (
    <span className={styles.bar} aria-hidden="true">
      <i className={fits ? styles.inside : styles.outside} style={style} />
    </span>
  );
}

function Figure({ observable, prediction, group }: FigureProps) {
  const comparison = compare(observable, prediction, group);
  const deviations = deviationText(comparison);
  return (
    <span className={styles.figure}>
      <span className={styles.name}>{observable.figure}</span>
      <span>
        <small>reported</small> {reportedText(observable)}
      </span>
      <span>
        <small>predicted</small> {predictedText(observable, prediction)}
      </span>
      <Bar {...comparison} />
      <span className={comparison.fits ? styles.fits : styles.misses}>
        {residualText(comparison)}
        {deviations && `, ${deviations}`}
        <b>{comparison.fits ? ' ✓ fits' : ' ✕ no fit'}</b>
      </span>
    </span>
  );
}

function Citation({ source }: { source: Source }) {
  return (
    <>
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer">
          {source.citation}
        </a>
      ) : (
        source.citation
      )}
      {`; ${originText(source)}`}
      {source.condition && `. ${source.condition}`}
    </>
  );
}

export function GalleryEntry({
  row,
  result,
  onClose,
}: {
  row: GalleryRow;
  result: GalleryResult;
  onClose: () => void;
}) {
  const { files } = useCommandContext();
  return (
    <li>
      <details className={styles.row}>
        <summary>
          <b className={styles.title}>{row.title}</b>
          {row.observables.map((observable, index) => (
            <Figure
              key={observable.figure}
              observable={observable}
              prediction={result.predictions[index]}
              group={row.group}
            />
          ))}
        </summary>
        <div className={styles.more}>
          <p>{row.model}</p>
          {row.observables
            .filter(({ reason }) => reason)
            .map(({ figure, reason }) => (
              <p key={figure} className={styles.reason}>
                <b>Why the {figure} does not fit:</b> {reason}
              </p>
            ))}
          <h3>Inputs</h3>
          <dl>
            {shownInputs(row).map(({ figures, source }) => (
              <div key={figures.map(({ label }) => label).join()}>
                <dt>
                  {figures.map(({ label, value }) => (
                    <span key={label}>
                      {label} <b>{value}</b>
                    </span>
                  ))}
                </dt>
                <dd>
                  <Citation source={source} />
                </dd>
              </div>
            ))}
          </dl>
          <h3>Reports</h3>
          <dl>
            {row.observables.map((observable) => (
              <div key={observable.figure}>
                <dt>
                  {observable.figure} <b>{reportedText(observable)}</b>
                </dt>
                <dd>
                  <Citation source={observable.reported.source} />
                </dd>
              </div>
            ))}
          </dl>
          <div className={styles.foot}>
            <Button
              look="primary"
              onClick={() => {
                onClose();
                void files.openDesign(documentOf(row));
              }}
            >
              Open in studio
            </Button>
            <span>
              {result.pairs.toLocaleString('en')} pairs, seed {result.seed}
            </span>
          </div>
        </div>
      </details>
    </li>
  );
}
