import { beforeEach, describe, expect, it } from '@jest/globals';
import type { MessageView } from '@naast/shared/contract/messages';
import type { SessionState } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { createPlaceStore, type PlaceStore } from '../../../live/place-store.js';
import type { ConnectionListener } from '../../../live/ports.js';
import { message, mila, noor, place, sessionState } from '../../../live/testing/small-room.js';
import { roomSession } from '../../../rooms/room-session.js';
import { readOwn } from './read-own.js';

/** Mila wrote every thirtieth of 120 messages; only the newest window is shown. */
describe('the own words of a long talk', () => {
  let said: MessageView[];
  let state: SessionState;
  let asked: (number | undefined)[];
  let readWindow: (before?: number) => MessageView[];
  /** Runs between the server's read and its reply. */
  let meanwhile: () => Promise<void>;
  let listener: Required<ConnectionListener>;
  let store: PlaceStore<SessionState>;

  const settle = async () => {
    for (let at = 0; at < 50; at++) await Promise.resolve();
  };
  const shown = () => store.view.get().state?.messages.map(({ seq }) => seq);

  beforeEach(async () => {
    said = Array.from({ length: 120 }, (_, at) =>
      message(at + 1, { seatId: (at + 1) % 30 === 0 ? mila : noor }),
    );
    state = sessionState();
    asked = [];
    meanwhile = async () => undefined;
    readWindow = (before = Number.POSITIVE_INFINITY) =>
      said.filter(({ seq }) => seq < before).slice(-limits.message.window);
    store = createPlaceStore(roomSession, place, {
      connection: {
        listen(_place, given) {
          listener = given as typeof listener;
          return () => undefined;
        },
        ask: async () => ({ ok: true, reply: { rev: 120 } }) as never,
      },
      read: async () => state,
      readMessages: async () => ({ messages: [], rev: 120, complete: true }),
      readWindow: async (before) => {
        asked.push(before);
        const messages = readWindow(before);
        await meanwhile();
        return { messages, rev: 120, complete: false };
      },
      refusalOf: () => 'offline',
      now: () => 0,
      newKey: () => 'key',
      kept: { open: async () => null, keep: () => undefined },
      after: () => () => undefined,
    });
    store.start();
    listener.up();
    await settle();
  });

  it('are all read, and no more is shown for it', async () => {
    const before = shown();
    expect((await readOwn(store)).map(({ seq }) => seq)).toEqual([30, 60, 90, 120]);
    expect(asked).toEqual([undefined, 71, 21]);
    expect(shown()).toEqual(before);
    expect(before).toHaveLength(limits.message.window);
  });

  it('are as they are now, also those that changed while the others were read', async () => {
    const reading = readOwn(store);
    const [, , , last] = said.filter(({ seatId }) => seatId === mila);
    if (last) store.landed({ ...last, rev: 121, text: 'Anders.' });
    expect((await reading).at(-1)?.text).toBe('Anders.');
  });

  it('are not given where a window cannot be read, or is not whole', async () => {
    const whole = readWindow;
    readWindow = () => {
      throw new Error('no line');
    };
    await expect(readOwn(store)).rejects.toThrow('no line');
    readWindow = (before) => whole(before).slice(0, -1);
    await expect(readOwn(store)).rejects.toThrow('not all could be read');
    readWindow = () => [];
    await expect(readOwn(store)).rejects.toThrow('not all could be read');
  });

  it('are not mixed with those of another seat that this browser has by then', async () => {
    meanwhile = async () => {
      meanwhile = async () => undefined;
      state = { ...state, mySeatId: noor };
      listener.down();
      listener.up();
      await settle();
    };
    await expect(readOwn(store)).rejects.toThrow('not all could be read');
  });
});
