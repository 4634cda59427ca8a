/** Facts in one line, without those that are not; no line begins with a dot. */
export const dotted = (facts: readonly (string | false | null)[]): string =>
  facts.filter(Boolean).join('\u00a0· ');
