/** Some browsers inside other apps cannot: then the words stand there to be copied or written down. */
export function printPage(): void {
  try {
    window.print();
  } catch {
    // Nothing is lost by it.
  }
}
