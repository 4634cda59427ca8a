import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { storedUpgradesOf } from '@naast/server/compose-stored';
import { domains } from '@naast/server/domains';
import { type MessageDocument, messageCollection } from '@naast/server/domains/messages/index';
import { roomLog } from '@naast/server/domains/rooms/index';
import { threadLog } from '@naast/server/domains/spreekuur/index';
import { placeKey } from '@naast/server/kernel/place';
import { putBack } from '@naast/server/platform/backup/put-back';
import { createLog } from '@naast/server/platform/logging/log';
import { bytesOf, openCollection } from '@naast/server/platform/storage/collection';
import { upgradeJob } from '@naast/server/platform/storage/upgrade-job';
import { type OpenedStore, OwnStore } from '../privacy/own-store.js';
import { formerStore, putFormerBackup } from './former-store.js';

const inTheRoom = ['Goedenavond allemaal', 'Welkom, Mila', 'Mijn nummer is 06 12 34 56 78'];
const question = { text: 'Ik slaap al weken niet.', happened: 'Het begon in oktober.' };
const inTheThread = [
  { kind: 'question', words: question, profession: null },
  { kind: 'hello', words: { text: 'Dag, we hebben je vraag.' }, profession: null },
  { kind: 'answer', words: { text: 'Slecht slapen put uit.' }, profession: null },
  { kind: 'didNotFit', words: { text: 'Dit helpt mij niet.' }, profession: null },
];

describe('a store that 828702b wrote', () => {
  let store: OwnStore;
  let opened: OpenedStore;
  let sessionId: string;
  let threadId: string;

  async function open(): Promise<void> {
    opened = await store.open();
    const { rooms, spreekuur } = opened.app.stores;
    sessionId = (await rooms.openSessions())[0]?.id ?? '';
    threadId = (await spreekuur.ids())[0] ?? '';
  }
  beforeEach(async () => {
    store = await formerStore();
    await open();
  });
  afterEach(async () => {
    await opened.close();
    await store.remove();
  });

  const log = () => opened.app.stores.messages;
  const rows = () => openCollection(opened.storage.connection, messageCollection);
  /** Without the model. */
  const raw = () => opened.storage.connection.collection<MessageDocument>('messages');
  const room = () => log().of(roomLog, sessionId).changedAfter(0, 100);
  const thread = () => log().of(threadLog, threadId).changedAfter(0, 100);
  const inOrder = async () => (await room()).sort((a, b) => a.seq - b.seq);
  const versions = async () =>
    (await rows().find().lean()).map(({ schemaVersion }) => schemaVersion).sort((a, b) => a - b);
  /** As 828702b reads a message: only `text`. */
  async function formerText(placeKind: 'roomSession' | 'thread', id: string): Promise<string> {
    const document = await rows().findById(id).lean();
    const placeId = placeKind === 'thread' ? threadId : sessionId;
    const key = await opened.app.vault.keyOf(placeKey({ kind: placeKind, id: placeId }));
    return key.open('message.text.1', id, bytesOf(document?.text ?? Buffer.alloc(0)));
  }
  const newMessage = <B>(body: B) => ({
    clientKey: randomUUID(),
    seatId: 's',
    body,
    sentAt: store.clock.now(),
  });

  it('reads as it was written: the room with what was hidden, the question with every entry', async () => {
    expect(await versions()).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect((await inOrder()).map(({ body }) => body)).toEqual(inTheRoom.map((text) => ({ text })));
    expect((await inOrder()).map(({ hiddenAt }) => hiddenAt !== null)).toEqual([false, false, true]);
    const entries = (await thread()).map(({ body }) => body);
    expect(entries).toMatchObject(inTheThread);
    const answer = (await thread())[2];
    expect(entries[3]?.about).toBe(answer?.id);
    expect(
      await log()
        .of(threadLog, threadId)
        .find(answer?.id ?? ''),
    ).toEqual(answer);
  });

  it('goes on: what is hidden, said and changed now reads here and with 828702b', async () => {
    const [first] = await inOrder();
    const hidden = { hiddenAt: store.clock.now(), hiddenBy: 'h', hiddenWhy: null };
    const landed = await log()
      .of(roomLog, sessionId)
      .change(first?.id ?? '', () => hidden);
    expect(landed?.message).toMatchObject({ ...hidden, rev: 5, body: { text: inTheRoom[0] } });
    const said = await log()
      .of(roomLog, sessionId)
      .append(newMessage({ text: 'Nog iemand?' }));
    expect(said.message).toMatchObject({ seq: 4, rev: 6 });
    const changed = await log()
      .of(roomLog, sessionId)
      .change(first?.id ?? '', () => ({ body: { text: '…' } }));
    expect(changed?.message).toMatchObject({ rev: 7, body: { text: '…' }, hiddenBy: 'h' });
    const entry = { kind: 'answer', words: question, about: null, profession: 'nurse' } as const;
    const answered = await log().of(threadLog, threadId).append(newMessage(entry));
    expect((await thread()).at(-1)).toEqual(answered.message);

    expect(await formerText('roomSession', said.message.id)).toBe('Nog iemand?');
    expect(await formerText('roomSession', first?.id ?? '')).toBe('…');
    // Exactly these fields: 828702b refuses others.
    expect(JSON.parse(await formerText('thread', answered.message.id))).toEqual({
      kind: 'answer',
      words: question,
      about: null,
    });
  });

  it('numbers the facts of a room session from the first change on', async () => {
    const { rooms } = opened.app.stores;
    const former = await rooms.findSession(sessionId);
    expect(former?.rev).toBe(0);
    await rooms.setEntryPaused(sessionId, true);
    rooms.forgetSession(sessionId);
    expect(await rooms.findSession(sessionId)).toEqual({ ...former, isEntryPaused: true, rev: 1 });
  });

  it('is rewritten by a job that tells its progress in counts, and reads as before', async () => {
    const before = [await room(), await thread()];
    const lines: string[] = [];
    const to = { write: (line: string) => void lines.push(line) };
    const upgrades = storedUpgradesOf(domains, opened.storage.connection, opened.app.vault);
    await upgradeJob(upgrades, createLog({ level: 'info', to })).run(opened.app.ctxFor());
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        event: 'documentsUpgraded',
        collection: 'messages',
        done: 7,
        failed: 0,
        left: 0,
      }),
    ]);
    expect(await versions()).toEqual([2, 2, 2, 2, 2, 2, 2]);
    const kinds = (await rows().find().lean()).map(({ placeId, placeKind }) => [placeId, placeKind]);
    expect(new Set(kinds.map(String))).toEqual(new Set([`${sessionId},roomSession`, `${threadId},thread`]));
    expect([await room(), await thread()]).toEqual(before);
  });

  it('takes what a node of 828702b still writes beside it, and upgrades that at the next turn', async () => {
    await opened.app.jobs.run('storage.upgrade');
    const key = await opened.app.vault.keyOf(placeKey({ kind: 'roomSession', id: sessionId }));
    const text = key.seal('message.text.1', 'beside', 'Van de andere machine');
    const [_id, placeId, sentAt] = ['beside', sessionId, store.clock.now()];
    const row = { _id, placeId, clientKey: 'k', seatId: 's', text, sentAt, foldedAt: null, schemaVersion: 1 };
    // 828702b hides a message without updating `revs`.
    await raw().insertOne({ ...row, seq: 4, rev: 5 });
    await raw().updateOne({ _id: 'beside' }, { $set: { rev: 6 } });
    expect((await inOrder()).at(-1)?.body).toEqual({ text: 'Van de andere machine' });
    const restored = await log()
      .of(roomLog, sessionId)
      .change('beside', () => ({ hiddenAt: null }));
    expect(restored?.message.rev).toBe(7);
    expect((await rows().findById('beside').lean())?.revs).toEqual([6, 7]);
    await opened.app.jobs.run('storage.upgrade');
    expect(await versions()).toEqual(Array.from({ length: 8 }, () => 2));
    expect((await inOrder()).at(-1)?.body).toEqual({ text: 'Van de andere machine' });
  });

  it('leaves alone what a newer release wrote: the document, and what it added to a body', async () => {
    const [message] = await inOrder();
    const id = message?.id ?? '';
    const key = await opened.app.vault.keyOf(placeKey({ kind: 'roomSession', id: sessionId }));
    const body = key.seal('message.body.1', id, JSON.stringify({ text: 'Morgen', stickers: { star: 2 } }));
    const change = { body, schemaVersion: 9, addedLater: true };
    await raw().updateOne({ _id: id }, { $set: change });
    const before = await raw().findOne({ _id: id });
    await opened.app.jobs.run('storage.upgrade');
    expect(await raw().findOne({ _id: id })).toEqual(before);
    expect((await inOrder())[0]?.body).toEqual({ text: 'Morgen' });

    await log()
      .of(roomLog, sessionId)
      .change(id, () => ({ body: { text: 'Overmorgen' } }));
    const after = await raw().findOne({ _id: id });
    expect(after).toMatchObject({ schemaVersion: 9, addedLater: true });
    expect(JSON.parse(key.open('message.body.1', id, bytesOf(after?.body ?? Buffer.alloc(0))))).toEqual({
      text: 'Overmorgen',
      stickers: { star: 2 },
    });
  });

  it('fails the job, which is a fault, when a document does not open; the others are upgraded', async () => {
    const [message] = await inOrder();
    await rows().updateOne({ _id: message?.id ?? '' }, { $set: { text: Buffer.from('kapot') } });
    await expect(opened.app.jobs.run('storage.upgrade')).rejects.toThrow(/^1 documents/);
    expect(await versions()).toEqual([1, 2, 2, 2, 2, 2, 2]);
  });
});

describe('a backup that 828702b made', () => {
  it('is put back and opens: the question is there, and the room is not', async () => {
    const store = await OwnStore.make();
    const from = join(store.folder, 'former-backup');
    await putFormerBackup(from);
    const wish = {
      from,
      config: store,
      withoutTombstones: true,
      now: store.clock.now(),
      onProgress: () => {},
    };
    await putBack(wish);
    const { app, close } = await store.open();
    await app.jobs.run('storage.upgrade');
    const [threadId = ''] = await app.stores.spreekuur.ids();
    const entries = await app.stores.messages.of(threadLog, threadId).changedAfter(0, 100);
    expect(entries.map(({ body }) => body)).toMatchObject(inTheThread);
    expect(await app.stores.rooms.openSessions()).toEqual([]);
    await close();
    await store.remove();
  });
});
