import { timingSafeEqual } from 'node:crypto';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly setup: SetupStore;
  }
}

/** The one-time code of this process: whoever reads its terminal may set the installation up. In memory only. */
export interface SetupStore {
  /** As the terminal shows it. */
  code(): string;
  /** However it was typed; no code is right while it is taken. */
  isRight(typed: string): boolean;
  /** From now on it is taken: false when somebody was quicker. */
  take(): boolean;
  /** What it was taken for did not work out. */
  giveBack(): void;
}

/** Without letters that look like another. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const length = 12;

/** 59 bits: slowed tries do not get near. */
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
