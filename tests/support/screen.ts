import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { targets } from '@naast/client/event-targets';
import { createPlaceStore, type PlaceStore, type TalkPorts } from '@naast/client/live/place-store';
import { keyOf, packetOf, readEvent, type TalkRef } from '@naast/client/live/wire';
import { type LiveRoom, roomSession } from '@naast/client/rooms/room-session';
import { type MessageView } from '@naast/shared/contract/messages';
import { type RoomSessionId, roomRoutes, type SessionState } from '@naast/shared/contract/rooms';
import { eventually } from './eventually.js';
import { freshState } from './live-room.js';
import type { Person } from './person.js';

/**
 * An open page of a room: the client's own store, with the events of a real socket and the real routes. The person must follow the
 * room already. It catches up by itself, as in a browser.
 */
export class Screen {
  readonly person: Person;
  readonly store: PlaceStore<SessionState>;
  /** Every message view that this page received, by event, ack or read. */
  readonly given: MessageView[] = [];
  readonly #sessionId: RoomSessionId;

  private constructor(person: Person, sessionId: RoomSessionId) {
    this.person = person;
    this.#sessionId = sessionId;
    const place = { kind: 'roomSession', id: sessionId } as const;
    this.store = createPlaceStore(roomSession, place, this.#ports(place));
  }

  static async of(person: Person, sessionId: RoomSessionId): Promise<Screen> {
    const screen = new Screen(person, sessionId);
    screen.store.start();
    await eventually(() => expect(screen.store.view.get().connection).toBe('up'));
    return screen;
  }

  get state(): LiveRoom | null {
    return this.store.view.get().state;
  }

  /** Hides or restores a message as the button does: the reply is applied before the event. */
  async hides({ id }: Pick<MessageView, 'id'>, hidden: boolean): Promise<MessageView> {
    const params = { sessionId: this.#sessionId, messageId: id };
    const view = await this.person.call(roomRoutes.hideMessage, { params, body: { hidden } });
    this.given.push(view);
    this.store.landed(view);
    return view;
  }

  /** Sends a message without the outbox, so that several can be sent at once; the ack is applied. */
  async says(text: string): Promise<MessageView> {
    const view = await this.person.says(this.#sessionId, text);
    this.given.push(view);
    this.store.landed(view);
    return view;
  }

  /** Expects the same content as that of a page opened now. */
  async equalsFreshFetch(): Promise<void> {
    const expected = await freshState(this.person, this.#sessionId, this.state?.from ?? 1);
    await eventually(() => expect(this.state).toEqual(expected), 100);
  }

  #ports(place: TalkRef): TalkPorts<SessionState> {
    const { person } = this;
    const params = { sessionId: this.#sessionId };
    return {
      connection: {
        listen: (_target, listener) => {
          person.socket?.onAny((name: string, payload: unknown) => {
            const heard = readEvent(targets, name, payload);
            if (heard?.key !== keyOf(place)) return;
            if (heard.event.type === 'place:messages') this.given.push(...heard.event.payload.messages);
            listener.received?.(heard.event);
          });
          listener.up?.();
          return () => undefined;
        },
        ask: async (command, payload) => {
          const [name, sent] = packetOf(command, payload);
          return (await person.emit(name, sent)) as never;
        },
      },
      read: () => person.call(roomRoutes.readSession, { params }),
      readMessages: async (afterRev) => {
        const page = await person.call(roomRoutes.listMessages, { params, query: { afterRev } });
        this.given.push(...page.messages);
        return page;
      },
      readWindow: async (before) => {
        const query = before ? { before } : {};
        const page = await person.call(roomRoutes.readWindow, { params, query });
        this.given.push(...page.messages);
        return page;
      },
      kept: { open: async () => null, keep: () => undefined },
      refusalOf: () => 'offline',
      now: () => Date.now(),
      newKey: () => randomUUID(),
      after(ms, run) {
        const timer = setTimeout(run, ms).unref();
        return () => clearTimeout(timer);
      },
    };
  }
}
