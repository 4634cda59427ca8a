import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { type LiveEvent, type LiveState, startState } from '@naast/client/live/apply-event';
import type { RoomPorts, SocketListener } from '@naast/client/live/ports';
import { createRoomStore, type RoomStore } from '@naast/client/live/room-store';
import { type MessageView, type RoomSessionId, roomEvents, roomRoutes } from '@naast/shared/contract/rooms';
import { eventually } from './eventually.js';
import type { HeardEvent, Person } from './person.js';

/**
 * A person's open page of a room: the browser's own room store, fed by the events of a real socket, with the real routes behind it.
 * The person follows the room already; the screen may be behind now and then, and catches up by itself, as in a browser.
 */
export class Screen {
  readonly person: Person;
  readonly store: RoomStore;
  /** Every message that this page was ever given, by event, acknowledgement or read. */
  readonly given: MessageView[] = [];
  readonly #sessionId: RoomSessionId;

  private constructor(person: Person, sessionId: RoomSessionId) {
    this.person = person;
    this.#sessionId = sessionId;
    this.store = createRoomStore(sessionId, this.#ports());
  }

  static async of(person: Person, sessionId: RoomSessionId): Promise<Screen> {
    const screen = new Screen(person, sessionId);
    screen.store.start();
    await eventually(() => expect(screen.store.view.get().line).toBe('up'));
    return screen;
  }

  get state(): LiveState | null {
    return this.store.view.get().state;
  }

  /** Folds or unfolds as the button does: the answer is shown before its event comes. */
  async folds({ id }: Pick<MessageView, 'id'>, folded: boolean): Promise<MessageView> {
    const params = { sessionId: this.#sessionId, messageId: id };
    const view = await this.person.call(roomRoutes.foldMessage, { params, body: { folded } });
    this.given.push(view);
    this.store.landed(view);
    return view;
  }

  /** Says something past the outbox, so that many can be under way at once; its acknowledgement is shown. */
  async says(text: string): Promise<MessageView> {
    const view = await this.person.says(this.#sessionId, text);
    this.given.push(view);
    this.store.landed(view);
    return view;
  }

  /** What is on the screen is what a page that is opened now would show. */
  async equalsFreshFetch(): Promise<void> {
    const session = await this.person.call(roomRoutes.readSession, {
      params: { sessionId: this.#sessionId },
    });
    const messages = await this.person.reads(this.#sessionId);
    const rev = Math.max(0, ...messages.map((message) => message.rev));
    await eventually(() => expect(this.state).toEqual(startState(session, { messages, rev })), 100);
  }

  #ports(): RoomPorts {
    const { person } = this;
    const params = { sessionId: this.#sessionId };
    const hear = (listener: SocketListener) => (type: string, payload: unknown) => {
      if (!(type in roomEvents)) return;
      const event = { type, payload } as HeardEvent;
      if (event.type === 'room:messages') this.given.push(...event.payload.messages);
      listener.heard(event as LiveEvent);
    };
    return {
      socket: {
        open(listener) {
          person.socket?.onAny(hear(listener));
          listener.up();
        },
        close: () => undefined,
        ask: (command, payload) => person.emit(command, payload),
      },
      readSession: () => person.call(roomRoutes.readSession, { params }),
      readMessages: async (_, afterRev) => {
        const page = await person.call(roomRoutes.listMessages, { params, query: { afterRev } });
        this.given.push(...page.messages);
        return page;
      },
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
