/** What a link gives on its own, by estimate: computed, not set. */
import type { Link } from '../../network/design';
import { useRun } from '../context';
import { showPasses } from '../values';
import { Fact, Section } from './fields';
import styles from './inspector.module.css';

const digits = (value: number, places = 3): string =>
  value.toLocaleString('en-US', { maximumSignificantDigits: places });

/** A small probability as people write it: `1.62 × 10⁻²`. */
function probability(value: number): string {
  if (value >= 0.1 || value === 0) return digits(value);
  const [mantissa, exponent] = value.toExponential(2).split('e');
  const raised = [...exponent.replace('+', '')].map((sign) => SUPERSCRIPT[sign] ?? sign).join('');
  return `${mantissa} × 10${raised}`;
}

const SUPERSCRIPT: Readonly<Record<string, string>> = Object.fromEntries(
  [...'-0123456789'].map((sign, i) => [sign, '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'[i]]),
);

function seconds(value: number): string {
  if (value >= 1) return `${digits(value)} s`;
  if (value >= 1e-3) return `${digits(value * 1e3)} ms`;
  return value >= 1e-6 ? `${digits(value * 1e6)} µs` : `${digits(value * 1e9)} ns`;
}

export function LinkFacts({ link }: { link: Link }) {
  const report = useRun((state) => state.estimate?.report.links.find(({ id }) => id === link.id));
  const stale = useRun((state) => state.estimateStale);
  if (!report) return null;
  return (
    <Section
      title="What it gives"
      aside={<span className={styles.aside}>estimate, on its own</span>}
    >
      <dl className={stale ? `${styles.facts} ${styles.stale}` : styles.facts}>
        <Fact label="Pairs" value={`${digits(report.rateHz.mean)} /s`} />
        <Fact label="Fidelity" value={report.fidelity.mean.toFixed(3)} />
        <Fact label="Success per period" value={probability(report.successProbability)} />
        <Fact label="Period" value={seconds(report.attemptSeconds)} />
        <Fact
          label={report.passes ? 'Loss, both arms, mid-pass' : 'Loss, both arms'}
          value={`${digits(report.lossDb)} dB`}
        />
        {report.passes && <Fact label="Light" value={showPasses(report.passes)} />}
      </dl>
    </Section>
  );
}
