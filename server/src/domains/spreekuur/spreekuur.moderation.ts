import type { PlaceModeration } from '../places/index.js';
import { threadAlarms } from './spreekuur.alarms.js';
import { placeOf, threadLog } from './spreekuur.types.js';
import { findThread, teamHolder } from './threads.js';

/** The roles in which one of the team writes in a question. */
const writingRoles = ['host', 'consultant'] as const;

/** Moderation of a question: its asker flags what the team wrote. */
export const threadModeration: PlaceModeration = {
  find: threadAlarms.find,
  async seatOf(ctx, placeId, { messageId }) {
    const thread = await findThread(ctx, placeId);
    if (thread === null || messageId === undefined) return null;
    const entry = await ctx.stores.messages.of(threadLog, placeId).find(messageId);
    return entry && ctx.stores.seats.find(placeOf(thread), entry.seatId);
  },
  // That entry alone: the asker's own words stay where they can be erased. Its copy goes when the question is erased.
  async copy(ctx, placeId, seat, { messageId }) {
    const entry =
      messageId === undefined ? null : await ctx.stores.messages.of(threadLog, placeId).find(messageId);
    if (entry === null || seat === null) return null;
    return {
      name: seat.name,
      items: [
        {
          id: entry.id,
          name: seat.name,
          role: seat.role,
          sentAt: entry.sentAt.toISOString(),
          text: threadLog.words(entry.body).join('\n\n'),
          isItem: true,
          isAuthor: true,
        },
      ],
    };
  },
  async seatsOf(ctx, placeIds) {
    const { actor } = ctx;
    if (actor.kind !== 'team') return new Map();
    const { accountId } = actor;
    const holders = placeIds.flatMap((id) =>
      writingRoles.map((role) => ({ place: placeOf({ id }), holder: teamHolder({ accountId, role }) })),
    );
    return ctx.stores.seats.idsHeld(holders);
  },
  // What the team answered stays: an asker who read it would miss what they remember.
  isHiddenByFlags: false,
};
