import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { isTeamName } from '../../people/index.js';
import { placeOf } from '../rooms.types.js';
import { occupancy } from '../see-room.js';
import { type SeenSession, seeSession } from './see-session.js';

export interface EnterRoom {
  readonly sessionId: string;
  readonly name: string;
  readonly houseRulesVersion: number;
}

/**
 * A visitor sits down under a chosen name. Who sat here before in this visit gets the same seat back, under its old name.
 * Throws `houseRulesChanged`, `nameTaken` (also for names of the team: nobody may pass for a host), `roomFull`.
 */
export async function enterRoom(ctx: Ctx, input: EnterRoom): Promise<SeenSession> {
  const found = await ctx.stores.rooms.findSession(input.sessionId);
  const known = found && (await ctx.stores.seats.of(ctx.actor, placeOf(found)));
  const { session, seat: earlier } = authorize(ctx, 'room.enter', { session: found, seat: known });

  const { houseRules } = await ctx.stores.organisation.read();
  if (houseRules.version !== input.houseRulesVersion) throw new NaastError('houseRulesChanged');
  if (earlier === null && (await isTeamName(ctx, input.name))) throw new NaastError('nameTaken');

  const place = placeOf(session);
  const { capacity } = await occupancy(ctx, session.id);
  const newSeat = { id: ctx.newId(), name: input.name, role: 'person', capacity } as const;
  const seat = await ctx.stores.seats.take(ctx.actor, place, newSeat, ctx.now());
  ctx.publish({ type: 'seat.taken', place, seatId: seat.id });
  return seeSession(ctx, input);
}
