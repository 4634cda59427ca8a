import type { Ctx, Stores } from '../../kernel/ctx.js';
import type { Invalidates, Subscribers } from '../../kernel/domain.js';
import type { DomainEvent, EventType } from '../../kernel/events.js';
import type { Log } from '../logging/log.js';
import type { MergeEvents, Reach, SomeAudience } from './audience.js';
import type { Bus } from './bus.js';

interface HubOptions {
  readonly bus: Bus;
  readonly log: Log;
  readonly reach: Reach;
  readonly invalidates: readonly Invalidates[];
  readonly subscribers: readonly Subscribers[];
  readonly audiences: readonly SomeAudience[];
  readonly merge: MergeEvents;
}

export interface EventHub {
  publish(ctx: Ctx, event: DomainEvent): void;
  /** Resolves when all that was published was delivered on this node; for shutting down, and for tests. */
  settled(): Promise<void>;
}

/**
 * Delivers domain events. Order on each node: invalidate caches (at once), run subscribers (on the publishing node),
 * push to audiences (in order, per place). A failure here never fails the action that published.
 */
export function createEventHub({
  bus,
  log,
  reach,
  invalidates,
  subscribers,
  audiences,
  merge,
}: HubOptions): EventHub {
  /** Events to push, one queue per place: one room never waits for another. */
  const queues = new Map<string, DomainEvent[]>();
  const running = new Set<Promise<void>>();
  const invalidating = byType<[DomainEvent, Stores], void>(invalidates);
  const reacting = byType<[Ctx, DomainEvent], Promise<void>>(subscribers);
  const hearing = byType<[DomainEvent, Reach], Promise<void>>(audiences);

  function receive(event: DomainEvent): void {
    for (const invalidate of invalidating(event)) invalidate(event, reach.stores);
    const name = 'place' in event && event.place !== null ? event.place.id : event.type;
    const queue = queues.get(name);
    if (!queue) {
      queues.set(name, [event]);
      track(deliver(name));
      return;
    }
    const last = queue.at(-1);
    const together = last && merge(last, event);
    if (together) queue[queue.length - 1] = together;
    else queue.push(event);
  }

  async function deliver(name: string): Promise<void> {
    // A turn of the loop later: acks leave first, and what lands together travels in one frame.
    await new Promise((resolve) => setImmediate(resolve));
    const queue = queues.get(name) ?? [];
    for (let event = queue.shift(); event; event = queue.shift()) {
      const delivered = event;
      for (const audience of hearing(delivered)) await guarded(delivered, () => audience(delivered, reach));
    }
    queues.delete(name);
  }

  async function guarded(event: DomainEvent, work: () => unknown): Promise<void> {
    try {
      await work();
    } catch (error) {
      // Catch-up repairs it; the store may be away for a moment.
      log.fault('eventNotTold', error, { type: event.type });
    }
  }

  function track(work: Promise<void>): void {
    running.add(work);
    void work.finally(() => running.delete(work));
  }

  bus.onEvent(receive);

  return {
    publish(ctx, event) {
      receive(event);
      for (const react of reacting(event)) track(guarded(event, () => react(ctx, event)));
      bus.send(event);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** The handlers of an event, in the order of the tables. The types of both sides agree by key; TypeScript cannot see that. */
function byType<Args extends unknown[], R>(
  tables: readonly Partial<Record<EventType, unknown>>[],
): (event: DomainEvent) => readonly ((...args: Args) => R)[] {
  const known = new Map<string, ((...args: Args) => R)[]>();
  for (const [type, handler] of tables.flatMap((table) => Object.entries(table)))
    known.set(type, [...(known.get(type) ?? []), handler as (...args: Args) => R]);
  return ({ type }) => known.get(type) ?? [];
}
