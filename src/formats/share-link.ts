/** Share links: a whole design in the fragment of an address, which browsers never send to a server. */
import type { Catalogue } from '../network/catalogue';
import type { Design } from '../network/design';
import { type ParsedDesign, parseDesign } from '../network/validate';
import { fromBase64Url, toBase64Url } from './packing/base64url';
import { deflate, inflate, TooLarge } from './packing/deflate';
import { packDesign, unpackDesign } from './packing/design';

const VERSION = 1;
const PREFIX = `#q${VERSION}.`;
const LARGEST_FRAGMENT = 1_000_000;
const LARGEST_TEXT = 8_000_000;

/** Up to `comfortable` characters a link passes everywhere; beyond `longest` a file is the better way. */
export const LINK_LENGTHS = { comfortable: 2_000, longest: 8_000 } as const;

/** Whether an address's fragment claims to be a share link, of whatever version. */
export function isShareLink(fragment: string): boolean {
  return /^#?q\d+\./.test(fragment);
}

/**
 * The fragment, `#q1.` and what follows. It opens as an equal design, except that canvas positions are rounded to whole
 * units.
 */
export async function encodeShareLink(design: Design): Promise<string> {
  return `${PREFIX}${toBase64Url(await deflate(packDesign(design)))}`;
}

/** Opens a fragment (with or without `#`); what is wrong with it is told in errors, never thrown. */
export async function decodeShareLink(
  fragment: string,
  catalogue: Catalogue,
): Promise<ParsedDesign> {
  const [, version, payload] =
    /^#?q(\d+)\.(.*)$/s.exec(fragment.slice(0, LARGEST_FRAGMENT + 1)) ?? [];
  if (version === undefined)
    return refuse('this link holds no design: it does not start with #q1.');
  if (Number(version) > VERSION) return refuse('this link was made by a newer Bellhop');
  if (Number(version) < VERSION) return refuse(`there is no link version ${Number(version)}`);
  if (fragment.length > LARGEST_FRAGMENT) {
    return refuse(
      `expected a link of at most ${LARGEST_FRAGMENT} characters, found ${fragment.length}`,
    );
  }
  const bytes = fromBase64Url(withoutPunctuation(payload));
  if (bytes === undefined) return refuse(DAMAGED);
  try {
    return parseDesign(unpackDesign(await inflate(bytes, LARGEST_TEXT)), catalogue);
  } catch (error) {
    return refuse(error instanceof TooLarge ? `the link unpacks to ${error.message}` : DAMAGED);
  }
}

const DAMAGED = 'the link is damaged or cut off: ask for it again, or for the design as a file';

/** What mail and chat programs add to the end of a link that stands in a sentence. */
const withoutPunctuation = (payload: string) => payload.replace(/[\s.,;:!?'"»”’)\]>}]{1,20}$/, '');

function refuse(message: string): ParsedDesign {
  return { ok: false, errors: [{ pointer: '', message }], warnings: [] };
}
