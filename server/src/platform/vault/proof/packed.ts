import { unzipSync } from 'node:zlib';

/** By its first two bytes: gzip (RFC 1952), or zlib at one of its four levels (RFC 1950). */
export const isPacked = (bytes: Buffer): boolean =>
  (bytes[0] === 0x1f && bytes[1] === 0x8b) ||
  (bytes[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[1] ?? 0));

const mostUnpacked = 2 ** 26;

/** What packed bytes hold; null if they only look packed, or hold far more than a field would. */
export function unpackedBytes(bytes: Buffer): Buffer | null {
  if (!isPacked(bytes)) return null;
  try {
    return unzipSync(bytes, { maxOutputLength: mostUnpacked });
  } catch {
    return null;
  }
}
