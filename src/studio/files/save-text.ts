/** Saves text to a file of the reader's choice where the browser can, else as a download; says which. */

interface SavePicker {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }): Promise<FileSystemFileHandle>;
}

/** What happened, as a sentence; `undefined` when the reader changed their mind. */
export async function saveText(
  name: string,
  text: string,
  description = 'Bellhop design',
): Promise<string | undefined> {
  const picker = (window as SavePicker).showSaveFilePicker;
  if (!picker) return download(name, text);
  try {
    const handle = await picker.call(window, {
      suggestedName: name,
      types: [{ description, accept: { 'application/json': ['.json'] } }],
    });
    const file = await handle.createWritable();
    await file.write(text);
    await file.close();
    return `Saved to ${handle.name}.`;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    // Forbidden here (in a frame, by a policy): a download always works.
    return download(name, text);
  }
}

export function download(name: string, text: string): string {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return `Downloaded a copy as ${name}.`;
}
