import type { CrisisBlock } from '@naast/shared/contract/organisation';
import type { Opening } from '@naast/shared/contract/rooms';
import type { Bilingual } from '@naast/shared/languages';

/** When somebody of the team reads questions: weekly, but not on public holidays nor on `closedOn` (`YYYY-MM-DD`). */
export interface Reading {
  readonly weekly: readonly Opening[];
  readonly closedOn: readonly string[];
}

/** What an asker may count on. */
export interface AnswerPromise {
  readonly helloWorkingDays: number;
  readonly answerWorkingDays: number;
}

export interface Organisation {
  readonly name: string;
  readonly timeZone: string;
  readonly houseRules: { readonly version: number; readonly rules: readonly Bilingual[] };
  readonly reading: Reading;
  readonly promise: AnswerPromise;
  readonly crisis: CrisisBlock;
}
