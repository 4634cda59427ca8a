/** Null if it is not a URL. Safari before 17 has no `URL.canParse`. */
export function readAddress(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
