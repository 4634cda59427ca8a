import type { Way } from './crisis-lines.js';

/** Numbers that are always valid in the Netherlands: until the organisation's lines are loaded, and when they cannot be. */
export const fixedLines = {
  danger: [{ kind: 'phone', shown: '112', address: 'tel:112' }],
  suicide: [
    { kind: 'phone', shown: '113', address: 'tel:113' },
    { kind: 'chat', shown: '113.nl', address: 'https://www.113.nl/' },
  ],
  listening: [{ kind: 'phone', shown: '088 0767 000', address: 'tel:0880767000' }],
} as const satisfies Readonly<Record<string, readonly Way[]>>;
