import { threadIdSchema } from '@naast/shared/contract/spreekuur';
import type { DomainEvent } from '../../kernel/events.js';
import type { Place } from '../../kernel/place.js';
import type { Audience, Reach } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';

const threadIdOf = (place: Place) => threadIdSchema.parse(place.id);

function tellList(place: Place, reach: Reach): void {
  reach.tell(channels.questions, 'questions:changed', { threadId: threadIdOf(place) });
}

/** A doorbell: who hears it reads again, by the routes and their gate. No words travel here. */
function ring(place: Place, rev: number, reach: Reach): void {
  reach.tell(channels.people(place), 'myQuestion:changed', { rev });
  reach.tell(channels.hosts(place), 'question:changed', { threadId: threadIdOf(place), rev });
}

function letTeamGo(place: Place, reach: Reach): void {
  reach.tell(channels.hosts(place), 'question:gone', { threadId: threadIdOf(place) });
  reach.leave(channels.hosts(place), place);
}

function letEverybodyGo(place: Place, reach: Reach): void {
  reach.tell(channels.people(place), 'myQuestion:erased', {});
  reach.leave(channels.people(place), place);
  letTeamGo(place, reach);
}

export const spreekuurAudience: Audience<
  'thread.asked' | 'thread.changed' | 'thread.withdrawn' | 'thread.erased'
> = {
  'thread.asked': async ({ place }, reach) => tellList(place, reach),
  'thread.changed': async ({ place, rev }, reach) => {
    ring(place, rev, reach);
    tellList(place, reach);
  },
  'thread.withdrawn': async ({ place, rev }, reach) => {
    reach.tell(channels.people(place), 'myQuestion:changed', { rev });
    letTeamGo(place, reach);
    tellList(place, reach);
  },
  'thread.erased': async ({ place }, reach) => {
    letEverybodyGo(place, reach);
    tellList(place, reach);
  },
};

/** Who hears that it is at 5 need not hear first that it was at 4. */
export function mergeSpreekuurEvents(first: DomainEvent, second: DomainEvent): DomainEvent | null {
  if (first.type !== 'thread.changed' || second.type !== 'thread.changed') return null;
  if (first.place.id !== second.place.id) return null;
  return { ...first, rev: Math.max(first.rev, second.rev) };
}

/** The 30 s check of a thread that this node's sockets hear: a telling that got lost is told after all. */
export async function checkThread(place: Place, reach: Reach): Promise<void> {
  if (place.kind !== 'thread') return;
  const thread = await reach.stores.spreekuur.find(place.id);
  if (thread === null) return letEverybodyGo(place, reach);
  ring(place, thread.rev, reach);
  if (thread.withdrawnAt !== null) letTeamGo(place, reach);
}
