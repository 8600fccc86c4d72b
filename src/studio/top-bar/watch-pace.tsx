/** Pace of a watched run: from a microsecond to a second of simulated time per second, on a logarithmic slider. */
import { FASTEST, SLOWEST } from '../../stores/run-state';
import { useRun, useStudio } from '../context';
import styles from './top-bar.module.css';

/** `100 µs/s`: simulated time per second of the viewer's. */
export function paceInWords(speed: number): string {
  const [unit, scale] = speed >= 1 ? ['s', 1] : speed >= 1e-3 ? ['ms', 1e3] : ['µs', 1e6];
  return `${(speed * scale).toLocaleString('en-US', { maximumSignificantDigits: 2 })} ${unit} per second`;
}

const simulated = (seconds: number): string => {
  const [unit, scale] = seconds >= 1 ? ['s', 1] : seconds >= 1e-3 ? ['ms', 1e3] : ['µs', 1e6];
  return `${(seconds * scale).toLocaleString('en-US', { maximumFractionDigits: 2, minimumFractionDigits: 2 })} ${unit}`;
};

export function WatchPace() {
  const { run } = useStudio();
  const speed = useRun((state) => state.speed);
  const seconds = useRun((state) => state.watched?.simulatedSeconds);
  return (
    <>
      <input
        type="range"
        aria-label="Pace"
        aria-valuetext={paceInWords(speed)}
        className={styles.pace}
        min={Math.log10(SLOWEST)}
        max={Math.log10(FASTEST)}
        step={0.1}
        value={Math.log10(speed)}
        onChange={(event) => run.actions.setSpeed(10 ** Number(event.target.value))}
      />
      <span className={styles.figures}>
        {paceInWords(speed)}
        {seconds !== undefined && <> · {simulated(seconds)} simulated</>}
      </span>
    </>
  );
}
