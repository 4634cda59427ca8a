import { goneAccount, whoOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import type { PlaceHiding, PlaceMeasuring, PlaceModeration } from '../places/index.js';
import { giveBack } from './actions/hide-message.js';
import { canWait } from './door-ajar.policy.js';
import { emptyHidden, hideWith, measureWith } from './impose.js';
import { roomItems } from './rooms.items.js';
import { placeOf, type RoomSession, roomLog } from './rooms.types.js';

/** Null once it is closed: nobody reads it any more. */
async function openSession(ctx: Ctx, placeId: string): Promise<RoomSession | null> {
  const session = await ctx.stores.rooms.findSession(placeId);
  return session?.closed === null ? session : null;
}

/** Null where it is gone, or its author took its words back. */
async function openMessage(ctx: Ctx, placeId: string, messageId: string) {
  const session = await openSession(ctx, placeId);
  const message = session && (await ctx.stores.messages.of(roomLog, placeId).find(messageId));
  return session && message && !message.body.isDeleted ? { session, message } : null;
}

/** The seat of this account in the room, if it has one. */
async function seatOfAccount(ctx: Ctx, { id }: RoomSession, accountId: string): Promise<string | null> {
  const held = await ctx.stores.seats.idsHeld([{ place: placeOf({ id }), holder: whoOf('team', accountId) }]);
  return held.get(id)?.[0] ?? null;
}

const hiding: PlaceHiding = {
  async now(ctx, placeId, messageId) {
    const there = await openMessage(ctx, placeId, messageId);
    if (there === null) return null;
    return there.message.hiddenAt === null ? 'shown' : 'hidden';
  },
  async hide(ctx, placeId, { messageId, why, words, by, byRule }) {
    const there = await openMessage(ctx, placeId, messageId);
    if (there === null) return;
    const { session, message } = there;
    // What a rule hid is hidden by a person now: its author reads by whom.
    if (message.hiddenAt !== null && by !== null) await giveBack(ctx, session, message, by);
    const bySeat = by === null ? null : await seatOfAccount(ctx, session, by);
    await hideWith(ctx, session, message, { why, words, bySeat, byRule, by: by ?? goneAccount });
  },
  async giveBack(ctx, placeId, messageId, by) {
    const there = await openMessage(ctx, placeId, messageId);
    if (there !== null && there.message.hiddenAt !== null && !there.message.body.isEmptied)
      await giveBack(ctx, there.session, there.message, by);
  },
  async empty(ctx, placeId, messageId) {
    const there = await openMessage(ctx, placeId, messageId);
    if (there !== null) await emptyHidden(ctx, there.session, messageId);
  },
};

const measuring: PlaceMeasuring = {
  async kinds(ctx, placeId, seatId) {
    const session = await openSession(ctx, placeId);
    const seat = session && (await ctx.stores.seats.find(placeOf(session), seatId));
    return seat?.isKnown && canWait(seat) ? ['note', 'slow', 'rest', 'outToday', 'outLonger'] : [];
  },
  async impose(ctx, placeId, { seatId, by, ...measure }) {
    const session = await openSession(ctx, placeId);
    if (session === null || by === null) return;
    const bySeat = await seatOfAccount(ctx, session, by);
    await measureWith(ctx, session, { id: seatId }, { ...measure, by, bySeat });
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
  measuring,
  isHiddenByFlags: true,
};
