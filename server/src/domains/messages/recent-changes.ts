import type { Message, RevRange } from './messages.types.js';

/** Cache size. The cache saves a read when this node pushes what it just wrote. */
const recentMost = 512;

/** The latest changes to one place made by this node, by rev. */
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

  /** The messages changed in the range, in their last state; null if the cache does not cover all of it. */
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
