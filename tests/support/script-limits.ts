/**
 * How much script a visitor may have to download, in KB (1024 bytes) with gzip. A room is to come to 120 as well
 * (docs/decisions/0048-what-a-visitor-downloads.md).
 */
export const atMost = { home: 120, room: 150 } as const;
