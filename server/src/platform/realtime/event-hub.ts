import type { Ctx } from '../../kernel/ctx.js';
import type { Invalidates, Subscribers } from '../../kernel/domain.js';
import type { DomainEvent } from '../../kernel/events.js';
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

  function receive(event: DomainEvent): void {
    for (const invalidate of invalidates)
      callFor(invalidate, event, (handler) => handler(event as never, reach.stores));
    const name = 'place' in event ? event.place.id : event.type;
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
      for (const audience of audiences)
        await guarded(delivered, () =>
          callFor(audience, delivered, (handler) => handler(delivered as never, reach)),
        );
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
      for (const subscriber of subscribers) {
        track(guarded(event, () => callFor(subscriber, event, (react) => react(ctx, event as never))));
      }
      bus.send(event);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** A table's handler of this event, called when there is one. The types of both sides agree by key; TypeScript cannot see that. */
function callFor<T extends object, R>(
  table: T,
  event: DomainEvent,
  call: (handler: NonNullable<T[keyof T]>) => R,
): R | undefined {
  if (!Object.hasOwn(table, event.type)) return undefined;
  const handler = table[event.type as unknown as keyof T];
  return handler ? call(handler) : undefined;
}
