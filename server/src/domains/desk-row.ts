import type { DeskRow } from '@naast/shared/contract/desk';
import type { Answers } from '../kernel/answers.js';
import type { Ctx } from '../kernel/ctx.js';

/** A domain's rows of the team's first page: only those that the actor has a right to. Reads no private words. */
export type Desk = (ctx: Ctx, answers: Answers) => Promise<readonly DeskRow[]>;

/** A row; what is not given is not so. */
export const deskRow = (row: Pick<DeskRow, 'id' | 'kind' | 'part' | 'to'> & Partial<DeskRow>): DeskRow => ({
  title: null,
  count: 0,
  urgency: null,
  since: null,
  next: null,
  isPressing: false,
  may: { do: true },
  ...row,
});
