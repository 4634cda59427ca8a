import { expect } from '@jest/globals';
import { targets } from '@naast/client/event-targets';
import { windowOf } from '@naast/client/live/log';
import { applyEvent } from '@naast/client/live/place-kind';
import { keyOf, readEvent } from '@naast/client/live/wire';
import { type LiveTalkState, talkKind } from '@naast/client/rooms/talk-kind';
import { type TalkId, talkRoutes } from '@naast/shared/contract/talks';
import { eventually } from './eventually.js';
import type { Person } from './person.js';

/** A talk as a browser has it: the first state and every event since, by the client's reducer. */
export class LiveTalk {
  readonly #person: Person;
  readonly #talkId: TalkId;
  #state: LiveTalkState;
  #next: number;

  private constructor(person: Person, talkId: TalkId, state: LiveTalkState, next: number) {
    this.#person = person;
    this.#talkId = talkId;
    this.#state = state;
    this.#next = next;
  }

  static async of(person: Person, talkId: TalkId): Promise<LiveTalk> {
    const next = person.heard.length;
    return new LiveTalk(person, talkId, await freshTalk(person, talkId), next);
  }

  /** The state after all events received so far. */
  get state(): LiveTalkState {
    for (const event of this.#person.heard.slice(this.#next)) {
      this.#next++;
      const heard = readEvent(targets, event.type, event.payload);
      if (heard?.key === keyOf({ kind: 'talk', id: this.#talkId }))
        this.#state = applyEvent(talkKind, this.#state, heard.event);
    }
    return this.#state;
  }

  /** Expects the same as of a page opened now. Of one's own messages the ack brings the key, which an event has too. */
  async equalsFreshFetch(): Promise<void> {
    await eventually(async () =>
      expect(ordered(this.state)).toEqual(ordered(await freshTalk(this.#person, this.#talkId))),
    );
  }
}

/** The talk and its newest messages; none once it ended. */
async function freshTalk(person: Person, talkId: TalkId): Promise<LiveTalkState> {
  const view = await person.call(talkRoutes.readTalk, { params: { talkId } });
  const newest = await person.call(talkRoutes.readTalkWindow, { params: { talkId }, query: {} });
  return { ...view, ...windowOf(newest) };
}

const ordered = (state: LiveTalkState): LiveTalkState => ({
  ...state,
  seats: [...state.seats].sort((one, other) => one.id.localeCompare(other.id)),
});
