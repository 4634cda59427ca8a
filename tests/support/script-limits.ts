/**
 * How much script a visitor may have to download, in KB (1024 bytes) with gzip: to read and enter, and with all that a room is made
 * of inside (docs/decisions/0048-what-a-visitor-downloads.md).
 */
export const atMost = { home: 110, door: 117, inside: 150 } as const;
