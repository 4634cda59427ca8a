import type { Ctx, Stores } from './ctx.js';
import type { DomainEvent, EventType } from './events.js';

/** Runs at once on every node, before anybody is told: what a node remembers must not outlive what it knows. */
export type Clears = { readonly [K in EventType]?: (event: DomainEvent<K>, stores: Stores) => void };

/** What a domain does when something happened elsewhere; on the node where it happened. */
export type Reactions = { readonly [K in EventType]?: (ctx: Ctx, event: DomainEvent<K>) => Promise<void> };

/** How long a collection's documents live. Every collection has one (promise 7). */
export interface RetentionRule {
  readonly collection: string;
  /** In words, for the privacy page's readers and the retention document. */
  readonly keeps: string;
  /** Removes what is past its term and returns how many documents went; null: goes with its owner, or stays as a setting. */
  readonly sweep: ((ctx: Ctx) => Promise<number>) | null;
}

export interface Job {
  readonly name: string;
  readonly everySeconds: number;
  run(ctx: Ctx): Promise<void>;
}
