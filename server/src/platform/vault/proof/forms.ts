/** Shorter texts occur anywhere by chance. */
export const shortestText = 8;
/** What a log or a copy cuts off leaves the beginning. */
export const pieceLength = 40;

/** The pieces of a text to search for: stretches of 40 characters, so that a readable part is found as well. */
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

/**
 * The encodings in which a text could be on disk: as it is, in small letters or capitals, as JSON, an address, a form, HTML or the line
 * of a log writes it, UTF-16, hex and base64.
 */
export function formsOfText(text: string): readonly Buffer[] {
  const json = JSON.stringify(text).slice(1, -1);
  const percent = encodeURIComponent(text);
  const spellings = [
    ...[text, text.toLowerCase(), text.toUpperCase()],
    ...[json, JSON.stringify(json).slice(1, -1), json.replace(/[^\x20-\x7e]/gu, unicodeEscaped)],
    ...[percent, percent.replace(/%../g, (code) => code.toLowerCase()), percent.replaceAll('%20', '+')],
    ...htmlOf(text),
    ...byteEscaped(text),
  ];
  const plain = spellings.map((spelling) => Buffer.from(spelling, 'utf8'));
  return distinct([...plain, Buffer.from(text, 'utf16le'), ...codesOf(Buffer.from(text, 'utf8'))]);
}

/** `é` as `\u00e9`, as JSON of letters of ASCII only. */
const unicodeEscaped = (sign: string): string =>
  Array.from({ length: sign.length }, (_, at) => `\\u${hexOf(sign.charCodeAt(at), 4)}`).join('');

/** With the entities of the signs of HTML by name, and the apostrophe in the two ways that are common. */
function htmlOf(text: string): string[] {
  const named = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return ["'", '&#39;', '&#x27;'].map((apostrophe) => named.replaceAll("'", apostrophe));
}

/** Bytes as `\xc3`: only those beyond ASCII, with the quotation marks as a web server's log has them, and all of them. */
function byteEscaped(text: string): string[] {
  const bytes = [...Buffer.from(text, 'utf8')];
  const spelled = (isPlain: (byte: number) => boolean) =>
    bytes.map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : `\\x${hexOf(byte, 2)}`)).join('');
  const isAscii = (byte: number) => byte >= 0x20 && byte < 0x7f;
  const inLog = (byte: number) => isAscii(byte) && byte !== 0x22 && byte !== 0x5c;
  const small = [spelled(isAscii), spelled(inLog), spelled(() => false)];
  return [
    ...small,
    ...small.map((one) => one.replace(/\\x../g, (code) => `\\x${code.slice(2).toUpperCase()}`)),
  ];
}

const hexOf = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

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
