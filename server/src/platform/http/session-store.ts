import { type SessionData, Store } from 'express-session';
import { type SessionRows, sessionKey } from './session-rows.store.js';

/**
 * express-session's store. It writes a session once, when it begins: a later save by a concurrent request could bring
 * back a session that was ended. Changes go through `SessionRows.change`.
 */
export class SealedSessionStore extends Store {
  readonly #rows: SessionRows;
  readonly #now: () => Date;
  /** Sessions of current requests that were written, or refused by the store. */
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
          // A session cookie; other attributes come from the settings.
          cookie: { originalMaxAge: null },
          visit: record.visit,
          ...(record.accountId === undefined ? {} : { passport: { user: record.accountId } }),
        },
    );
    answer(asked, done);
  }

  override set(rawId: string, session: SessionData, done?: (error?: unknown) => void): void {
    const { visit, passport } = session;
    // Passport saves once before we do; until a visit has begun there is nothing to store. express-session also saves a
    // regenerated session at the end of the response: that would fail on the existing row, or bring back an ended one.
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

/** Runs `done` outside the promise, so that its errors are not taken for errors of the store. */
function answer<T>(asked: Promise<T>, done: (error: unknown, value?: T) => void): void {
  asked.then(
    (value) => setImmediate(done, null, value),
    (error: unknown) => setImmediate(done, error),
  );
}
