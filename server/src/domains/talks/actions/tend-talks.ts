import type { TalkEnding } from '@naast/shared/contract/talks';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';
import { fewAtATime } from '../../../platform/few-at-a-time.js';
import { findRoomSession } from '../../rooms/index.js';
import { isSeated } from '../../seats/index.js';
import type { Talk } from '../talks.types.js';
import { personOf, tellTalk } from '../the-talk.js';

/** Notes who is there in open talks, and ends those in which one of both was away for too long; drops offers that lapsed. */
export async function tendTalks(ctx: Ctx): Promise<void> {
  const { talks, presence } = ctx.stores;
  const open = await talks.listIn(['open']);
  const ids = open.map(({ id }) => id);
  const [hosted, peopled] = await Promise.all([
    presence.attended(ids, 'host'),
    presence.attended(ids, 'person'),
  ]);
  await fewAtATime(open, (talk) => tend(ctx, talk, hosted.has(talk.id), peopled.has(talk.id)));
  await fewAtATime(await talks.listIn(['offered', 'accepted']), (talk) => dropLapsed(ctx, talk));
}

/** The same for one talk, as soon as a page of it connects or falls away. */
export async function updateTalk(ctx: Ctx, { id }: Pick<Place, 'id'>): Promise<void> {
  const talk = await ctx.stores.talks.findNow(id);
  if (talk?.state !== 'open') return;
  const { presence } = ctx.stores;
  const [hosted, peopled] = await Promise.all([
    presence.attended([id], 'host'),
    presence.attended([id], 'person'),
  ]);
  await tend(ctx, talk, hosted.has(id), peopled.has(id));
}

async function tend(ctx: Ctx, talk: Talk, isHosted: boolean, isPeopled: boolean): Promise<void> {
  const { talks } = ctx.stores;
  const now = ctx.now();
  const since = (isThere: boolean) => (isThere ? null : now);
  if (isHosted !== (talk.hostAwaySince === null)) {
    const changed = await talks.setHostAway(talk.id, since(isHosted));
    if (changed) await tellTalk(ctx, changed, { was: talk });
  }
  if (isPeopled !== (talk.personAwaySince === null)) await talks.setPersonAway(talk.id, since(isPeopled));
  const isOver = (away: Date | null, isThere: boolean, most: number) =>
    !isThere && away !== null && now.getTime() - away.getTime() >= most;
  const ending: TalkEnding | null = isOver(talk.hostAwaySince, isHosted, limits.talk.closesWithoutHost)
    ? 'noHost'
    : isOver(talk.personAwaySince, isPeopled, limits.talk.closesWithoutPerson)
      ? 'personGone'
      : null;
  const ended = ending && (await talks.close(talk.id, now, ending));
  if (ended) await tellTalk(ctx, ended);
}

/** Nobody answered it, its person left the room, or the room closed before it began. */
async function dropLapsed(ctx: Ctx, talk: Talk): Promise<void> {
  const isOld = ctx.now().getTime() - talk.offeredAt.getTime() >= limits.talk.offerLasts;
  const session = await findRoomSession(ctx, talk.sessionId);
  const isOver = session === null || session.closed !== null || (talk.state === 'offered' && isOld);
  if (!isOver && isSeated(await personOf(ctx, talk))) return;
  if (await ctx.stores.talks.withdraw(talk.id)) await tellTalk(ctx, talk);
}
