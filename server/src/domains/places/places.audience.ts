import type { MessageView } from '@naast/shared/contract/messages';
import type { DomainEvent } from '../../kernel/events.js';
import type { Audience, MergeEvents, Reach } from '../../platform/realtime/audience.js';
import { type Channel, channels } from '../../platform/realtime/channels.js';
import type { PlaceKinds } from './place-kind.js';

type SeatEvent =
  | 'seat.taken'
  | 'seat.connectionLost'
  | 'seat.returned'
  | 'seat.left'
  | 'seat.freed'
  | 'seat.howChanged';

/** It had a chair until this event, whatever it does by now. */
const wasSeen = (event: DomainEvent<SeatEvent>): boolean =>
  event.type === 'seat.freed' || (event.type === 'seat.left' && event.was === 'seated');

export function placeAudience(
  kinds: PlaceKinds,
): Audience<SeatEvent | 'place.messagesChanged' | 'place.typed'> {
  /**
   * Seat changes go to all classes of viewers, presented once for each. Nobody hears of what an unseen seat does, but its own pages
   * that it was left; a seat that was seen until now is told as left.
   */
  async function tellSeat(event: DomainEvent<SeatEvent>, reach: Reach): Promise<void> {
    const { place, seatId } = event;
    const { live, viewers } = kinds[place.kind];
    if (live === null || !reach.isFollowed(place)) return;
    const seat = await reach.stores.seats.find(place, seatId);
    if (seat === null) return;
    const present = (viewer: string) => ({
      ...live.placeOf(place),
      seats: [live.presentSeat(seat, viewer)],
    });
    if (seat.isUnseen && !wasSeen(event)) {
      if (event.type === 'seat.left')
        reach.emit(channels.seat(seatId), 'place:seats', present(viewers[0] ?? ''));
      return;
    }
    for (const viewer of viewers) reach.emit(channels.viewers(place, viewer), 'place:seats', present(viewer));
  }

  /** Tells the seat's other sockets too, then unsubscribes them. */
  async function tellLeaving(event: DomainEvent<'seat.left' | 'seat.freed'>, reach: Reach): Promise<void> {
    try {
      await tellSeat(event, reach);
    } finally {
      reach.unsubscribe(channels.seat(event.seatId), event.place);
    }
  }

  return {
    'seat.taken': tellSeat,
    'seat.connectionLost': tellSeat,
    'seat.returned': tellSeat,
    'seat.howChanged': tellSeat,
    'seat.left': tellLeaving,
    'seat.freed': tellLeaving,

    // One read per node, one presentation per class of viewers.
    async 'place.messagesChanged'({ place, afterRev, rev }, reach) {
      const { live, log, viewers } = kinds[place.kind];
      if (live === null || !reach.isFollowed(place)) return;
      const messages = await reach.stores.messages.of(log, place.id).changedIn({ afterRev, rev });
      const header = { ...live.placeOf(place), afterRev, rev };
      const viewsOf = (viewer: string, author: string | null) =>
        messages.map((message) => live.present(message, { viewer, isAuthor: message.seatId === author }));
      const emit = (to: readonly Channel[], views: readonly MessageView[], except: readonly Channel[]) =>
        reach.emit(to, 'place:messages', { ...header, messages: [...views] }, { except });
      const channelOf = (viewer: string) => channels.viewers(place, viewer);
      const authors = new Set(messages.filter(live.isOthersForAuthor).map(({ seatId }) => seatId));
      // Classes that see the same share one frame.
      const frames = new Map<string, { to: Channel[]; views: readonly MessageView[] }>();
      for (const viewer of viewers) {
        const views = viewsOf(viewer, null);
        const key = JSON.stringify(views);
        const frame = frames.get(key);
        if (frame) frame.to.push(channelOf(viewer));
        else frames.set(key, { to: [channelOf(viewer)], views });
        const others = viewers.filter((other) => other !== viewer).map(channelOf);
        for (const author of authors) emit([channels.seat(author)], viewsOf(viewer, author), others);
      }
      for (const { to, views } of frames.values()) emit(to, views, [...authors].map(channels.seat));
    },

    async 'place.typed'({ place, seatId }, reach) {
      const { live, viewers } = kinds[place.kind];
      if (live === null) return;
      const readers = viewers.map((viewer) => channels.viewers(place, viewer));
      const payload = { ...live.placeOf(place), seatId };
      reach.emit(readers, 'place:typing', payload, { except: channels.seat(seatId) });
    },
  };
}

/** Coalesces consecutive revisions into one frame. */
export const mergeMessages: MergeEvents = (first, second) => {
  if (first.type !== 'place.messagesChanged' || second.type !== 'place.messagesChanged') return null;
  if (first.place.id !== second.place.id || second.afterRev > first.rev) return null;
  return {
    ...first,
    afterRev: Math.min(first.afterRev, second.afterRev),
    rev: Math.max(first.rev, second.rev),
  };
};
