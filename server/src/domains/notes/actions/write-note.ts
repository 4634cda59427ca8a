import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import {
  findThread,
  placeOf,
  roleForVoice,
  takeTeamSeat,
  withErasureCleanup,
} from '../../spreekuur/index.js';
import { type SeenNote, seenNote } from './list-notes.js';

export interface WriteNote {
  readonly threadId: string;
  readonly clientKey: string;
  readonly internalText: string;
}

/**
 * Writes an internal note; the asker never sees it. Throws `alreadySent` if another account used the same clientKey,
 * and for a retry that was changed since.
 */
export async function writeNote(ctx: Ctx, input: WriteNote): Promise<SeenNote> {
  const { thread } = authorize(ctx, 'note.write', {
    thread: await findThread(ctx, input.threadId),
  });
  const { accountId, roles } = teamActor(ctx.actor);
  const seatRole = roleForVoice('either', roles);
  if (seatRole === null) throw new NaastError('notAllowed');
  const place = placeOf(thread);
  return withErasureCleanup(ctx, thread.id, async () => {
    const seat = await takeTeamSeat(ctx, thread, { accountId, role: seatRole });
    const note = await ctx.stores.notes.write(place, {
      id: ctx.newId(),
      threadId: thread.id,
      accountId,
      seatId: seat.id,
      clientKey: input.clientKey,
      writtenAt: ctx.now(),
      internalText: input.internalText,
    });
    // The question may have been erased since: a note makes no further write that would fail on that.
    if ((await findThread(ctx, thread.id)) === null) throw new NaastError('notFound');
    if (note.accountId !== accountId) throw new NaastError('alreadySent');
    ctx.publish({ type: 'note.written', place });
    if (note.internalText !== input.internalText) throw new NaastError('alreadySent');
    return seenNote(ctx, note, [seat]);
  });
}
