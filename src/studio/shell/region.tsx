/** A region of the screen that may fail alone: the design is safe, and the reader can take it along. */
import { Component, type ReactNode } from 'react';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { NotFetched } from '../controls/later';
import styles from './shell.module.css';

interface Props {
  /** Name of the region, as in “The results have stopped working”. */
  readonly name: string;
  readonly onDownload: () => void;
  /** Given for what opens and closes: what is said of its failure stands in a dialog, which this closes. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

export class Region extends Component<Props, { error: Error | undefined }> {
  override state = { error: undefined as Error | undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    const { name, onDownload, onClose, children } = this.props;
    if (!error) return children;
    const words = (
      <div role="alert" className={styles.broken}>
        <strong>
          {name} {error instanceof NotFetched ? 'could not be fetched' : 'stopped working'}. Your
          design is safe.
        </strong>
        <p>{error.message}</p>
        <div>
          {error instanceof NotFetched ? (
            <Button onClick={() => window.location.reload()}>Reload the page</Button>
          ) : (
            <Button onClick={() => this.setState({ error: undefined })}>Try again</Button>
          )}
          <Button onClick={onDownload}>Download the design</Button>
        </div>
      </div>
    );
    if (!onClose) return words;
    return (
      <Dialog title="Something went wrong" onClose={onClose}>
        {words}
      </Dialog>
    );
  }
}
