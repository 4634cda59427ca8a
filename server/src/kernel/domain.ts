import type { FaultKind } from '@naast/shared/contract/faults';
import type { Ctx, Stores } from './ctx.js';
import type { DomainEvent, EventType } from './events.js';

/**
 * Cache invalidation: runs synchronously on every node, before subscribers are notified, so they never read a stale
 * cache.
 */
export type Invalidates = { readonly [K in EventType]?: (event: DomainEvent<K>, stores: Stores) => void };

/** Reactions of a domain to other domains' events. They run only on the node where the event was published. */
export type Subscribers = { readonly [K in EventType]?: (ctx: Ctx, event: DomainEvent<K>) => Promise<void> };

interface Kept {
  /** What is kept, in words for the retention document and the privacy page. */
  readonly keeps: string;
}

/**
 * Retention of a collection, or of a file outside the store. Every collection has one (promise 7). `sweep` removes what
 * has expired and returns the number of documents removed. `left` runs after it, as proof: it counts the expired
 * documents that are still there.
 */
export type Retention = Swept | Staying;

export interface Swept extends Kept {
  /** `withItsOwner`: deleted together with its owner; the sweep removes orphans. */
  readonly lives: 'forATerm' | 'withItsOwner';
  sweep(ctx: Ctx): Promise<number>;
  left(ctx: Ctx): Promise<number>;
}

/** Never swept: settings stay until the organisation removes them; some records last as long as the store. */
interface Staying extends Kept {
  readonly lives: 'asASetting' | 'asLongAsTheStore';
}

/** A retention with the name of its collection, or of the file outside the store. */
export type RetentionRule = { readonly collection: string } & Retention;
export type SweptRule = { readonly collection: string } & Swept;

/** A problem that a job found. `about` is a job or a collection, by its name in the code; never a person. */
export interface Finding {
  readonly kind: FaultKind;
  readonly about: string | null;
}

export interface Job {
  readonly name: string;
  readonly everySeconds: number;
  /** Returns what it found. Throws if it could not do its work: a `JobFailure` when it knows the cause. */
  run(ctx: Ctx): Promise<readonly Finding[] | void>;
}

/** The job ran to its end, but could not do all of its work. */
export class JobFailure extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(`found: ${findings.map(({ kind, about }) => `${kind} ${about ?? ''}`).join(', ')}`);
    this.name = 'JobFailure';
    this.findings = findings;
  }
}

/** The result of one run of a job. */
export interface JobOutcome {
  readonly job: string;
  readonly findings: readonly Finding[];
  /** The run completed, so earlier findings that it did not repeat are over. */
  readonly isWhole: boolean;
}

/** Ids of accounts stored outside the account's own document, so that erasing an account can remove it everywhere. */
export interface Mentions {
  /** The ids of all accounts mentioned. */
  ids(ctx: Ctx): Promise<readonly string[]>;
  /** Removes one account's id. Idempotent. */
  forget(ctx: Ctx, accountId: string): Promise<void>;
}
