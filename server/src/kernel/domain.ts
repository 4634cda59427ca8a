import type { FaultKind } from '@naast/shared/contract/faults';
import type { Ctx, Stores } from './ctx.js';
import type { DomainEvent, EventType } from './events.js';

/** Runs at once on every node, before anybody is told: what a node remembers must not outlive what it knows. */
export type Invalidates = { readonly [K in EventType]?: (event: DomainEvent<K>, stores: Stores) => void };

/** What a domain does when something happened elsewhere; on the node where it happened. */
export type Subscribers = { readonly [K in EventType]?: (ctx: Ctx, event: DomainEvent<K>) => Promise<void> };

interface Kept {
  /** In words, for the privacy page's readers and the retention document. */
  readonly keeps: string;
}

/**
 * How long a collection's documents live, or a file outside the store. Every collection has one (promise 7).
 * `sweep` removes what is past its term and returns how many documents went. `left` is the proof, made after the sweep:
 * how many should have gone and are still there.
 */
export type Retention = Swept | Staying;

export interface Swept extends Kept {
  /** `withItsOwner`: goes when what it belongs to goes; the sweep removes what was left behind then. */
  readonly lives: 'forATerm' | 'withItsOwner';
  sweep(ctx: Ctx): Promise<number>;
  left(ctx: Ctx): Promise<number>;
}

/** Nothing to sweep: what the organisation set, until it takes it away; or what the store itself is known by. */
interface Staying extends Kept {
  readonly lives: 'asASetting' | 'asLongAsTheStore';
}

/** With the name of the collection, or of what lies outside the store. */
export type RetentionRule = { readonly collection: string } & Retention;
export type SweptRule = { readonly collection: string } & Swept;

/** What a job found that somebody has to look at. `about` is a job or a collection, by its name in the code; never a person. */
export interface Finding {
  readonly kind: FaultKind;
  readonly about: string | null;
}

export interface Job {
  readonly name: string;
  readonly everySeconds: number;
  /** Answers what it found. Throws when it could not do its work, a `JobFailure` when it knows what was in the way. */
  run(ctx: Ctx): Promise<readonly Finding[] | void>;
}

/** A job looked at everything, and could not do all of its work. */
export class JobFailure extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(`found: ${findings.map(({ kind, about }) => `${kind} ${about ?? ''}`).join(', ')}`);
    this.name = 'JobFailure';
    this.findings = findings;
  }
}

/** What came of one turn of a job. */
export interface JobOutcome {
  readonly job: string;
  readonly findings: readonly Finding[];
  /** It came to its end: what it found at an earlier turn and not now is over. */
  readonly isWhole: boolean;
}

/** Where accounts stand outside their own document: by id, so that whoever is erased can be taken out everywhere. */
export interface Mentions {
  /** Of all accounts that are named there. */
  ids(ctx: Ctx): Promise<readonly string[]>;
  /** Takes one out. May be called again. */
  forget(ctx: Ctx, accountId: string): Promise<void>;
}
