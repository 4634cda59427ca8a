/** Shorter texts occur anywhere by chance. */
export const shortestText = 8;
const pieceLength = 64;

/** The pieces of a text to search for: stretches of 64 characters, so that a readable part is found as well. */
export function piecesOf(text: string): readonly string[] {
  const characters = Array.from(text);
  if (characters.length <= pieceLength) return [text];
  const starts = Array.from(
    { length: Math.floor(characters.length / pieceLength) },
    (_, n) => n * pieceLength,
  );
  // The last piece overlaps the one before, so that it is not too short.
  const all = [...starts, characters.length - pieceLength];
  return all.map((start) => characters.slice(start, start + pieceLength).join(''));
}

/** The encodings in which a text could be on disk: as it is, lower case, JSON-escaped, UTF-16, hex and base64. */
export function formsOfText(text: string): readonly Buffer[] {
  const spellings = [text, text.toLowerCase(), JSON.stringify(text).slice(1, -1)];
  const plain = spellings.map((spelling) => Buffer.from(spelling, 'utf8'));
  return distinct([...plain, Buffer.from(text, 'utf16le'), ...codesOf(Buffer.from(text, 'utf8'))]);
}

export const formsOfBytes = (bytes: Buffer): readonly Buffer[] => distinct([bytes, ...codesOf(bytes)]);

function codesOf(bytes: Buffer): Buffer[] {
  const hex = bytes.toString('hex');
  const base64 = (['base64', 'base64url'] as const).flatMap((alphabet) =>
    [0, 1, 2].map((before) => withinBase64(bytes, before, alphabet)),
  );
  return [hex, hex.toUpperCase(), ...base64].map((text) => Buffer.from(text, 'latin1'));
}

/**
 * A text within the base64 of something longer, at an offset of `before` bytes; without the characters that depend on
 * its neighbours.
 */
function withinBase64(bytes: Buffer, before: number, alphabet: 'base64' | 'base64url'): string {
  const whole = Buffer.concat([Buffer.alloc(before), bytes])
    .toString(alphabet)
    .replace(/=+$/, '');
  return whole.slice(before === 0 ? 0 : before + 1, -1);
}

function distinct(forms: readonly Buffer[]): Buffer[] {
  return [...new Map(forms.map((form) => [form.toString('latin1'), form])).values()];
}
