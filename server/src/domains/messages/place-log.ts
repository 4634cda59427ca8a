import { NaastError } from '../../kernel/errors.js';
import { duplicateFields } from '../../platform/storage/store-errors.js';
import type { PlaceKey } from '../../platform/vault/vault.js';
import { changeOf, documentOf, messageOf, openedMessage } from './message-documents.js';
import type { MessageRows } from './message-rows.js';
import type { MessageDocument } from './messages.model.js';
import type { DecideChange, Head, Message, NewMessage, RevRange } from './messages.types.js';
import { RecentChanges } from './recent-changes.js';

const batchMost = 100;
/**
 * A node that has just written knows the head and so wins the next race more often than one that has to read it:
 * under a crossfire the other loses many times in a row. This often means that something else is wrong.
 */
const attemptsMost = 250;
/** A store that fails for another reason than a taken number is asked this often before the sender hears of it. */
const faultsMost = 3;

interface WaitingAppend {
  readonly message: NewMessage;
  readonly id: string;
  resolve(landed: Landed): void;
  reject(error: unknown): void;
}

interface Attempt {
  /** What has yet to land. */
  readonly rest: WaitingAppend[];
  /** The store failed otherwise than by a number or key that was taken. */
  readonly fault: boolean;
}

export interface Landed {
  readonly message: Message;
  /** null when it had landed before: then it has been told, or catch-up tells it. */
  readonly range: RevRange | null;
}

/**
 * The log of one place on this node: one queue, so `seq` and `rev` come out in order by construction (promise 10).
 * Appends that wait together go to the store together.
 */
export class PlaceLog {
  readonly #placeId: string;
  readonly #rows: MessageRows;
  readonly #keyOf: () => Promise<PlaceKey>;
  readonly #newId: () => string;
  #appends: WaitingAppend[] = [];
  readonly #changes: (() => Promise<void>)[] = [];
  readonly #recent = new RecentChanges();
  #head: Head | null = null;
  /** How far another node's events said that the log is. */
  #notedRev = 0;
  #working = false;

  constructor(options: {
    placeId: string;
    rows: MessageRows;
    keyOf: () => Promise<PlaceKey>;
    newId: () => string;
  }) {
    this.#placeId = options.placeId;
    this.#rows = options.rows;
    this.#keyOf = options.keyOf;
    this.#newId = options.newId;
  }

  /** Resolves after the durable write. The same clientKey again resolves with its first landing. */
  append(message: NewMessage): Promise<Landed> {
    return new Promise((resolve, reject) => {
      this.#appends.push({ message, id: this.#newId(), resolve, reject });
      void this.#work();
    });
  }

  /** Changes a message as `decide` says. `range` is null when nothing changed. Null when there is no such message here. */
  change(messageId: string, decide: DecideChange): Promise<Landed | null> {
    return new Promise((resolve, reject) => {
      this.#changes.push(() => this.#change(messageId, decide).then(resolve, reject));
      void this.#work();
    });
  }

  /** Another node took the log to `rev`. What is remembered here from before may since have been folded. */
  noteRev(rev: number): void {
    this.#notedRev = Math.max(this.#notedRev, rev);
    if (this.#head !== null && this.#head.rev < rev) this.#forget();
  }

  /** The current rev, from the store: another node may have written. */
  async readHead(): Promise<Head> {
    return this.#rows.head(this.#placeId);
  }

  /** Messages as they are now, whose last change lies in the range. From memory when this node made all of it. */
  async changedIn({ afterRev, rev }: RevRange): Promise<Message[]> {
    const recent = this.#recent.in({ afterRev, rev });
    if (recent) return recent;
    const changed = await this.changedAfter(afterRev, rev - afterRev);
    return changed.filter((message) => message.rev <= rev);
  }

  /** Catch-up: from the store, in order of rev. */
  async changedAfter(afterRev: number, limit: number): Promise<Message[]> {
    const documents = await this.#rows.changedAfter(this.#placeId, afterRev, limit);
    return this.#opened(documents);
  }

  async find(messageId: string): Promise<Message | null> {
    const document = await this.#rows.byId(this.#placeId, messageId);
    return document === null ? null : ((await this.#opened([document]))[0] ?? null);
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    // A turn later, so that sends that arrive together travel together.
    await Promise.resolve();
    while (this.#appends.length > 0 || this.#changes.length > 0) {
      await this.#changes.shift()?.();
      if (this.#appends.length > 0) await this.#land(this.#appends.splice(0, batchMost));
    }
    this.#working = false;
  }

  async #land(batch: WaitingAppend[]): Promise<void> {
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

  /** What else waits from the seats of those that failed. It would land before them: they are sent again only now. */
  #takeFromSeatsOf(failed: readonly WaitingAppend[]): WaitingAppend[] {
    const seats = new Set(failed.map(({ message }) => message.seatId));
    const isTaken = ({ message }: WaitingAppend) => seats.has(message.seatId);
    const taken = this.#appends.filter(isTaken);
    this.#appends = this.#appends.filter((waiting) => !isTaken(waiting));
    return taken;
  }

  /** One attempt; returns what has yet to land. */
  async #tryToLand(open: WaitingAppend[], batch: WaitingAppend[]): Promise<Attempt> {
    const key = await this.#keyOf();
    const head = this.#head ?? (await this.#rows.head(this.#placeId));
    const documents = open.map((waiting, index) => documentOf(this.#placeId, waiting, head, index + 1, key));
    const range = { afterRev: head.rev, rev: head.rev + documents.length };
    try {
      await this.#rows.insert(documents);
    } catch (error) {
      return this.#afterFailure(error, open, batch);
    }
    const messages = documents.map((document, index) => messageOf(document, open[index]?.message.text ?? ''));
    this.#atHand({ seq: head.seq + documents.length, rev: range.rev }, messages);
    this.#resolve(batch, messages, range);
    return { rest: [], fault: false };
  }

  /**
   * Whatever went wrong, part of the batch may have landed: the head is forgotten, and the store is asked which keys it holds.
   * A number that another node took, or a key that had landed before, is no fault: the rest tries again.
   */
  async #afterFailure(error: unknown, open: WaitingAppend[], batch: WaitingAppend[]): Promise<Attempt> {
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
   * Answers everybody in the batch who waits for one of these messages, a second sender of the same key too.
   * `fresh` holds ids of this batch: a message that bears one landed just now, although the store's answer got lost.
   */
  #resolve(
    batch: WaitingAppend[],
    messages: Message[],
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

  async #change(messageId: string, decide: DecideChange): Promise<Landed | null> {
    let faults = 0;
    let lastTried: number | null = null;
    for (let attempt = 0; attempt < attemptsMost && faults < faultsMost; attempt++) {
      const document = await this.#rows.byId(this.#placeId, messageId);
      const [message] = document === null ? [] : await this.#opened([document]);
      if (document === null || message === undefined) return null;
      const change = decide(message);
      // With the number that was tried it did land: only the store's answer got lost.
      if (change === null) return { message, range: message.rev === lastTried ? rangeOf(message) : null };
      const head = this.#head ?? (await this.#rows.head(this.#placeId));
      if (message.rev > head.rev) {
        this.#forget(); // remembered from before another node's change
        continue;
      }
      lastTried = head.rev + 1;
      try {
        const changed = await this.#rows.change(document, changeOf(document, change, lastTried));
        if (changed !== null) return await this.#changed(changed, head);
      } catch (error) {
        if (duplicateFields(error) === null) faults++;
      }
      this.#forget();
    }
    throw new NaastError('storeUnavailable');
  }

  async #changed(document: MessageDocument, before: Head): Promise<Landed | null> {
    const [message] = await this.#opened([document]);
    if (!message) return null;
    this.#atHand({ seq: before.seq, rev: message.rev }, [message]);
    return { message, range: rangeOf(message) };
  }

  /** What this node just wrote; unless it heard already that another went further, which may have been a fold of the same. */
  #atHand(head: Head, messages: readonly Message[]): void {
    if (this.#notedRev > head.rev) return this.#forget();
    this.#head = head;
    for (const message of messages) this.#recent.add(message);
  }

  #forget(): void {
    this.#head = null;
    this.#recent.clear();
  }

  async #opened(documents: readonly MessageDocument[]): Promise<Message[]> {
    if (documents.length === 0) return [];
    const key = await this.#keyOf();
    return documents.map((document) => openedMessage(document, key));
  }
}

/** Of the message's last change alone. */
const rangeOf = ({ rev }: Message): RevRange => ({ afterRev: rev - 1, rev });

/** The store refuses a second of the same key; within one batch it would refuse all that stand behind it. */
function firstPerClientKey(batch: readonly WaitingAppend[]): WaitingAppend[] {
  const firsts = new Map<string, WaitingAppend>();
  for (const waiting of batch) {
    if (!firsts.has(waiting.message.clientKey)) firsts.set(waiting.message.clientKey, waiting);
  }
  return [...firsts.values()];
}
