import { NaastError } from '../../kernel/errors.js';
import { duplicateFields } from '../../platform/storage/store-errors.js';
import type { PlaceKey } from '../../platform/vault/vault.js';
import { documentOf, messageOf, openedMessage } from './message-documents.js';
import type { MessageRows } from './message-rows.js';
import type { MessageDocument } from './messages.model.js';
import type { Fold, Head, Message, NewMessage, RevRange } from './messages.types.js';

const batchMost = 100;
/**
 * A node that has just written knows the head and so wins the next race more often than one that has to read it:
 * under a crossfire the other loses many times in a row. This often means that something else is wrong.
 */
const attemptsMost = 250;
/** A store that fails for another reason than a taken number is asked this often before the sender hears of it. */
const faultsMost = 3;
/** Changes kept at hand, so that telling people what this node just wrote needs no read. */
const recentMost = 512;

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
  readonly #appends: WaitingAppend[] = [];
  readonly #changes: (() => Promise<void>)[] = [];
  readonly #recent = new Map<number, Message>();
  #head: Head | null = null;
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

  /** Folds or unfolds. `range` is null when it already was so. Null when there is no such message here. */
  setFolded(messageId: string, fold: Fold | null): Promise<Landed | null> {
    return new Promise((resolve, reject) => {
      this.#changes.push(() => this.#fold(messageId, fold).then(resolve, reject));
      void this.#work();
    });
  }

  /** The current rev, from the store: another node may have written. */
  async readHead(): Promise<Head> {
    return this.#rows.head(this.#placeId);
  }

  /** Messages as they are now, whose last change lies in the range. From memory when this node made all of it. */
  async changedIn({ afterRev, rev }: RevRange): Promise<Message[]> {
    const recent = this.#recentIn(afterRev, rev);
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
    try {
      let open = firstPerClientKey(batch);
      let faults = 0;
      for (let attempt = 0; open.length > 0; attempt++) {
        if (attempt === attemptsMost || faults === faultsMost) throw new NaastError('storeUnavailable');
        const outcome = await this.#tryToLand(open, batch);
        open = outcome.rest;
        if (outcome.fault) faults++;
      }
    } catch (error) {
      this.#forget();
      for (const waiting of batch) waiting.reject(error);
    }
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
    this.#head = { seq: head.seq + documents.length, rev: range.rev };
    const messages = documents.map((document, index) => messageOf(document, open[index]?.message.text ?? ''));
    for (const message of messages) this.#remember(message);
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
      const ownRange =
        range ?? (fresh.has(message.id) ? { afterRev: message.rev - 1, rev: message.rev } : null);
      waiting.resolve({ message, range: ownRange });
    }
  }

  async #fold(messageId: string, fold: Fold | null): Promise<Landed | null> {
    for (let attempt = 0; attempt < attemptsMost; attempt++) {
      const head = this.#head ?? (await this.#rows.head(this.#placeId));
      try {
        const document = await this.#rows.setFolded(this.#placeId, messageId, fold, head.rev + 1);
        if (document === null) {
          const message = await this.find(messageId);
          return message === null ? null : { message, range: null };
        }
        this.#head = { seq: head.seq, rev: head.rev + 1 };
        const [message] = await this.#opened([document]);
        if (!message) return null;
        this.#remember(message);
        return { message, range: { afterRev: head.rev, rev: head.rev + 1 } };
      } catch (error) {
        this.#forget();
        if (duplicateFields(error) === null) throw new NaastError('storeUnavailable');
      }
    }
    throw new NaastError('storeUnavailable');
  }

  #forget(): void {
    this.#head = null;
    this.#recent.clear();
  }

  #remember(message: Message): void {
    this.#recent.set(message.rev, message);
    const oldest = this.#recent.size > recentMost ? this.#recent.keys().next() : null;
    if (oldest && !oldest.done) this.#recent.delete(oldest.value);
  }

  #recentIn(afterRev: number, rev: number): Message[] | null {
    const latest = new Map<string, Message>();
    for (let n = afterRev + 1; n <= rev; n++) {
      const message = this.#recent.get(n);
      if (!message) return null;
      latest.set(message.id, message);
    }
    return [...latest.values()];
  }

  async #opened(documents: readonly MessageDocument[]): Promise<Message[]> {
    if (documents.length === 0) return [];
    const key = await this.#keyOf();
    return documents.map((document) => openedMessage(document, key));
  }
}

/** The store refuses a second of the same key; within one batch it would refuse all that stand behind it. */
function firstPerClientKey(batch: readonly WaitingAppend[]): WaitingAppend[] {
  const firsts = new Map<string, WaitingAppend>();
  for (const waiting of batch) {
    if (!firsts.has(waiting.message.clientKey)) firsts.set(waiting.message.clientKey, waiting);
  }
  return [...firsts.values()];
}
