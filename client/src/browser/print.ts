/** Some in-app browsers cannot print; the words are on the page to be copied. */
export function printPage(): void {
  try {
    window.print();
  } catch {
    // Ignored: the words stay on the page.
  }
}
