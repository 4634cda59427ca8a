/** null when it is none. `URL.canParse` is missing before Safari 17. */
export function readAddress(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
