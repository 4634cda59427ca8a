/**
 * The most script that a visitor downloads, in KB (1024 bytes) with gzip: to read and enter, and including the inside of a room
 * (docs/decisions/0048-what-a-visitor-downloads.md).
 */
export const atMost = { home: 113, door: 122, inside: 166 } as const;
