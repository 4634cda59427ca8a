import { randomBytes } from '../../../../browser/crypto.js';

export interface NameWords {
  readonly firstWords: readonly string[];
  readonly secondWords: readonly string[];
}

/** A pair of words, such as "Stille Zwaluw", that is not the name which stands there. */
export function drawName({ firstWords, secondWords }: NameWords, present: string): string {
  for (;;) {
    const name = `${oneOf(firstWords)} ${oneOf(secondWords)}`;
    if (name !== present) return name;
  }
}

/** Two bytes for some dozens of words: each is as likely as another, to one in a thousand. */
function oneOf(words: readonly string[]): string {
  const [high = 0, low = 0] = randomBytes(2);
  return words[(high * 256 + low) % words.length] ?? '';
}
