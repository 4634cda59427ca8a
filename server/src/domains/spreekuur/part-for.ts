import type { QuestionPart } from '@naast/shared/contract/answering';
import { teamActor } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { voicesOf } from './answering.policy.js';
import type { Narrowed } from './thread-lists.store.js';
import { unreadRank } from './thread-rules.js';

/** What the threads in a part of a list have in common, for this actor of the team. */
export function partFor(ctx: Ctx, part: QuestionPart | undefined): Narrowed {
  if (part === undefined) return {};
  const { accountId } = teamActor(ctx.actor);
  const parts: Readonly<Record<QuestionPart, Narrowed>> = {
    mine: { of: accountId },
    // Two voices of a question come from two people.
    forMe: { untaken: voicesOf(ctx.actor), notOf: accountId },
    unread: { ranks: [unreadRank, unreadRank] },
    late: { dueBefore: ctx.now() },
    waitsForAsker: { waitsForAsker: true },
  };
  return parts[part];
}
