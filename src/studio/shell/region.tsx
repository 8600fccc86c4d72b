/** A region of the screen that may fail alone: the design is safe, and the reader can take it along. */
import { Component, type ReactNode } from 'react';
import { Button } from '../controls/button';
import styles from './shell.module.css';

interface Props {
  /** Name of the region, as in “The results have stopped working”. */
  readonly name: string;
  readonly onDownload: () => void;
  readonly children: ReactNode;
}

export class Region extends Component<Props, { error: Error | undefined }> {
  override state = { error: undefined as Error | undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div role="alert" className={styles.broken}>
        <strong>{this.props.name} stopped working. Your design is safe.</strong>
        <p>{error.message}</p>
        <div>
          <Button onClick={() => this.setState({ error: undefined })}>Try again</Button>
          <Button onClick={this.props.onDownload}>Download the design</Button>
        </div>
      </div>
    );
  }
}
