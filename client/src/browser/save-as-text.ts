/** Neutral: it does not say where the words come from. */
const fileName = 'tekst.txt';

/** Offers a text as a file, made in the page: no request says that it was saved. */
export function saveAsText(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
