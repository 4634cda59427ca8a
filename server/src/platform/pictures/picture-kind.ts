/** The kinds of picture that can be given; by the first bytes, whatever a name or a header says. */
export type PictureKind = 'png' | 'jpeg' | 'webp';

export function pictureKind(bytes: Buffer): PictureKind | null {
  if (bytes.subarray(0, 8).equals(pngBegins)) return 'png';
  if (bytes.subarray(0, 3).equals(jpegBegins)) return 'jpeg';
  if (wordAt(bytes, 0) === 'RIFF' && wordAt(bytes, 8) === 'WEBP') return 'webp';
  return null;
}

const pngBegins = Buffer.from('89504e470d0a1a0a', 'hex');
const jpegBegins = Buffer.from('ffd8ff', 'hex');
const wordAt = (bytes: Buffer, at: number): string => bytes.toString('latin1', at, at + 4);

/** Whether it is an animation. Of a PNG the decoder would silently take the first picture. */
export function moves(bytes: Buffer, kind: PictureKind): boolean {
  if (kind === 'webp') return wordAt(bytes, 12) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0;
  if (kind === 'jpeg') return false;
  // The chunks of a PNG: length, name, data, checksum. What says that it moves stands before the first picture.
  for (let at = 8; at + 8 <= bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const name = wordAt(bytes, at + 4);
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}
