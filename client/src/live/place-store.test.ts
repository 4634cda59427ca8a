import { beforeEach, describe, expect, it } from '@jest/globals';
import type { MessageView } from '@naast/shared/contract/messages';
import type { SessionState } from '@naast/shared/contract/rooms';
import type { ErrorCode } from '@naast/shared/errors';
import { limits } from '@naast/shared/limits';
import { roomSession } from '../rooms/room-session.js';
import { createPlaceStore, type PlaceStore } from './place-store.js';
import type { Connection, ConnectionListener } from './ports.js';
import { message, mila, noor, place, seat, sessionState } from './testing/small-room.js';

/** A server of one room as a browser sees it: it can close the connection, lose acks and refuse. */
let listener: Required<ConnectionListener>;
let isUp: boolean;
let log: string[];
let landed: MessageView[];
let loseAcks: number;
let refusePost: { code: ErrorCode; retryAfterMs?: number } | null;
let fresh: SessionState;
/** The number of pages so far, and what is stored beyond them. */
let pages: number;
let kept: Readonly<Record<string, string>> | null;
/** Runs between the server's read of messages and its reply. */
let meanwhile: () => Promise<void>;
let clock: number;
let timers: { at: number; run: () => void }[];
let store: PlaceStore<SessionState>;

const connection: Connection = {
  listen(_place, given) {
    listener = given as typeof listener;
    return () => {
      isUp = false;
    };
  },
  async ask(command, payload) {
    if (!isUp) throw new Error('no connection');
    if (!('body' in payload)) {
      log.push(command);
      return { ok: true, reply: { rev: head() } } as never;
    }
    const { clientKey, body } = payload;
    log.push(`post ${clientKey}`);
    if (refusePost) return { ok: false, error: refusePost };
    let view = landed.find((known) => known.clientKey === clientKey);
    if (!view) {
      view = message(landed.length + 1, { seatId: mila, clientKey, text: body.text });
      landed.push(view);
    }
    if (loseAcks-- > 0) throw new Error('no ack');
    return { ok: true, reply: { message: view } } as never;
  },
};

async function settle(): Promise<void> {
  for (let at = 0; at < 50; at++) await Promise.resolve();
}
async function pass(ms: number): Promise<void> {
  clock += ms;
  const due = timers.filter(({ at }) => at <= clock);
  timers = timers.filter(({ at }) => at > clock);
  for (const { run } of due) run();
  await settle();
}
async function connect(): Promise<void> {
  isUp = true;
  listener.up();
  await settle();
}
const head = () => Math.max(0, ...landed.map(({ rev }) => rev));
const hidden = (seq: number, rev: number) => message(seq, { rev, hidden: true, text: null });
const hearChanged = (changed: MessageView): void => {
  landed = landed.map((known) => (known.id === changed.id ? changed : known));
  const payload = { ...place, afterRev: changed.rev - 1, rev: changed.rev, messages: [changed] };
  listener.received({ type: 'place:messages', payload });
};
async function openLong(count: number): Promise<void> {
  store.stop();
  landed = Array.from({ length: count }, (_, at) => message(at + 1));
  await openPage();
}
const seqs = () => store.view.get().state?.messages.map(({ seq }) => seq);
const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, at) => first + at);
const texts = () => store.view.get().state?.messages.map(({ text }) => text);

beforeEach(async () => {
  kept = null;
  landed = [message(1)];
  pages = 0;
  await openPage();
});

async function openPage(): Promise<void> {
  isUp = false;
  log = [];
  loseAcks = 0;
  meanwhile = async () => {};
  refusePost = null;
  fresh = sessionState();
  clock = 0;
  timers = [];
  const page = ++pages;
  let keys = 0;
  store = createPlaceStore(roomSession, place, {
    connection,
    read: async () => {
      log.push('session');
      return fresh;
    },
    readMessages: async (afterRev) => {
      log.push(`messages ${afterRev}`);
      const changed = landed.filter(({ rev }) => rev > afterRev).sort((a, b) => a.rev - b.rev);
      const read = { messages: changed, rev: head(), complete: true };
      await meanwhile();
      return read;
    },
    readWindow: async (before) => {
      log.push(before ? `window before ${before}` : 'window');
      const earlier = landed.filter(({ seq }) => !before || seq < before);
      const read = { messages: earlier.slice(-limits.message.window), rev: head(), complete: false };
      await meanwhile();
      return read;
    },
    refusalOf: (error) => (error as { code?: ErrorCode }).code ?? 'offline',
    now: () => clock,
    newKey: () => (page === 1 ? `key-${++keys}` : `key-${page}-${++keys}`),
    kept: {
      open: async () => kept,
      keep(fields) {
        kept = fields;
      },
    },
    after(ms, run) {
      const timer = { at: clock + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  });
  store.start();
  await connect();
}

describe('a live room', () => {
  it('follows, then reads what was said and who is there', () => {
    expect(log).toEqual(['place:follow', 'session', 'window']);
    expect(store.view.get()).toMatchObject({ connection: 'up', ended: null });
    expect(texts()).toEqual(['words 1']);
  });

  it('keeps what is said without a connection, and sends it in order after reconnecting, before catching up', async () => {
    isUp = false;
    listener.down();
    store.say('one');
    store.say('two');
    await settle();
    expect(store.view.get().outbox).toHaveLength(2);
    log = [];
    await connect();
    expect(log).toEqual(['place:follow', 'post key-1', 'post key-2', 'session', 'messages 3']);
    expect(texts()).toEqual(['words 1', 'one', 'two']);
    expect(store.view.get().outbox).toEqual([]);
  });

  it('reads all anew when the seat is another: what a host was shown is not for the next person', async () => {
    isUp = false;
    listener.down();
    landed = [message(1, { hidden: true, text: null })];
    fresh = { ...sessionState(), mySeatId: noor };
    log = [];
    await connect();
    expect(log).toEqual(['place:follow', 'session', 'window']);
    expect(texts()).toEqual([null]);
  });

  it('sends again with the same key when an ack is lost, and shows the message once', async () => {
    loseAcks = 1;
    store.say('one');
    await settle();
    expect(store.view.get().outbox).toHaveLength(1);
    await pass(1000);
    expect(log.filter((entry) => entry.startsWith('post'))).toEqual(['post key-1', 'post key-1']);
    expect(texts()).toEqual(['words 1', 'one']);
    expect(store.view.get().outbox).toEqual([]);
  });

  it('knows its own message by the key when it is told before its ack, which gets lost; the same words of another stay', async () => {
    loseAcks = 1;
    store.say('one');
    await settle();
    const told = message(3, { seatId: mila, clientKey: 'key-1', text: 'one' });
    const sameWords = message(2, { text: 'one' });
    listener.received({
      type: 'place:messages',
      payload: { ...place, afterRev: 1, rev: 3, messages: [sameWords, told] },
    });
    expect(store.view.get().outbox).toEqual([]);
    expect(texts()).toEqual(['words 1', 'one', 'one']);
  });

  it('waits by itself when it was too fast', async () => {
    refusePost = { code: 'tooFast', retryAfterMs: 3000 };
    store.say('one');
    await settle();
    refusePost = null;
    await pass(2999);
    expect(store.view.get().outbox).toHaveLength(1);
    await pass(1);
    expect(texts()).toEqual(['words 1', 'one']);
  });

  it('catches up when it hears that it is behind', async () => {
    landed.push(message(2), message(3));
    listener.received({ type: 'place:head', payload: { ...place, rev: 3 } });
    await settle();
    expect(texts()).toEqual(['words 1', 'words 2', 'words 3']);
  });

  it('keeps words and draft when the visit expires, and sends them in the next one', async () => {
    refusePost = { code: 'seatNeeded' };
    store.say('one');
    store.draft.set('half a thought');
    await settle();
    expect(store.view.get().ended).toBe('visitEnded');
    expect(store.unsent()).toEqual(['one', 'half a thought']);
    refusePost = null;
    store.start();
    await connect();
    expect(store.view.get()).toMatchObject({ ended: null, outbox: [] });
    expect(texts()).toEqual(['words 1', 'one']);
    expect(store.draft.get()).toBe('half a thought');
  });

  it('sends what a page left unacknowledged once more in the next, where it stands once', async () => {
    loseAcks = 1;
    store.say('one');
    await settle();
    store.draft.set('half a thought');
    await pass(400);
    expect(kept).toEqual({ 'key-1': 'one', text: 'half a thought' });
    store.stop();
    await openPage();
    expect(log).toContain('post key-1');
    expect(texts()).toEqual(['words 1', 'one']);
    expect(store.view.get().outbox).toEqual([]);
    expect(store.draft.get()).toBe('half a thought');
    expect(kept).toEqual({ text: 'half a thought' });
  });

  it('has what was refused in the next page as well, and sends it when asked', async () => {
    refusePost = { code: 'resting' };
    store.say('one');
    await settle();
    store.stop();
    await openPage();
    expect(store.view.get().outbox).toMatchObject([{ text: 'one', status: 'refused', reason: 'resting' }]);
    expect(log.filter((entry) => entry.startsWith('post'))).toEqual([]);
    refusePost = null;
    store.sayAgain('key-1');
    await settle();
    expect(texts()).toEqual(['words 1', 'one']);
    expect(kept).toBeNull();
  });

  it('keeps and sends nothing of what was dropped', async () => {
    isUp = false;
    listener.down();
    store.say('one');
    await settle();
    store.dropWords();
    await connect();
    expect([kept, store.unsent()]).toEqual([null, []]);
    expect(texts()).toEqual(['words 1']);
  });

  it('finds out that the visit ended when the handshake is refused', async () => {
    isUp = false;
    listener.down();
    fresh = sessionState({ mySeatId: null });
    listener.failed('other');
    await settle();
    expect(store.view.get().ended).toBe('visitEnded');
  });

  it('says that the server has too many connections, and loses nothing of what was typed', async () => {
    isUp = false;
    listener.down();
    store.draft.set('half a thought');
    listener.failed('full');
    await settle();
    expect(store.view.get()).toMatchObject({ connection: 'full', ended: null });
    listener.failed('other');
    expect(store.view.get().connection).toBe('down');
    await connect();
    expect(store.view.get().connection).toBe('up');
    expect(store.draft.get()).toBe('half a thought');
  });

  it('ends when I have left in another window, and keeps what was typed', async () => {
    store.draft.set('half a thought');
    const leaves = (id: typeof mila) =>
      listener.received({
        type: 'place:seats',
        payload: { ...place, seats: [seat(id, { presence: 'left' })] },
      });
    leaves(noor);
    expect(store.view.get().ended).toBeNull();
    leaves(mila);
    await settle();
    expect(store.view.get().ended).toBe('left');
    expect(store.unsent()).toEqual(['half a thought']);
  });

  it('ends when the room closes', () => {
    const closed = { at: '2026-01-10T20:00:00Z', reason: 'host' as const };
    listener.received({ type: 'place:facts', payload: { ...place, facts: { ...fresh.session, closed } } });
    expect(store.view.get().ended).toBe('closed');
  });
});

describe('a long conversation', () => {
  beforeEach(() => openLong(120));

  it('begins with the newest messages, and reads older ones when asked, up to the first', async () => {
    expect(log).toEqual(['place:follow', 'session', 'window']);
    expect(seqs()).toEqual(upTo(120, 71));
    expect(await store.readOlder()).toBe(50);
    expect(seqs()).toEqual(upTo(120, 21));
    expect(await store.readOlder()).toBe(20);
    expect(seqs()).toEqual(upTo(120));
    expect(await store.readOlder()).toBe(0);
    expect(log.slice(3)).toEqual(['window before 71', 'window before 21']);
  });

  it('loses no change of an older message, whenever it comes', async () => {
    hearChanged(hidden(40, 121));
    expect(seqs()).toEqual(upTo(120, 71));
    meanwhile = async () => {
      meanwhile = async () => {};
      hearChanged(hidden(50, 122));
    };
    await store.readOlder();
    await settle();
    expect(log.slice(3)).toEqual(['window before 71', 'messages 121']);
    expect(store.view.get().state?.rev).toBe(122);
    hearChanged(hidden(60, 123));
    expect(store.view.get().state?.messages).toEqual(landed.slice(20));
  });

  it('loses none when they arrive while it catches up after reconnecting', async () => {
    let arrive = () => {};
    meanwhile = () =>
      new Promise((resolve) => {
        arrive = resolve;
      });
    const reading = store.readOlder();
    await settle();
    hearChanged(hidden(40, 121));
    isUp = false;
    listener.down();
    meanwhile = async () => {
      arrive();
      await reading;
    };
    await connect();
    expect(store.view.get().state).toMatchObject({ from: 21, rev: 121, messages: landed.slice(20) });
  });

  it('begins anew after long away, unless older ones were read', async () => {
    const comesBack = async (said: number) => {
      isUp = false;
      listener.down();
      landed.push(...upTo(landed.length + said, landed.length + 1).map((seq) => message(seq)));
      log = [];
      await connect();
      return log.at(-1);
    };
    expect(await comesBack(50)).toBe('messages 120');
    expect(await comesBack(51)).toBe('window');
    expect(seqs()).toEqual(upTo(221, 172));
    await store.readOlder();
    expect(await comesBack(51)).toBe('messages 221');
    expect(seqs()).toEqual(upTo(272, 122));
  });

  it('merges nothing that was read for the seat before', async () => {
    meanwhile = async () => {
      meanwhile = async () => {};
      isUp = false;
      listener.down();
      fresh = { ...sessionState(), mySeatId: noor };
      await connect();
    };
    expect(await store.readOlder()).toBe(0);
    expect(seqs()).toEqual(upTo(120, 71));
  });
});
