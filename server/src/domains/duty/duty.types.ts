import type { Bilingual } from '@naast/shared/languages';
import type { Ctx } from '../../kernel/ctx.js';

/** The duty as stored; `accountId` is null while no account has it. */
export interface Duty {
  readonly accountId: string | null;
  /** When it ends by itself; null while no account has it. */
  readonly until: Date | null;
  /** When a node last saw an open page of the lead; null: not yet. */
  readonly hereAt: Date | null;
  readonly offeredTo: string | null;
  readonly rev: number;
}

export const freeDuty: Duty = { accountId: null, until: null, hereAt: null, offeredTo: null, rev: 0 };

/** An open room without a host, or whose host left quickly. */
export interface RoomToWatch {
  readonly roomId: string;
  readonly title: Bilingual;
  /** A host is there. */
  readonly isHosted: boolean;
  /** A host used the quick exit and has not come back. */
  readonly hasLeftQuickly: boolean;
}

declare module '../../kernel/answers.js' {
  interface Answers {
    roomsToWatch(ctx: Ctx): Promise<readonly RoomToWatch[]>;
  }
}
