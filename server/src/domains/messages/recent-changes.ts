import type { Message, RevRange } from './messages.types.js';

/** Changes kept at hand, so that telling people what this node just wrote needs no read. */
const recentMost = 512;

/** The latest changes of one place that this node made, by number. */
export class RecentChanges<Body extends object> {
  readonly #byRev = new Map<number, Message<Body>>();

  add(message: Message<Body>): void {
    this.#byRev.set(message.rev, message);
    const oldest = this.#byRev.size > recentMost ? this.#byRev.keys().next() : null;
    if (oldest && !oldest.done) this.#byRev.delete(oldest.value);
  }

  clear(): void {
    this.#byRev.clear();
  }

  /** The messages that changed in the range, as they were at its end; null when not all of it is at hand. */
  in({ afterRev, rev }: RevRange): Message<Body>[] | null {
    const latest = new Map<string, Message<Body>>();
    for (let n = afterRev + 1; n <= rev; n++) {
      const message = this.#byRev.get(n);
      if (!message) return null;
      latest.set(message.id, message);
    }
    return [...latest.values()];
  }
}
