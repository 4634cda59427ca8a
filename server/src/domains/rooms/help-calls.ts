import type { HelpCall } from '@naast/shared/contract/room-help';
import { isHostSeat } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { authorize } from '../../platform/policy/authorize.js';
import { dutyLead, leads } from '../duty/index.js';
import { canSignIn, findAccount, findTeamAccount } from '../people/index.js';
import { isSeated } from '../seats/index.js';
import { isCalledTo } from './lost-host.js';
import { callsHeardBy, hearsOf } from './rooms.policy.js';
import { placeOf, type RoomSession } from './rooms.types.js';
import { findSeated } from './sessions.js';

export interface SeenHelp {
  readonly session: RoomSession;
  readonly wants: HelpCall['wants'];
  readonly at: Date;
  readonly askedBy: string | null;
  readonly answeredBy: HelpCall['answeredBy'];
  readonly may: HelpCall['may'];
}

/** The open rooms that ask for help, or lost their last host, the longest waiting first. */
export async function listHelp(ctx: Ctx): Promise<SeenHelp[]> {
  authorize(ctx, 'room.hearHelp', null);
  const found = await ctx.stores.rooms.sessionsCalling(callsHeardBy(ctx.actor), hearsOf(ctx.actor, 'lead'));
  const calls = await Promise.all(
    found.flatMap((session) => [loadHelpCall(ctx, session), loadLostHostCall(ctx, session)]),
  );
  return calls
    .filter((call) => call !== null)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.session.id < b.session.id ? -1 : 1));
}

/** The call of a room that lost its last host; null if the actor is not called, or is a host of it. */
async function loadLostHostCall(ctx: Ctx, session: RoomSession): Promise<SeenHelp | null> {
  if (session.hostAwaySince === null || !hearsOf(ctx.actor, 'lead')) return null;
  const { seat } = await findSeated(ctx, session.id);
  if ((isHostSeat(seat) && isSeated(seat)) || !(await isCalledTo(ctx, session))) return null;
  const nothing = { answerHelp: false, askHelp: false, consult: false };
  const told = { wants: 'lostHost', askedBy: null, answeredBy: null } as const;
  return { session, ...told, at: session.hostAwaySince, may: nothing };
}

async function loadHelpCall(ctx: Ctx, session: RoomSession): Promise<SeenHelp | null> {
  const { help } = session;
  if (help === null || !hearsOf(ctx.actor, help.wants)) return null;
  const { seat } = await findSeated(ctx, session.id);
  const asker = await ctx.stores.seats.find(placeOf(session), help.by);
  const own = ctx.actor.kind === 'team' ? await findAccount(ctx, ctx.actor.accountId) : null;
  const seated = { session, seat };
  const lead = await dutyLeadId(ctx);
  return {
    session,
    wants: help.wants,
    at: help.at,
    askedBy: asker?.name ?? '',
    // Names of accounts are unique.
    answeredBy:
      help.answeredBy === null ? null : { name: help.answeredBy, isMe: help.answeredBy === own?.name },
    may: {
      answerHelp: ctx.judge('room.answerHelp', { ...seated, dutyLead: lead }) === 'allow',
      askHelp: ctx.judge('room.askHelp', seated) === 'allow',
      // A consultant who sits there already has nothing to answer.
      consult: !isSeated(seat) && ctx.judge('room.consult', seated) === 'allow',
    },
  };
}

/** The account that has the duty; null if none has, and every account that can have it may answer. */
export const dutyLeadId = async (ctx: Ctx): Promise<string | null> =>
  (await dutyLead(ctx.stores, ctx.now()))?.accountId ?? null;

/** Withdraws the promise of a helper who can no longer come, so that others see an open call. */
export async function dropLostHelpers(ctx: Ctx): Promise<void> {
  for (const { id, help } of await ctx.stores.rooms.openSessions()) {
    if (!help?.answeredBy) continue;
    const helper = await findTeamAccount(ctx, help.answeredBy);
    if (helper && canSignIn(helper) && leads(helper.roles)) continue;
    if (await ctx.stores.rooms.dropHelper(id, help))
      ctx.publish({ type: 'room.helpChanged', place: placeOf({ id }) });
  }
}

/** Ends the call because the helper came. False if it was over, or if another call replaced it. */
export async function endHelp(ctx: Ctx, { id, help }: RoomSession): Promise<boolean> {
  if (help === null || !(await ctx.stores.rooms.endHelp(id, help))) return false;
  ctx.publish({ type: 'room.helpChanged', place: placeOf({ id }) });
  return true;
}
