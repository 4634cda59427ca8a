import { setImmediate } from 'node:timers/promises';
import { NaastError } from '../../kernel/errors.js';
import { duplicateFields } from '../../platform/storage/store-errors.js';
import type { PlaceKey } from '../../platform/vault/vault.js';
import { changeOf, documentOf, messageOf, type OpenLog, openedMessage } from './message-documents.js';
import type { MessageRows } from './message-rows.js';
import type { MessageDocument } from './messages.model.js';
import type { DecideChange, Head, Landed, LogKind, Message, NewMessage, RevRange } from './messages.types.js';
import { RecentChanges } from './recent-changes.js';

const batchMost = 100;
/**
 * A node that just wrote knows the head, so it wins most races against one that must read it first: under contention
 * the other may lose many times in a row. More attempts than this mean that something else is wrong.
 */
const attemptsMost = 250;
/** Retries after store errors other than a taken number, before the sender gets the error. */
const faultsMost = 3;

interface WaitingAppend<Body extends object> {
  readonly message: NewMessage<Body>;
  readonly id: string;
  resolve(landed: Landed<Body>): void;
  reject(error: unknown): void;
}

interface Attempt<Body extends object> {
  /** Appends still to land. */
  readonly rest: WaitingAppend<Body>[];
  /** The store failed with an error other than a taken number or key. */
  readonly fault: boolean;
}

/**
 * The log of one place on this node: a single queue, so `seq` and `rev` are in order by construction (promise 10).
 * Appends that wait together are inserted together.
 */
export class PlaceLog<Body extends object> {
  readonly #kind: LogKind<Body>;
  readonly #placeId: string;
  readonly #rows: MessageRows;
  readonly #keyOf: () => Promise<PlaceKey>;
  readonly #newId: () => string;
  #appends: WaitingAppend<Body>[] = [];
  readonly #changes: (() => Promise<void>)[] = [];
  readonly #recent = new RecentChanges<Body>();
  #head: Head | null = null;
  /** The highest rev that other nodes' events reported. */
  #highestRev = 0;
  #working = false;

  constructor(options: {
    kind: LogKind<Body>;
    placeId: string;
    rows: MessageRows;
    keyOf: () => Promise<PlaceKey>;
    newId: () => string;
  }) {
    this.#kind = options.kind;
    this.#placeId = options.placeId;
    this.#rows = options.rows;
    this.#keyOf = options.keyOf;
    this.#newId = options.newId;
  }

  /**
   * Queued at once: later appends of the same seat land after this one or not at all. Resolves after the durable write;
   * a repeated clientKey resolves to its first landing. Throws `storeUnavailable` when the outcome is unknown: retry
   * with the same key, in the same order.
   */
  append(message: NewMessage<Body>, id = this.#newId()): Promise<Landed<Body>> {
    return new Promise((resolve, reject) => {
      this.#appends.push({ message, id, resolve, reject });
      void this.#work();
    });
  }

  /**
   * The only way to change a message. Resolves after the durable write; `range` is null when nothing changed, the
   * result null when there is no such message. Throws what `decide` throws, and `storeUnavailable` when the outcome is
   * unknown.
   */
  change(messageId: string, decide: DecideChange<Body>): Promise<Landed<Body> | null> {
    return new Promise((resolve, reject) => {
      this.#changes.push(() => this.#change(messageId, decide).then(resolve, reject));
      void this.#work();
    });
  }

  /** Another node took the log to `rev`: cached messages may have been hidden since. */
  raiseRev(rev: number): void {
    this.#highestRev = Math.max(this.#highestRev, rev);
    if (this.#head !== null && this.#head.rev < rev) this.#forget();
  }

  /** A place has one kind, so the cached bodies are of that kind. */
  isOf<Other extends object>(kind: LogKind<Other>): this is PlaceLog<Other> {
    return Object.is(this.#kind, kind);
  }

  /** The present state of messages whose last change lies in the range. From the cache if this node made all of it. */
  async changedIn({ afterRev, rev }: RevRange): Promise<Message<Body>[]> {
    const recent = this.#recent.in({ afterRev, rev });
    if (recent) return recent;
    const changed = await this.changedAfter(afterRev, rev - afterRev);
    return changed.filter((message) => message.rev <= rev);
  }

  /** Catch-up: from the store, in order of rev. */
  async changedAfter(afterRev: number, limit: number): Promise<Message<Body>[]> {
    const documents = await this.#rows.changedAfter(this.#placeId, afterRev, limit);
    return this.#opened(documents);
  }

  /** A page of a long log, from the end: the newest `limit` messages, or those before a seq; newest first. */
  async window({ before, limit }: { before?: number | undefined; limit: number }): Promise<Message<Body>[]> {
    return this.#opened(await this.#rows.newest(this.#placeId, before, limit));
  }

  async find(messageId: string): Promise<Message<Body> | null> {
    const document = await this.#rows.byId(this.#placeId, messageId);
    return document === null ? null : ((await this.#opened([document]))[0] ?? null);
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    // Wait a turn, so that sends arriving together are batched.
    await setImmediate();
    while (this.#appends.length > 0 || this.#changes.length > 0) {
      await this.#changes.shift()?.();
      if (this.#appends.length > 0) await this.#land(this.#appends.splice(0, batchMost));
      // Under load, what the acks bring lands with what waits already, and travels in one frame with it.
      if (this.#appends.length > 0) await this.#rows.turn();
    }
    this.#working = false;
  }

  async #land(batch: WaitingAppend<Body>[]): Promise<void> {
    let open = firstPerClientKey(batch);
    try {
      let faults = 0;
      for (let attempt = 0; open.length > 0; attempt++) {
        if (attempt === attemptsMost || faults === faultsMost) throw new NaastError('storeUnavailable');
        const outcome = await this.#tryToLand(open, batch);
        open = outcome.rest;
        if (outcome.fault) faults++;
      }
    } catch (error) {
      this.#forget();
      for (const waiting of [...batch, ...this.#takeFromSeatsOf(open)]) waiting.reject(error);
    }
  }

  /** The other queued appends of the seats that failed. They must fail too, or they would land before the retry. */
  #takeFromSeatsOf(failed: readonly WaitingAppend<Body>[]): WaitingAppend<Body>[] {
    const seats = new Set(failed.map(({ message }) => message.seatId));
    const isTaken = ({ message }: WaitingAppend<Body>) => seats.has(message.seatId);
    const taken = this.#appends.filter(isTaken);
    this.#appends = this.#appends.filter((waiting) => !isTaken(waiting));
    return taken;
  }

  /** One attempt; returns what is still to land. */
  async #tryToLand(open: WaitingAppend<Body>[], batch: WaitingAppend<Body>[]): Promise<Attempt<Body>> {
    const log = await this.#openLog();
    const head = this.#head ?? (await this.#rows.head(this.#placeId));
    const documents = open.map((waiting, index) => documentOf(log, this.#placeId, waiting, head, index + 1));
    const range = { afterRev: head.rev, rev: head.rev + documents.length };
    try {
      await this.#rows.insert(documents);
    } catch (error) {
      return this.#afterFailure(error, open, batch);
    }
    const messages = open.flatMap(({ message }, at) => {
      const document = documents[at];
      return document ? [messageOf(document, message.body)] : [];
    });
    this.#atHand({ seq: head.seq + documents.length, rev: range.rev }, messages);
    this.#resolve(batch, messages, range);
    return { rest: [], fault: false };
  }

  /**
   * After any error, part of the batch may have landed: drop the cached head and ask the store for the keys. A number
   * taken by another node, or a key that landed before, is no fault: retry the rest.
   */
  async #afterFailure(
    error: unknown,
    open: WaitingAppend<Body>[],
    batch: WaitingAppend<Body>[],
  ): Promise<Attempt<Body>> {
    this.#forget();
    const landed = await this.#rows
      .byClientKeys(
        this.#placeId,
        open.map((waiting) => waiting.message.clientKey),
      )
      .catch(() => null);
    if (landed === null) throw new NaastError('storeUnavailable');
    this.#resolve(batch, await this.#opened(landed), null, new Set(open.map((waiting) => waiting.id)));
    const landedKeys = new Set(landed.map((document) => document.clientKey));
    const rest = open.filter((waiting) => !landedKeys.has(waiting.message.clientKey));
    return { rest, fault: duplicateFields(error) === null };
  }

  /**
   * Resolves all appends in the batch with one of these messages' keys, duplicates too. `fresh` holds the ids of this
   * batch: such a message landed just now, although the store's reply was lost.
   */
  #resolve(
    batch: WaitingAppend<Body>[],
    messages: Message<Body>[],
    range: RevRange | null,
    fresh: ReadonlySet<string> = new Set(),
  ): void {
    const byKey = new Map(messages.map((message) => [message.clientKey, message]));
    for (const waiting of batch) {
      const message = byKey.get(waiting.message.clientKey);
      if (!message) continue;
      const ownRange = range ?? (fresh.has(message.id) ? rangeOf(message) : null);
      waiting.resolve({ message, range: ownRange });
    }
  }

  async #change(messageId: string, decide: DecideChange<Body>): Promise<Landed<Body> | null> {
    let faults = 0;
    let lastTried: number | null = null;
    for (let attempt = 0; attempt < attemptsMost && faults < faultsMost; attempt++) {
      const document = await this.#rows.byId(this.#placeId, messageId);
      if (document === null) return null;
      const log = await this.#openLog();
      const message = openedMessage(document, log);
      const change = decide(message);
      // With the rev last tried, the change did land: only the store's reply was lost.
      if (change === null) return { message, range: message.rev === lastTried ? rangeOf(message) : null };
      const head = this.#head ?? (await this.#rows.head(this.#placeId));
      if (message.rev > head.rev) {
        this.#forget(); // cached before another node's change
        continue;
      }
      lastTried = head.rev + 1;
      try {
        const changed = await this.#rows.change(document, changeOf(log, document, change, lastTried));
        if (changed !== null) return this.#changed(openedMessage(changed, log), head);
      } catch (error) {
        if (duplicateFields(error) === null) faults++;
      }
      this.#forget();
    }
    throw new NaastError('storeUnavailable');
  }

  #changed(message: Message<Body>, before: Head): Landed<Body> {
    this.#atHand({ seq: before.seq, rev: message.rev }, [message]);
    return { message, range: rangeOf(message) };
  }

  /** Caches what this node wrote, unless another node is known to be further: it may have hidden the same message. */
  #atHand(head: Head, messages: readonly Message<Body>[]): void {
    if (this.#highestRev > head.rev) return this.#forget();
    this.#head = head;
    for (const message of messages) this.#recent.add(message);
  }

  #forget(): void {
    this.#head = null;
    this.#recent.clear();
  }

  async #opened(documents: readonly MessageDocument[]): Promise<Message<Body>[]> {
    if (documents.length === 0) return [];
    const log = await this.#openLog();
    return documents.map((document) => openedMessage(document, log));
  }

  async #openLog(): Promise<OpenLog<Body>> {
    return { kind: this.#kind, key: await this.#keyOf() };
  }
}

/** The range of the message's last change alone. */
const rangeOf = ({ rev }: Message): RevRange => ({ afterRev: rev - 1, rev });

/** A duplicate key within one batch would make the store refuse all documents after it. */
function firstPerClientKey<Body extends object>(
  batch: readonly WaitingAppend<Body>[],
): WaitingAppend<Body>[] {
  const firsts = new Map<string, WaitingAppend<Body>>();
  for (const waiting of batch) {
    if (!firsts.has(waiting.message.clientKey)) firsts.set(waiting.message.clientKey, waiting);
  }
  return [...firsts.values()];
}
