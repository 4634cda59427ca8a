import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { theTimeZone } from '../../organisation/index.js';
import { roomHoursAt } from '../room-hours.js';
import { findSeated } from '../sessions.js';
import { refuseUnacceptedRules } from '../team-rules.js';
import { takeHostSeat } from './join-as-host.js';
import type { SeenSession } from './reads.js';

/**
 * Starts a session, with the host seated in it. Throws `outsideHours` or `alreadyOpen`, and `houseRulesChanged` until the host
 * said yes to changed rules.
 */
export async function openRoom(ctx: Ctx, input: { roomId: string }): Promise<SeenSession> {
  const [found, timeZone] = await Promise.all([ctx.stores.rooms.findNow(input.roomId), theTimeZone(ctx)]);
  const now = ctx.now();
  const { room, hours } = authorize(ctx, 'room.open', {
    room: found,
    hours: found && roomHoursAt(found, timeZone, now),
  });
  // Checked before it opens, as a refusal after that would leave it without a host.
  await refuseUnacceptedRules(ctx);
  const sessionId = ctx.newId();
  await ctx.stores.rooms.openSession({
    id: sessionId,
    roomId: room.id,
    openedAt: now,
    closesAt: hours.closesAt,
    forbidsContact: room.forbidsContact,
    doorAjar: room.doorAjar,
  });
  // A coordinator may have removed the room meanwhile; removing looks for a session afterwards.
  if ((await ctx.stores.rooms.findNow(room.id)) === null) {
    await ctx.stores.rooms.close(sessionId, now, 'host');
    throw new NaastError('notFound');
  }
  ctx.publish({ type: 'room.opened', place: { kind: 'roomSession', id: sessionId }, roomId: room.id });
  await enterInLog(ctx, { act: 'room.opened', place: { kind: 'room', id: room.id } });
  return takeHostSeat(ctx, await findSeated(ctx, sessionId));
}
