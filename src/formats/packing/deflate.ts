/** Deflates and inflates text with the streams that browsers and Node have built in. */

/** Those globals, by the little that we ask of them: the core compiles without the browser's types. */
interface Platform {
  readonly CompressionStream: new (format: 'deflate-raw') => ByteStream;
  readonly DecompressionStream: new (format: 'deflate-raw') => ByteStream;
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly TextDecoder: new (
    label: 'utf-8',
    options: { readonly fatal: boolean },
  ) => { decode(bytes: Uint8Array): string };
}

interface ByteStream {
  readonly readable: { getReader(): Reader };
  readonly writable: { getWriter(): Writer };
}

interface Reader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
  cancel(): Promise<void>;
}

interface Writer {
  write(chunk: Uint8Array): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

const platform = globalThis as unknown as Platform;

/** Fed in small pieces, so that the output of a bomb is seen to grow, and stopped, early. */
const PIECE = 4096;

export async function deflate(text: string): Promise<Uint8Array> {
  const bytes = new platform.TextEncoder().encode(text);
  return pass(bytes, new platform.CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
}

/** Rejects when the bytes are no whole deflate stream of UTF-8, or inflate to more than `limit` bytes. */
export async function inflate(bytes: Uint8Array, limit: number): Promise<string> {
  const inflated = await pass(bytes, new platform.DecompressionStream('deflate-raw'), limit);
  return new platform.TextDecoder('utf-8', { fatal: true }).decode(inflated);
}

export class TooLarge extends Error {}

async function pass(bytes: Uint8Array, stream: ByteStream, limit: number): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const fed = feed(bytes, writer);
  // Its failure is that of the reader too, which is awaited first; this only keeps it from counting as unhandled.
  fed.catch(() => undefined);
  const reader = stream.readable.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || value === undefined) break;
    length += value.length;
    if (length > limit) {
      reader.cancel().catch(() => undefined);
      writer.abort().catch(() => undefined);
      throw new TooLarge(`more than ${limit} bytes`);
    }
    pieces.push(value);
  }
  await fed;
  return concatenate(pieces, length);
}

async function feed(bytes: Uint8Array, writer: Writer): Promise<void> {
  for (let start = 0; start < bytes.length; start += PIECE) {
    await writer.write(bytes.subarray(start, start + PIECE));
  }
  await writer.close();
}

function concatenate(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
