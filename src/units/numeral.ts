/** Reads a number as people write it: `60 000`, `1,5`, `−3`, `1e6`, `1.62 × 10⁻²`. */

export type Numeral =
  /** `rest` is what follows the number. */
  | { readonly ok: true; readonly value: number; readonly rest: string }
  | { readonly ok: false; readonly message: string };

const BLANKS = '[ \\u00a0\\u2000-\\u200a\\u202f]';
const DIGITS = "(?:\\d|[.,]\\d)(?:[\\d.,'’_ \\u00a0\\u2000-\\u200a\\u202f]*\\d)?[.,]?";
const TEN_TO = `10(?:\\^${BLANKS}*([+-]?\\d{1,4})|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}))`;
const EXPONENT = `(?:[eE]([+-]?\\d{1,4})(?![\\d.,])|${BLANKS}*[×x*·]${BLANKS}*${TEN_TO})?`;
const NUMBER = new RegExp(`^([+-]?)${BLANKS}*(${DIGITS})${EXPONENT}`);
const POWER_OF_TEN = new RegExp(`^([+-]?)${TEN_TO}`);

/** Longer text is no number; also keeps the patterns quick. */
const LONGEST = 100;

/** The number at the start of the text. Fails when there is none, or when a comma can mean two things. */
export function readNumeral(text: string): Numeral {
  const tidy = text.trim().replaceAll(/[−–‐‑]/g, '-');
  if (tidy.length > LONGEST) return { ok: false, message: 'it is too long' };
  const power = POWER_OF_TEN.exec(tidy);
  const match = power ?? NUMBER.exec(tidy);
  if (match === null) return { ok: false, message: 'it does not start with a number' };
  const mantissa = power === null ? readDigits(match[2]) : { ok: true as const, digits: '1' };
  if (!mantissa.ok) return mantissa;
  const exponents = power === null ? match.slice(3) : match.slice(2);
  const exponent = exponents.find((part) => part !== undefined) ?? '0';
  const value = Number(`${match[1]}${mantissa.digits}e${Number(asciiDigits(exponent))}`);
  if (!Number.isFinite(value)) return { ok: false, message: 'it is too large' };
  return { ok: true, value, rest: tidy.slice(match[0].length).trim() };
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export function superscript(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]);
  return `${exponent < 0 ? '⁻' : ''}${digits.join('')}`;
}

function asciiDigits(text: string): string {
  return text
    .replace('⁻', '-')
    .replace('⁺', '')
    .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)));
}

type Digits =
  | { readonly ok: true; readonly digits: string }
  | { readonly ok: false; readonly message: string };

/** Digits with a point for the decimal mark and no group marks. */
function readDigits(text: string): Digits {
  const written = text.replaceAll(/[\u00a0\u2000-\u200a\u202f]/g, ' ');
  const commas = written.split(',').length - 1;
  const points = written.split('.').length - 1;
  if (commas > 0 && points > 0) {
    const decimal = written.lastIndexOf(',') > written.lastIndexOf('.') ? ',' : '.';
    return ungroup(written, decimal, decimal === ',' ? '.' : ',');
  }
  if (commas > 1) return ungroup(written, undefined, ',');
  if (points > 1) return ungroup(written, undefined, '.');
  if (commas === 1 && /^[1-9]\d{0,2},\d{3}$/.test(written)) {
    const [thousands, rest] = written.split(',');
    return {
      ok: false,
      message: `its comma can mean two things: write ${thousands}${rest} or ${thousands}.${rest}`,
    };
  }
  return ungroup(written, commas === 1 ? ',' : '.', undefined);
}

/** Takes out the marks between groups of three digits; refuses groups of any other size. */
function ungroup(written: string, decimal: '.' | ',' | undefined, mark?: '.' | ','): Digits {
  const at = decimal === undefined ? -1 : written.lastIndexOf(decimal);
  const whole = at < 0 ? written : written.slice(0, at);
  const part = at < 0 ? '' : written.slice(at + 1);
  const groups = whole.split(/[ '’_]/).flatMap((group) => (mark ? group.split(mark) : [group]));
  const grouped =
    groups.length === 1 ||
    (/^\d{1,3}$/.test(groups[0]) && groups.slice(1).every((group) => /^\d{3}$/.test(group)));
  const clean = /^\d*$/.test(groups.join('')) && /^\d*$/.test(part);
  if (!grouped || !clean)
    return { ok: false, message: `its digits "${written}" are not in groups of three` };
  return { ok: true, digits: `${groups.join('') || '0'}.${part || '0'}` };
}
