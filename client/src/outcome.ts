/** How the server's render went; the browser's first render must be the same. */
export interface Outcome {
  readonly hasFailed: boolean;
  /** The page (without its language) that the server did not find, or null. */
  readonly missing: string | null;
}

export const allWell: Outcome = { hasFailed: false, missing: null };
