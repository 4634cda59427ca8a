interface TextFile {
  readonly name: string;
  readonly type: 'text/plain' | 'text/csv';
}
/** Neutral: it does not say where the words come from. */
const words: TextFile = { name: 'tekst.txt', type: 'text/plain' };

/** Offers a text as a file, made in the page: no request says that it was saved. */
export function saveAsText(text: string, { name, type }: TextFile = words): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
