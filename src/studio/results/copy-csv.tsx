/** A button that copies a table as CSV and says whether it worked. */
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStudio } from '../context';
import { IconButton } from '../controls/button';
import { type CsvCell, toCsv } from './csv';

export function CopyCsv({ rows }: { readonly rows: () => readonly (readonly CsvCell[])[] }) {
  const { session } = useStudio();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(toCsv(rows()));
      setCopied(true);
    } catch {
      session.actions.notify({ tone: 'error', text: 'The browser did not allow copying.' });
    }
  };
  return (
    <IconButton name={copied ? 'Copied' : 'Copy as CSV'} onClick={copy}>
      {copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
    </IconButton>
  );
}
