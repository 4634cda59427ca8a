import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { hasBegun } from '../talks.types.js';
import { findTalk, tellTalk } from '../the-talk.js';

/** One of both ends it for both, who lose its words at once. Before it began, its host takes the offer back. */
export async function endTalk(ctx: Ctx, input: { talkId: string }): Promise<void> {
  const { talk, isPerson } = authorizeEnd(ctx, await findTalk(ctx, input.talkId));
  const { talks } = ctx.stores;
  if (!hasBegun(talk)) {
    if (!(await talks.withdraw(talk.id))) throw new NaastError('talkEnded');
    await tellTalk(ctx, talk);
    return;
  }
  const ended = await talks.close(talk.id, ctx.now(), isPerson ? 'person' : 'host');
  if (ended === null) throw new NaastError('talkEnded');
  await tellTalk(ctx, ended);
  if (!isPerson) await enterInLog(ctx, { act: 'talk.ended', place: { kind: 'room', id: talk.roomId } });
}

const authorizeEnd = (ctx: Ctx, found: Awaited<ReturnType<typeof findTalk>>) => ({
  ...authorize(ctx, 'talk.end', found),
  isPerson: found.isPerson,
});
