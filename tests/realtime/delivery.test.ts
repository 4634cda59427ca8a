import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { roomLog } from '@naast/server/domains/rooms/index';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { failBefore, HeldRows, landThenFail } from '../support/held-rows.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';
import { inRoom } from '../support/wire.js';

describe('an acknowledged message is never lost and never doubled', () => {
  let naast: Naast;
  let mila: Person;
  let kim: Person;
  let sessionId: RoomSessionId;
  let rows: HeldRows;

  beforeEach(async () => {
    rows = new HeldRows();
    naast = await Naast.start({ wrapRows: rows.wrap, limits: unlimited });
    const noor = await naast.team('Noor');
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    mila = naast.visitor('Mila');
    kim = naast.visitor('Kim');
    await mila.joins(sessionId);
    await kim.joins(sessionId);
  });
  afterEach(() => naast.close());

  async function texts(person = kim): Promise<(string | null)[]> {
    const messages = await person.reads(sessionId);
    expect(messages.map((message) => message.seq).sort((a, b) => a - b)).toEqual(
      messages.map((_, index) => index + 1),
    );
    return messages.map((message) => message.text);
  }

  /** Appends synchronously, so that they form one batch. */
  async function together(messages: { text: string; clientKey: string }[]): Promise<void> {
    const { mySeatId } = await mila.call(roomRoutes.readSession, { params: { sessionId } });
    const rest = { seatId: String(mySeatId), sentAt: naast.clock.now() };
    await Promise.all(
      messages.map(({ text, clientKey }) =>
        naast.app.stores.messages.of(roomLog, sessionId).append({ clientKey, body: { text }, ...rest }),
      ),
    );
  }

  it('lands once when the ack was lost and the same key comes again', async () => {
    const clientKey = randomUUID();
    mila.socket?.emit(
      'place:post',
      { ...inRoom(sessionId), clientKey, body: { text: 'Hoor je mij?' } },
      () => {},
    );
    await eventually(async () => expect(await texts()).toEqual(['Hoor je mij?']));
    mila.disconnect();
    await mila.follows(sessionId);
    const again = await mila.says(sessionId, 'Hoor je mij?', clientKey);
    expect(again).toMatchObject({ seq: 1, clientKey });
    expect(await texts()).toEqual(['Hoor je mij?']);
  });

  it('lands once when the connection is lost before the ack and the message is sent again while it is under way', async () => {
    const clientKey = randomUUID();
    mila.socket?.emit(
      'place:post',
      { ...inRoom(sessionId), clientKey, body: { text: 'Nog eens' } },
      () => {},
    );
    mila.socket?.emit('place:type', inRoom(sessionId), () => {});
    await mila.connect();
    await mila.follows(sessionId);
    await mila.says(sessionId, 'Nog eens', clientKey);
    expect(await texts()).toEqual(['Nog eens']);
  });

  it('lands once when the same key is sent 50 times at once, and acks all 50 alike', async () => {
    const clientKey = randomUUID();
    const others = await Promise.all(Array.from({ length: 9 }, () => mila.anotherPage()));
    const pages = [mila, ...others];
    const acks = await Promise.all(
      pages.flatMap((page) =>
        Array.from({ length: 5 }, () => page.says(sessionId, 'Vijftig keer', clientKey)),
      ),
    );
    for (const page of others) page.disconnect();
    expect(new Set(acks.map((message) => message.id)).size).toBe(1);
    expect(await texts()).toEqual(['Vijftig keer']);
    await eventually(() => expect(kim.heardOf('place:messages').at(-1)?.rev).toBe(1));
    expect(kim.heardOf('place:messages').flatMap((event) => event.messages)).toHaveLength(1);
  });

  it('lands a duplicate inside a batch once, and all that stand behind it', async () => {
    const clientKey = randomUUID();
    await together(
      ['a', 'dubbel', 'dubbel', 'b', 'dubbel', 'c'].map((text) => ({
        text,
        clientKey: text === 'dubbel' ? clientKey : randomUUID(),
      })),
    );
    expect(await texts()).toEqual(['a', 'dubbel', 'b', 'c']);
  });

  it('lands a key that had landed before, and all that stand behind it in the batch', async () => {
    const clientKey = randomUUID();
    await mila.says(sessionId, 'oud', clientKey);
    await together(
      [randomUUID(), clientKey, randomUUID()].map((key, index) => ({
        text: `nieuw ${index}`,
        clientKey: key,
      })),
    );
    expect(await texts()).toEqual(['oud', 'nieuw 0', 'nieuw 2']);
  });

  it('keeps the order in which one person sends, however fast', async () => {
    const sent = Array.from({ length: 40 }, (_, index) => `${index}`);
    await Promise.all(sent.map((text) => mila.says(sessionId, text)));
    expect(await texts()).toEqual(sent);
  });

  it('acks when the outcome was unknown but it landed, and tells the others', async () => {
    rows.next(landThenFail);
    const message = await mila.says(sessionId, 'Is dit aangekomen?');
    expect(message.seq).toBe(1);
    expect(await texts()).toEqual(['Is dit aangekomen?']);
    await eventually(() => expect(kim.heardOf('place:messages')).toHaveLength(1));
  });

  it('lands the rest when only part of a batch had landed', async () => {
    rows.next(async (_insert, documents) => {
      const model = (await naast.store.connect()).connection.collection('messages');
      await model.insertMany(documents.slice(0, 2) as never[]);
      throw new Error('connection closed');
    });
    await together(['1', '2', '3', '4', '5'].map((text) => ({ text, clientKey: randomUUID() })));
    expect(await texts()).toEqual(['1', '2', '3', '4', '5']);
  });

  it('says so when it cannot be stored, shows nobody a ghost, and takes the same key later', async () => {
    const clientKey = randomUUID();
    rows.next(failBefore, failBefore, failBefore);
    const ack = await mila.emit('place:post', {
      ...inRoom(sessionId),
      clientKey,
      body: { text: 'Later dan' },
    });
    expect(ack).toEqual({ ok: false, error: { code: 'storeUnavailable' } });
    await naast.settled();
    expect(await texts()).toEqual([]);
    expect(kim.heardOf('place:messages')).toEqual([]);
    await mila.says(sessionId, 'Later dan', clientKey);
    expect(await texts()).toEqual(['Later dan']);
  });

  it('refuses what waits behind a failed message of the same author, so that sending again keeps the order', async () => {
    const seatOf = async (person: Person) =>
      String((await person.call(roomRoutes.readSession, { params: { sessionId } })).mySeatId);
    const [milas, kims] = [await seatOf(mila), await seatOf(kim)];
    const keys = { een: randomUUID(), twee: randomUUID(), drie: randomUUID(), tussendoor: randomUUID() };
    const append = (text: keyof typeof keys, seatId = milas) => {
      const message = { clientKey: keys[text], seatId, body: { text }, sentAt: naast.clock.now() };
      return naast.app.stores.messages.of(roomLog, sessionId).append(message);
    };
    const behind: Promise<unknown>[] = [];
    rows.next(
      async () => {
        behind.push(append('twee'), append('tussendoor', kims), append('drie'));
        throw new Error('connection refused');
      },
      failBefore,
      failBefore,
    );
    const first = append('een');
    await expect(first).rejects.toMatchObject({ code: 'storeUnavailable' });
    const outcomes = await Promise.allSettled(behind);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected']);
    await Promise.all([append('een'), append('twee'), append('drie')]);
    expect(await texts()).toEqual(['tussendoor', 'een', 'twee', 'drie']);
  });

  it('answers "already sent" without content when another author uses a key', async () => {
    const clientKey = randomUUID();
    await mila.says(sessionId, 'Van mij', clientKey);
    const ack = await kim.emit('place:post', { ...inRoom(sessionId), clientKey, body: { text: 'Van mij?' } });
    expect(ack).toEqual({ ok: false, error: { code: 'alreadySent' } });
    expect(await texts()).toEqual(['Van mij']);
  });

  it('lands once when the visit expired before the ack came and the same browser comes back as somebody new', async () => {
    const clientKey = randomUUID();
    await mila.says(sessionId, 'Vlak voor de stilte', clientKey);
    mila.disconnect();
    naast.clock.forward(minutes(31));
    expect(await mila.connectionRefusal()).toBe('sessionExpired');
    mila.disconnect();
    expect(await mila.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'anonymous' });

    const again = naast.visitor('Mila weer');
    again.cookie = mila.cookie;
    await again.joins(sessionId);
    const ack = await again.emit('place:post', {
      ...inRoom(sessionId),
      clientKey,
      body: { text: 'Vlak voor de stilte' },
    });
    expect(ack).toEqual({ ok: false, error: { code: 'alreadySent' } });
    expect(await texts(again)).toEqual(['Vlak voor de stilte']);
  });

  it('lands once across a restart', async () => {
    const clientKey = randomUUID();
    await mila.says(sessionId, 'Voor de herstart', clientKey);
    mila.disconnect();
    const [first] = naast.nodes.splice(0, 1);
    await first?.close();
    const node = await naast.addNode({ limits: unlimited });
    mila.url = node.url;
    await mila.follows(sessionId);
    await mila.says(sessionId, 'Voor de herstart', clientKey);
    await mila.says(sessionId, 'Erna');
    expect(await texts(mila)).toEqual(['Voor de herstart', 'Erna']);
  });
});
