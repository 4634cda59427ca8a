import { expect } from '@jest/globals';
import { targets } from '@naast/client/event-targets';
import { type Changes, isBehind, type Log, windowOf, withChanges } from '@naast/client/live/log';
import { applyEvent } from '@naast/client/live/place-kind';
import { keyOf, readEvent } from '@naast/client/live/wire';
import { type LiveRoom as LiveState, roomSession } from '@naast/client/rooms/room-session';
import type { Reply } from '@naast/shared/contract/kit';
import type { placeCommands } from '@naast/shared/contract/places';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { Person } from './person.js';

/**
 * A room as a browser has it: the first state and every event since, by the client's reducer. `matchesFreshFetch` tests each action
 * that publishes: first state + events = freshly fetched state.
 */
export class LiveRoom {
  readonly #person: Person;
  readonly #sessionId: RoomSessionId;
  #state: LiveState;
  #next = 0;
  /** Whether an event came after a gap, so that a browser would catch up. */
  wasBehind = false;

  private constructor(person: Person, sessionId: RoomSessionId, state: LiveState) {
    this.#person = person;
    this.#sessionId = sessionId;
    this.#state = state;
  }

  static async of(person: Person, sessionId: RoomSessionId): Promise<LiveRoom> {
    const from = person.heard.length;
    const params = { sessionId };
    const state = await person.call(roomRoutes.readSession, { params });
    const newest = windowOf(await person.call(roomRoutes.readWindow, { params, query: {} }));
    const room = new LiveRoom(person, sessionId, { ...state, ...newest });
    room.#next = from;
    return room;
  }

  /** The state after all events received so far. */
  get state(): LiveState {
    for (const event of this.#person.heard.slice(this.#next)) {
      this.#next++;
      const heard = readEvent(targets, event.type, event.payload);
      if (heard?.key !== keyOf({ kind: 'roomSession', id: this.#sessionId })) continue;
      if (isBehind(this.#state, heard.event)) this.wasBehind = true;
      this.#state = applyEvent(roomSession, this.#state, heard.event);
    }
    return this.#state;
  }

  /** Applies an ack: the author's own view, with the clientKey. */
  acked({ message }: Reply<(typeof placeCommands)['place:post']>): void {
    if (message)
      this.#state = withChanges(this.state, { afterRev: 0, messages: [message], rev: this.state.rev });
  }

  async catchUp(): Promise<void> {
    this.#state = withChanges(this.state, await allSince(this.#person, this.#sessionId, this.state.rev));
  }

  /** `now`: what ended by itself by then is no longer shown, and no event says so. */
  async matchesFreshFetch(now: Date | null = null): Promise<void> {
    const { from } = this.state;
    const shown = now === null ? this.state : shownAt(this.state, now);
    expect(ordered(shown)).toEqual(ordered(await freshState(this.#person, this.#sessionId, from)));
  }
}

/** The session and its log, freshly read; a screen shows the messages from `from` on. */
export async function freshState(
  person: Person,
  sessionId: RoomSessionId,
  from: Log['from'],
): Promise<LiveState> {
  const state = await person.call(roomRoutes.readSession, { params: { sessionId } });
  return withChanges({ ...state, messages: [], rev: 0, from }, await allSince(person, sessionId, 0));
}

async function allSince(person: Person, sessionId: RoomSessionId, afterRev: number): Promise<Changes> {
  const messages = await person.reads(sessionId, afterRev);
  return { afterRev, messages, rev: messages.at(-1)?.rev ?? afterRev };
}

function shownAt(state: LiveState, now: Date): LiveState {
  const isOver = (until: string) => Date.parse(until) <= now.getTime();
  const { session, rests } = state;
  const writingPause =
    session.writingPause && isOver(session.writingPause.until) ? null : session.writingPause;
  return {
    ...state,
    session: { ...session, writingPause },
    rests: rests.filter(({ until }) => !isOver(until)),
  };
}

/** Sorts seats and rests, which have no order. */
function ordered(state: LiveState): LiveState {
  return {
    ...state,
    seats: [...state.seats].sort((a, b) => a.id.localeCompare(b.id)),
    rests: [...state.rests].sort((a, b) => a.seatId.localeCompare(b.seatId)),
  };
}
