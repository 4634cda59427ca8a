/**
 * The most script that a visitor downloads, in KB (1024 bytes) with gzip: to read and enter, and including the inside of a room
 * (docs/decisions/0048-what-a-visitor-downloads.md).
 */
export const atMost = { home: 109, door: 118, inside: 164 } as const;
