import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type LogKind, type MessageStore, messageCollection } from '@naast/server/domains/messages/index';
import { openCollection } from '@naast/server/platform/storage/collection';
import { Naast } from '../support/naast.js';
import { newMessage, newPlace, testLog } from './test-log.js';

describe('the message log', () => {
  let naast: Naast;
  let messages: MessageStore;
  let placeId: string;

  beforeAll(async () => {
    naast = await Naast.start();
    messages = naast.app.stores.messages;
  });
  afterAll(() => naast.close());
  beforeEach(async () => {
    placeId = await newPlace(naast);
  });

  const rows = () => openCollection(naast.nodes[0]?.connection ?? ({} as never), messageCollection);
  const say = (text: string) => messages.of(testLog, placeId).append(newMessage(text));

  it('keeps the body whole and typed; a kind that version 1 had not writes no text', async () => {
    const { message } = await say('Dag');
    expect(await messages.of(testLog, placeId).find(message.id)).toEqual(message);
    expect(message.body).toEqual({ text: 'Dag', tags: ['proef'] });
    expect(await rows().findById(message.id).lean()).not.toHaveProperty('text');
  });

  it('changes in a body what is named, beside what hides it', async () => {
    const { message } = await say('Dag');
    const at = new Date('2026-11-21T20:00:00Z');
    const changed = await messages.of(testLog, placeId).change(message.id, ({ body }) => ({
      body: { tags: [...body.tags, 'nog een'] },
      hiddenAt: at,
    }));
    expect(changed?.message).toMatchObject({
      rev: 2,
      hiddenAt: at,
      body: { text: 'Dag', tags: ['proef', 'nog een'] },
    });
    expect(await messages.of(testLog, placeId).find(message.id)).toEqual(changed?.message);
  });

  it('tells what this node just wrote without parsing it again', async () => {
    let parsed = 0;
    const counting = {
      ...testLog,
      body: testLog.body.refine(() => {
        parsed++;
        return true;
      }),
    } satisfies LogKind<{ text: string; tags: string[] }>;
    await Promise.all(
      ['een', 'twee', 'drie'].map((text) => messages.of(counting, placeId).append(newMessage(text))),
    );
    const told = await messages.of(counting, placeId).changedIn({ afterRev: 0, rev: 3 });
    expect(told.map(({ body }) => body.text)).toEqual(['een', 'twee', 'drie']);
    expect(parsed).toBe(0);
    expect(await messages.of(counting, placeId).changedAfter(0, 10)).toEqual(told);
    expect(parsed).toBe(3);
  });

  it('is read in windows from its end, newest first, and no further than asked', async () => {
    for (let n = 1; n <= 25; n++) await say(`${n}`);
    const window = async (before?: number) => {
      const which = before === undefined ? { limit: 10 } : { before, limit: 10 };
      return (await messages.of(testLog, placeId).window(which)).map(
        ({ seq, body }) => `${seq}: ${body.text}`,
      );
    };
    const down = (from: number, to: number) =>
      Array.from({ length: from - to + 1 }, (_, at) => `${from - at}: ${from - at}`);
    // A changed message keeps its position.
    const [oldest] = await messages.of(testLog, placeId).changedAfter(0, 1);
    await messages.of(testLog, placeId).change(oldest?.id ?? '', () => ({ hiddenAt: new Date() }));
    expect(await window()).toEqual(down(25, 16));
    expect(await window(6)).toEqual(down(5, 1));
    expect(await window(1)).toEqual([]);
    // Older messages are not decrypted.
    await rows().updateMany({ placeId, seq: { $lt: 6 } }, { $set: { body: Buffer.from('kapot') } });
    expect(await window(16)).toEqual(down(15, 6));
    const plan = await rows()
      .find({ placeId, seq: { $lt: 16 } })
      .sort({ seq: -1 })
      .limit(10)
      .explain('queryPlanner');
    expect(JSON.stringify(plan)).toContain('"indexName":"placeId_1_seq_1"');
    expect(JSON.stringify(plan)).not.toContain('"SORT"');
  });
});
