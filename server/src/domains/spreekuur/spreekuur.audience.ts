import type { DomainEvent } from '../../kernel/events.js';
import type { Place } from '../../kernel/place.js';
import type { Audience, Reach } from '../../platform/realtime/audience.js';
import { type Channel, channels } from '../../platform/realtime/channels.js';
import { placeOf, type ThreadViewer } from './spreekuur.types.js';

/** The pages of the team that show the list of questions. */
export const questionList = channels.list('questions');

function tellList(place: Place, reach: Reach): void {
  reach.emit(questionList, 'questions:changed', { threadId: place.id });
}

const teamOf = (place: Place) => channels.viewers(place, 'team' satisfies ThreadViewer);

/** Pushes the rev only; clients refetch by REST, which authorizes each read. */
function tellHead(to: Channel, place: Place, rev: number, reach: Reach): void {
  reach.emit(to, 'place:head', { ...placeOf(place), rev });
}

function letGo(who: Channel, place: Place, reach: Reach): void {
  reach.emit(who, 'place:gone', placeOf(place));
  reach.unsubscribe(who, place);
}

export const spreekuurAudience: Audience<
  'thread.asked' | 'thread.changed' | 'thread.readIn' | 'thread.withdrawn' | 'thread.erased'
> = {
  'thread.asked': async ({ place }, reach) => tellList(place, reach),
  'thread.changed': async ({ place, rev }, reach) => {
    tellHead(channels.place(place), place, rev, reach);
    tellList(place, reach);
  },
  // `thread.changed` tells what pages show of it.
  'thread.readIn': async () => {},
  'thread.withdrawn': async ({ place, rev }, reach) => {
    letGo(teamOf(place), place, reach);
    tellHead(channels.place(place), place, rev, reach);
    tellList(place, reach);
  },
  'thread.erased': async ({ place }, reach) => {
    letGo(channels.place(place), place, reach);
    tellList(place, reach);
  },
};

/** Coalesces consecutive revisions. */
export function mergeSpreekuurEvents(first: DomainEvent, second: DomainEvent): DomainEvent | null {
  if (first.type !== 'thread.changed' || second.type !== 'thread.changed') return null;
  if (first.place.id !== second.place.id) return null;
  return { ...first, rev: Math.max(first.rev, second.rev) };
}

/** Repairs a lost event: unsubscribes where needed, and pushes the present rev. */
export async function checkThread(place: Place, reach: Reach): Promise<void> {
  const thread = await reach.stores.spreekuur.find(place.id);
  if (thread === null) return letGo(channels.place(place), place, reach);
  if (thread.withdrawnAt !== null) letGo(teamOf(place), place, reach);
  tellHead(channels.place(place), place, thread.rev, reach);
}
