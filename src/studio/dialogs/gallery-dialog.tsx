/** The validation gallery: predictions beside what was published, each row a design that opens in the studio. */
import { useState } from 'react';
import { galleryRows } from '../../library/gallery';
import { compare } from '../../library/gallery/comparison';
import { galleryResults } from '../../library/gallery/results';
import type { GalleryGroup, GalleryRow } from '../../library/gallery/row';
import { Dialog } from '../controls/dialog';
import { Segments } from '../controls/segments';
import type { DialogProps } from './dialogs';
import styles from './gallery.module.css';
import { GalleryEntry } from './gallery-entry';

type Choice = GalleryGroup | 'all';

const CHOICES: readonly { readonly value: Choice; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'experiment', label: 'Experiments' },
  { value: 'closed form', label: 'Formulas' },
  { value: 'simulator', label: 'Simulators' },
];

/** How many figures of these rows fit, out of how many. */
const tally = (rows: readonly GalleryRow[]) => {
  const fits = rows.flatMap((row) =>
    row.observables.map(
      (observable, index) =>
        compare(observable, galleryResults.rows[row.id].predictions[index], row.group).fits,
    ),
  );
  return { fitting: fits.filter(Boolean).length, all: fits.length };
};

export function GalleryDialog({ onClose }: DialogProps) {
  const [choice, setChoice] = useState<Choice>('all');
  const shown = galleryRows.filter(({ group }) => choice === 'all' || group === choice);
  const { fitting, all } = tally(shown);
  return (
    <Dialog title="Validation gallery" onClose={onClose} wide>
      <p className={styles.lead}>
        What Bellhop predicts from published parameters, beside what was published. Nothing is
        tuned; what does not fit stays, with the reason.
      </p>
      <div className={styles.filter}>
        <Segments name="Show" value={choice} options={CHOICES} onChange={setChoice} />
        <p role="status">
          {fitting} of {all} figures fit
        </p>
      </div>
      <ul className={styles.rows} aria-label="Comparisons">
        {shown.map((row) => (
          <GalleryEntry
            key={row.id}
            row={row}
            result={galleryResults.rows[row.id]}
            onClose={onClose}
          />
        ))}
      </ul>
      <p className={styles.note}>
        Engine {galleryResults.engine}. Reported: ± one standard deviation, where one was stated.
        Predicted: ± the 95 % interval of the run. The bar shows the residual; the band is what
        still fits: two standard deviations for an experiment, or 10 % where no error bar was
        stated; four standard errors for a formula or another program.
      </p>
    </Dialog>
  );
}
