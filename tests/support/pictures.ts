import { deflateSync } from 'node:zlib';

/** Pictures for tests, made by hand: what a decoder refuses, no drawing program would save. */

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

export interface Png {
  readonly width: number;
  readonly height: number;
  readonly pixel?: (x: number, y: number) => Pixel;
  /** Chunks before the picture, by name. */
  readonly chunks?: Readonly<Record<string, Buffer>>;
}

const teal: Pixel = [31, 90, 84, 255];

/** A PNG of these pixels. */
export function png({ width, height, pixel = () => teal, chunks = {} }: Png): Buffer {
  const across = [...Array(width).keys()];
  const rows = [...Array(height).keys()].map((y) =>
    Buffer.from([0, ...across.flatMap((x) => [...pixel(x, y)])]),
  );
  return pngOf({ width, height }, chunks, deflateSync(Buffer.concat(rows)));
}

/** A few hundred kilobytes that would be as many pixels as this. */
export const bomb = (side: number): Buffer =>
  pngOf(
    { width: side, height: side },
    {},
    deflateSync(Buffer.alloc((side / 8 + 1) * side), { level: 9 }),
    1,
    0,
  );

/** Says in its first chunks that it has two pictures. */
export const animatedPng = (): Buffer =>
  png({ width: 32, height: 32, chunks: { acTL: Buffer.from('0000000200000000', 'hex') } });

function pngOf(
  { width, height }: { readonly width: number; readonly height: number },
  chunks: Readonly<Record<string, Buffer>>,
  data: Buffer,
  depth = 8,
  kind = 6,
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, kind], 8);
  const all: [string, Buffer][] = [
    ['IHDR', header],
    ...Object.entries(chunks),
    ['IDAT', data],
    ['IEND', Buffer.alloc(0)],
  ];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...all.map(([name, of]) => chunk(name, of))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The checksum of PNG. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Of a PNG that was answered. */
export const sizeOf = (bytes: Buffer): { width: number; height: number } => ({
  width: bytes.readUInt32BE(16),
  height: bytes.readUInt32BE(20),
});

const animation =
  'UklGRsQAAABXRUJQVlA4WAoAAAACAAAAFwAADwAAQU5JTQYAAAD/////AABBTk1GSgAAAAAAAAAAABcAAA8AAGQAAAJWUDggMgAAALACAJ0BKhgAEAA+bSqSRaQioZgEAEAGxKALsALSQAD+8QqJ2PcH/xv/OX7ImC6XAAAAQU5NRkYAAAAAAAAAAAAXAAAPAABkAAAAVlA4IC4AAAA0AgCdASoYABAAPm0qkUWDAIAAANiUAAD2QAD+8JCj6D4uX//hz7Y/eyKAAAAA';

const photo =
  '/9j/4QDWRXhpZgAASUkqAAgAAAAHAA4BAgANAAAAcgAAABIBAwABAAAABgAAABoBBQABAAAAYgAAABsBBQABAAAAagAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAGmHBAABAAAAgAAAAAAAAAA4YwAA6AMAADhjAADoAwAAWmlsdmVycmVpZ2VyAAAGAACQBwAEAAAAMDIxMAGRBwAEAAAAAQIDAACgBwAEAAAAMDEwMAGgAwABAAAA//8AAAKgBAABAAAAGAAAAAOgBAABAAAAEAAAAAAAAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAQABgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJAAAB//2Q==';

/** Saved by a program: 24 by 16 pixels. The photo was taken upright, and says "Zilverreiger" beside its picture. */
export const saved = {
  photo: Buffer.from(photo, 'base64'),
  webp: Buffer.from(
    'UklGRjgAAABXRUJQVlA4ICwAAACwAgCdASoYABAAPtFUo0uoJKMhsAgBABoJQAAPZAAA/uxwzEdv9VaW5sSAAA==',
    'base64',
  ),
  animatedWebp: Buffer.from(animation, 'base64'),
};
