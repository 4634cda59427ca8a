import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { Place } from '../../kernel/place.js';
import type { LogKind } from '../messages/index.js';
import type { Seat } from '../seats/index.js';
import type { PlaceCopy } from './place-items.js';

/** What an alarm or a case copies of a place that does not keep its words: a message, or the last of this person, with some on each side. */
export async function copiedMessages(
  ctx: Ctx,
  kind: LogKind<{ text: string; contentNote?: unknown }>,
  place: Place,
  seat: Seat,
  messageId: string | undefined,
): Promise<PlaceCopy> {
  const beside = limits.alarm.copiedBeside;
  const log = ctx.stores.messages.of(kind, place.id);
  const newest = await log.window({ limit: limits.message.window });
  const item =
    messageId === undefined
      ? newest.find((message) => message.seatId === seat.id)
      : await log.find(messageId);
  const before = item ? item.seq + beside + 1 : undefined;
  const messages = await log.window({ before, limit: item ? 2 * beside + 1 : beside });
  const seats = new Map((await ctx.stores.seats.list(place)).map((one) => [one.id, one]));
  return {
    name: seat.name,
    items: messages.toReversed().map((message) => {
      const author = seats.get(message.seatId);
      return {
        id: message.id,
        name: author?.name ?? '',
        role: author?.role ?? 'person',
        sentAt: message.sentAt.toISOString(),
        text: message.body.text,
        isItem: message.id === item?.id,
        isAuthor: message.seatId === seat.id,
        isNoted: message.body.contentNote !== undefined,
      };
    }),
  };
}
