import { timingSafeEqual } from 'node:crypto';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly setup: SetupStore;
  }
}

/** The one-time setup code of this process, shown in its terminal: proof of access to the server. In memory only. */
export interface SetupStore {
  /** Grouped, as the terminal shows it. */
  code(): string;
  /** Ignores case and separators. Always false while the code is taken. */
  isRight(typed: string): boolean;
  /** Claims the code; false if another request has it. */
  take(): boolean;
  /** Releases the code after a failed setup. */
  giveBack(): void;
}

/** Without letters that look alike. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const length = 12;

/** 59 bits: enough against guessing at the rate limit. */
export function setupStore(randomBelow: (bound: number) => number): SetupStore {
  const drawn = Array.from({ length }, () => letters.charAt(randomBelow(letters.length))).join('');
  let isTaken = false;
  return {
    code: () => drawn.match(/.{4}/g)?.join('-') ?? drawn,
    isRight(typed) {
      const plain = Buffer.from(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''));
      const right = Buffer.from(drawn);
      return !isTaken && plain.length === right.length && timingSafeEqual(plain, right);
    },
    take() {
      const isFirst = !isTaken;
      isTaken = true;
      return isFirst;
    },
    giveBack() {
      isTaken = false;
    },
  };
}
