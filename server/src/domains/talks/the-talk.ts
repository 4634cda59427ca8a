import { limits } from '@naast/shared/limits';
import { isHostSeat } from '@naast/shared/roles';
import { type Actor, accountIdOf, whoOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import type { Place } from '../../kernel/place.js';
import { dutyLead } from '../duty/index.js';
import { isSeated, type Seat } from '../seats/index.js';
import { isPersonSeat, placeOf, type Talk, type WaitsFor, type WhoCan } from './talks.types.js';

type Lead = Awaited<ReturnType<typeof dutyLead>>;

export const roomPlaceOf = (sessionId: string): Place => ({ kind: 'roomSession', id: sessionId });

/** What most abilities about a talk are judged on. */
export async function findTalk(
  ctx: Ctx,
  talkId: string,
): Promise<{ talk: Talk | null; seat: Seat | null; isPerson: boolean }> {
  const talk = await ctx.stores.talks.find(talkId);
  if (talk === null) return { talk, seat: null, isPerson: false };
  const [seat, inRoom] = await Promise.all([
    ctx.stores.seats.of(ctx.actor, placeOf(talk)),
    ctx.stores.seats.of(ctx.actor, roomPlaceOf(talk.sessionId)),
  ]);
  return { talk, seat, isPerson: inRoom !== null && isOf(ctx, talk, inRoom) };
}

/** Whether this seat of the room session is that of the talk's person. */
export const isOf = (ctx: Ctx, talk: Talk, inRoom: Seat): boolean =>
  isPersonSeat(inRoom) && ctx.stores.talks.markOf(talk.sessionId, inRoom.id) === talk.personMark;

/** The person's seat in the room session; null once that was removed. */
export async function personOf(ctx: Ctx, talk: Talk): Promise<Seat | null> {
  const seats = await ctx.stores.seats.list(roomPlaceOf(talk.sessionId));
  return seats.find((seat) => isOf(ctx, talk, seat)) ?? null;
}

export const teamSeat = (ctx: Ctx, accountId: string, place: Place): Promise<Seat | null> => {
  const actor: Actor = { kind: 'team', who: whoOf('team', accountId), accountId, roles: [] };
  return ctx.stores.seats.of(actor, place);
};

/** Whether this account is the only host who is in the room: hosts of other talks apart do not hold it. */
export async function isNeededInRoom(ctx: Ctx, sessionId: string, accountId: string): Promise<boolean> {
  const place = roomPlaceOf(sessionId);
  const own = await teamSeat(ctx, accountId, place);
  if (!isHostSeat(own) || !isSeated(own)) return false;
  const apart = await ctx.stores.talks.openIn([sessionId]);
  const away = await Promise.all(apart.map(({ hostId }) => teamSeat(ctx, hostId, place)));
  const busy = new Set([own, ...away].map((seat) => seat?.id));
  return (await ctx.stores.seats.listHere(place, 'host')).every(({ id }) => busy.has(id));
}

/** Whether its host cannot leave the room, and whether a duty lead is there instead. */
export async function waitsForOf(ctx: Ctx, sessionId: string, accountId: string): Promise<WaitsFor> {
  if (!(await isNeededInRoom(ctx, sessionId, accountId))) return null;
  const lead = await dutyLead(ctx.stores, ctx.now());
  if (lead === null || lead.accountId === accountId) return 'none';
  return lead.isHere ? 'here' : 'away';
}

export async function whoCan(ctx: Ctx, talk: Talk | null): Promise<WhoCan> {
  const accountId = accountIdOf(ctx.actor);
  if (talk === null || ctx.actor.kind !== 'team' || accountId === null)
    return { isLead: false, isHostGone: false, isAnybodys: false, isNeeded: false };
  const [lead, isNeeded] = await Promise.all([
    dutyLead(ctx.stores, ctx.now()),
    isNeededInRoom(ctx, talk.sessionId, accountId),
  ]);
  const isLead = lead?.accountId === accountId;
  const now = ctx.now();
  return { isLead, isHostGone: isHostGone(talk, now), isAnybodys: isAnybodys(talk, lead, now), isNeeded };
}

/** Whether the host of a talk has been away for so long that another may take it over. */
const isHostGone = ({ state, hostAwaySince }: Talk, now: Date): boolean =>
  state === 'open' &&
  hostAwaySince !== null &&
  now.getTime() - hostAwaySince.getTime() >= limits.talk.takenOverAfter;

/** Whether the host of a talk is gone and no other lead is there: then whoever may have the duty can take it over. */
const isAnybodys = (talk: Talk, lead: Lead, now: Date): boolean =>
  isHostGone(talk, now) && (lead === null || !lead.isHere || lead.accountId === talk.hostId);

/** The talks for which `isAnybodys` holds. */
export async function listAnybodys(ctx: Ctx, lead: Lead): Promise<Talk[]> {
  const goneSince = new Date(ctx.now().getTime() - limits.talk.takenOverAfter);
  return ctx.stores.talks.withoutHostSince(goneSince, lead?.isHere ? lead.accountId : null);
}

/**
 * Publishes a change of a talk. `seatId`: of its person, in the room; looked up where the caller does not know it. `was`: before the
 * change, where its host may have been gone.
 */
export async function tellTalk(
  ctx: Ctx,
  talk: Talk,
  { seatId, was = talk }: { readonly seatId?: string; readonly was?: Talk } = {},
): Promise<void> {
  const of = seatId ?? (await personOf(ctx, talk))?.id ?? null;
  const { id: talkId, sessionId, hostId } = talk;
  const isLost = talk.hostAwaySince !== null || was.hostAwaySince !== null;
  ctx.publish({ type: 'talk.changed', place: placeOf(talk), talkId, sessionId, hostId, seatId: of, isLost });
}
