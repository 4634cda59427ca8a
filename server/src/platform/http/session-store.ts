import { type SessionData, Store } from 'express-session';
import { type SessionRows, sessionKey } from './session-rows.store.js';

/**
 * express-session's way to our rows. A session is written once, when it begins: a request under way could otherwise bring back,
 * by its last save, what a sign-out has ended meanwhile. What changes of it goes through `SessionRows.change`.
 */
export class SealedSessionStore extends Store {
  readonly #rows: SessionRows;
  readonly #now: () => Date;
  /** Sessions of requests under way whose row was begun, or was refused by the store. */
  readonly #written = new WeakSet<SessionData>();

  constructor(rows: SessionRows, now: () => Date) {
    super();
    this.#rows = rows;
    this.#now = now;
  }

  override get(rawId: string, done: (error: unknown, session?: SessionData | null) => void): void {
    const asked = this.#rows.find(rawId).then(
      (record) =>
        record && {
          // Ours ends with the browser; what else it is stands in the settings.
          cookie: { originalMaxAge: null },
          visit: record.visit,
          ...(record.accountId === undefined ? {} : { passport: { user: record.accountId } }),
        },
    );
    answer(asked, done);
  }

  override set(rawId: string, session: SessionData, done?: (error?: unknown) => void): void {
    const { visit, passport } = session;
    // Passport saves once before we do; until a visit has begun there is nothing to keep. express-session saves a session that
    // got a fresh id once more as the answer ends: that would fail on the row that is there, or bring back one that has ended.
    if (visit === undefined || this.#written.has(session)) {
      done?.();
      return;
    }
    this.#written.add(session);
    const accountId = passport?.user;
    const record = { visit, ...(accountId === undefined ? {} : { accountId }) };
    answer(this.#rows.begin(rawId, record, this.#now()), (error) => done?.(error));
  }

  override destroy(rawId: string, done?: (error?: unknown) => void): void {
    answer(this.#rows.end(sessionKey(rawId)), (error) => done?.(error));
  }
}

/** What `done` throws is its own affair, and must not look like an answer of the store. */
function answer<T>(asked: Promise<T>, done: (error: unknown, value?: T) => void): void {
  asked.then(
    (value) => setImmediate(done, null, value),
    (error: unknown) => setImmediate(done, error),
  );
}
