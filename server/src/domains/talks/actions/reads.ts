import type { LeadState } from '@naast/shared/contract/talks';
import type { Bilingual } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import { accountIdOf, teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { dutyLead } from '../../duty/index.js';
import { accountName } from '../../people/index.js';
import { findRoomSession, roomTitle, sessionsHostedBy } from '../../rooms/index.js';
import type { Seat } from '../../seats/index.js';
import { holding } from '../talks.policy.js';
import {
  type BegunTalk,
  placeOf,
  type Talk,
  type TalkMessage,
  talkLog,
  type WaitsFor,
} from '../talks.types.js';
import {
  findTalk,
  isNeededInRoom,
  isOf,
  listAnybodys,
  personOf,
  roomPlaceOf,
  waitsForOf,
  whoCan,
} from '../the-talk.js';

/** The facts of a talk that do not stand in its document. */
export interface TalkFrame {
  readonly title: Bilingual | null;
  readonly lead: LeadState;
}

export interface SeenTalk extends TalkFrame {
  readonly talk: BegunTalk;
  readonly seat: Seat | null;
  /** Only for who sits in it, while it goes on. */
  readonly seats: readonly Seat[];
}

export async function frameOf(ctx: Pick<Ctx, 'stores' | 'now'>, talk: Talk): Promise<TalkFrame> {
  const [title, lead] = await Promise.all([roomTitle(ctx, talk.roomId), dutyLead(ctx.stores, ctx.now())]);
  const isOther = lead !== null && lead.accountId !== talk.hostId;
  return { title, lead: isOther ? (lead.isHere ? 'here' : 'away') : 'none' };
}

/** A talk that began, for who sits or sat in it. */
export async function readTalk(ctx: Ctx, input: { talkId: string }): Promise<SeenTalk> {
  const on = await findTalk(ctx, input.talkId);
  const { talk } = authorize(ctx, 'talk.see', on);
  const mayFollow = ctx.judge('talk.follow', on) === 'allow';
  const [frame, seats] = await Promise.all([
    frameOf(ctx, talk),
    mayFollow ? ctx.stores.seats.list(placeOf(talk)) : [],
  ]);
  return { talk, seat: on.seat, seats, ...frame };
}

export interface SeenTalkMessages {
  readonly messages: readonly TalkMessage[];
  readonly rev: number;
  readonly complete: boolean;
}

/** A page of the messages changed after a rev, in their present state, in order of rev. */
export async function listTalkMessages(
  ctx: Ctx,
  input: { talkId: string; afterRev: number },
): Promise<SeenTalkMessages> {
  const { talk } = authorize(ctx, 'talk.follow', await findTalk(ctx, input.talkId));
  const page = limits.message.catchUpPage;
  const messages = await ctx.stores.messages.of(talkLog, talk.id).changedAfter(input.afterRev, page);
  return { messages, rev: messages.at(-1)?.rev ?? input.afterRev, complete: messages.length < page };
}

/** The newest messages, or those before a seq, in order of seq. */
export async function readTalkWindow(
  ctx: Ctx,
  { talkId, before }: { talkId: string; before?: number | undefined },
): Promise<SeenTalkMessages> {
  const { talk } = authorize(ctx, 'talk.follow', await findTalk(ctx, talkId));
  // The rev first: a change in between is then read twice, never skipped.
  const rev = await ctx.stores.messages.rev(placeOf(talk));
  const log = ctx.stores.messages.of(talkLog, talk.id);
  const messages = (await log.window({ before, limit: limits.message.window })).reverse();
  return { messages, rev, complete: (messages[0]?.seq ?? 1) === 1 };
}

/** A talk as its person sees it from the room. */
export interface SeenMyTalk {
  readonly talk: Talk;
  readonly by: string;
  readonly waitsFor: WaitsFor;
}

/** Null: nothing is offered to the actor in this room, and nothing goes on. */
export async function readMyTalk(ctx: Ctx, { sessionId }: { sessionId: string }): Promise<SeenMyTalk | null> {
  const found = await findRoomSession(ctx, sessionId);
  const own = found && (await ctx.stores.seats.of(ctx.actor, roomPlaceOf(sessionId)));
  const { seat } = authorize(ctx, 'talk.mine', { session: found, seat: own });
  const talk = await ctx.stores.talks.of(ctx.stores.talks.markOf(sessionId, seat.id));
  return talk && isOf(ctx, talk, seat) ? loadMyTalk(ctx, talk) : null;
}

export async function loadMyTalk(ctx: Ctx, talk: Talk): Promise<SeenMyTalk> {
  const [by, waitsFor] = await Promise.all([
    accountName(ctx, talk.hostId),
    talk.state === 'accepted' ? waitsForOf(ctx, talk.sessionId, talk.hostId) : null,
  ]);
  return { talk, by: by ?? '', waitsFor };
}

/** A talk as one of the team sees it who is not in it. */
export interface SeenTalkItem {
  readonly talk: Talk;
  readonly title: Bilingual | null;
  readonly person: Pick<Seat, 'id' | 'name'> | null;
  readonly by: { readonly name: string; readonly isMe: boolean };
  readonly waitsFor: WaitsFor;
  readonly may: { readonly hold: boolean; readonly end: boolean };
}

/** The talks that the actor hears of. */
export async function listTalks(ctx: Ctx): Promise<SeenTalkItem[]> {
  authorize(ctx, 'talk.list', null);
  const { accountId } = teamActor(ctx.actor);
  const hosted = (await sessionsHostedBy(ctx)).map(({ id }) => id);
  const [own, inRooms, needing] = await Promise.all([
    ctx.stores.talks.listBy(accountId),
    ctx.stores.talks.openIn(hosted),
    listNeeding(ctx, accountId),
  ]);
  const heard = [...own, ...inRooms, ...needing];
  const talks = [...new Map(heard.map((talk) => [talk.id, talk])).values()];
  return Promise.all(talks.map((talk) => loadTalkItem(ctx, talk, hosted)));
}

/**
 * To the lead those that are open, and those that were accepted while their host cannot leave the room. To others who may have the
 * duty: those whose host is gone while no other lead is there.
 */
async function listNeeding(ctx: Ctx, accountId: string): Promise<Talk[]> {
  const { talks } = ctx.stores;
  const lead = await dutyLead(ctx.stores, ctx.now());
  if (lead?.accountId === accountId) {
    const [open, accepted] = await Promise.all([talks.listIn(['open']), talks.listIn(['accepted'])]);
    const isNeeded = await Promise.all(
      accepted.map(({ sessionId, hostId }) => isNeededInRoom(ctx, sessionId, hostId)),
    );
    return [...open, ...accepted.filter((_, index) => isNeeded[index])];
  }
  return holding(ctx.actor) === 'allow' ? listAnybodys(ctx, lead) : [];
}

/** `hosted`: the room sessions that the actor hosts, whose people they know. */
export async function loadTalkItem(
  ctx: Ctx,
  talk: Talk,
  hosted: readonly string[] = [],
): Promise<SeenTalkItem> {
  const isMe = talk.hostId === accountIdOf(ctx.actor);
  const knows = isMe || hosted.includes(talk.sessionId);
  const [title, person, name, waitsFor, can] = await Promise.all([
    roomTitle(ctx, talk.roomId),
    knows ? personOf(ctx, talk) : null,
    accountName(ctx, talk.hostId),
    talk.state === 'offered' || talk.state === 'accepted'
      ? waitsForOf(ctx, talk.sessionId, talk.hostId)
      : null,
    whoCan(ctx, talk),
  ]);
  return {
    talk,
    title,
    person,
    by: { name: name ?? '', isMe },
    waitsFor,
    may: {
      hold: ctx.judge('talk.hold', { talk, ...can }) === 'allow',
      end: ctx.judge('talk.end', { talk, seat: null, isPerson: false }) === 'allow',
    },
  };
}

/** The open talks that the actor holds. */
export async function talksHeldBy(ctx: Ctx): Promise<Talk[]> {
  const accountId = accountIdOf(ctx.actor);
  if (ctx.actor.kind !== 'team' || accountId === null) return [];
  return (await ctx.stores.talks.listBy(accountId)).filter(({ state }) => state === 'open');
}
