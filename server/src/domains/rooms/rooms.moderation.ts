import { type Actor, whoOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import type { PlaceHiding, PlaceModeration } from '../places/index.js';
import { changeMessage } from './actions/change-message.js';
import { roomItems } from './rooms.items.js';
import { placeOf, type RoomMessage, type RoomSession, roomLog } from './rooms.types.js';

/** Null once it is closed: nobody reads it any more. */
async function openSession(ctx: Ctx, placeId: string): Promise<RoomSession | null> {
  const session = await ctx.stores.rooms.findSession(placeId);
  return session?.closed === null ? session : null;
}

/** The seat of this account, if it has one there; null for a rule. */
async function seatOfAccount(
  ctx: Ctx,
  session: RoomSession,
  accountId: string | null,
): Promise<string | null> {
  if (accountId === null) return null;
  const who = whoOf('team', accountId);
  const actor: Actor = { kind: 'team', who, accountId, roles: [] };
  return (await ctx.stores.seats.of(actor, placeOf(session)))?.id ?? null;
}

const isHidden = ({ hiddenAt }: RoomMessage) => hiddenAt !== null;

const hiding: PlaceHiding = {
  async now(ctx, placeId, messageId) {
    const session = await openSession(ctx, placeId);
    const message = session && (await ctx.stores.messages.of(roomLog, placeId).find(messageId));
    if (!message || message.body.isDeleted) return null;
    return isHidden(message) ? 'hidden' : 'shown';
  },
  async hide(ctx, placeId, { messageId, why, by }) {
    const session = await openSession(ctx, placeId);
    if (session === null) return false;
    const hiddenBy = await seatOfAccount(ctx, session, by);
    const { isNews } = await changeMessage(ctx, session, messageId, () => ({
      ...{ hiddenAt: ctx.now(), hiddenBy, hiddenWhy: why },
    }));
    return isNews;
  },
  async giveBack(ctx, placeId, messageId) {
    const session = await openSession(ctx, placeId);
    if (session === null) return false;
    const { isNews } = await changeMessage(ctx, session, messageId, (before) =>
      isHidden(before) ? { hiddenAt: null, hiddenBy: null, hiddenWhy: null } : null,
    );
    return isNews;
  },
};

/** Moderation of a room session. */
export const roomModeration: PlaceModeration = {
  ...roomItems,
  async seatsOf(ctx, placeIds) {
    if (ctx.actor.kind === 'system') return new Map();
    const holder = ctx.actor.who;
    return ctx.stores.seats.idsHeld(placeIds.map((id) => ({ place: placeOf({ id }), holder })));
  },
  hiding,
  isHiddenByFlags: true,
};
