import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { arrangingRoutes } from '@naast/shared/contract/arranging';
import type { MessageId } from '@naast/shared/contract/messages';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { closesAlarm, inSession, isNotSafe, takesAlarm } from '../support/alarms.js';
import { rearranges, sees } from '../support/arranging.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { answersTalk, entersTalk, holdsTalk, offersTalk, readsTalk, saysInTalk } from '../support/talks.js';
import { unlimited } from '../support/unlimited.js';
import { inRoom } from '../support/wire.js';

describe('a room where nobody shares contact details', () => {
  let naast: Naast;
  let bo: Person;
  let noor: Person;
  let mila: Person;
  let roomId: RoomId;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    [bo, noor, mila] = [await naast.team('Bo'), await naast.team('Noor'), naast.visitor('Mila')];
    roomId = await naast.room();
  });
  afterEach(() => naast.close());

  async function opened(): Promise<RoomSessionId> {
    const { session } = await noor.opens(roomId);
    await noor.follows(session.id);
    return session.id;
  }
  async function withRule(): Promise<RoomSessionId> {
    await rearranges(bo, roomId, { forbidsContact: true });
    return opened();
  }
  async function tries(person: Person, sessionId: RoomSessionId, text: string): Promise<string> {
    const given = { ...inRoom(sessionId), clientKey: randomUUID(), body: { text } };
    const ack = await person.emitAnything('place:post', given);
    return ack?.ok ? 'ok' : (ack?.error.code ?? 'no answer');
  }
  const edits = (person: Person, sessionId: RoomSessionId, messageId: MessageId, text: string) =>
    person.ask(roomRoutes.editMessage, {
      params: { sessionId, messageId },
      body: { text },
    });

  it.each([
    ['a phone number', 'Bel me: 06 - 12 34 56 78'],
    ['a mail address', 'wilg@example.nl'],
    ['an account number', 'Maak over naar NL91 ABNA 0417 1643 00'],
    ['a citizen service number', 'mijn bsn is 111222333'],
    ['an account elsewhere', 'insta: wilgtekent'],
    ['a name with an @ that nobody has here', 'Zoek @wilg_tekent'],
  ])('refuses %s, sent or put in by an edit, and stores nothing of it', async (_, text) => {
    const sessionId = await withRule();
    await mila.joins(sessionId);
    expect(await tries(mila, sessionId, text)).toBe('holdsContact');
    const said = await mila.says(sessionId, 'Hallo');
    expect((await edits(mila, sessionId, said.id, text)).error?.code).toBe('holdsContact');
    expect((await mila.reads(sessionId)).map((message) => message.text)).toEqual(['Hallo']);
  });

  it('lets through helplines of this organisation and all others, streets, and those who are named here', async () => {
    const sessionId = await withRule();
    await mila.joins(sessionId);
    await naast.visitor('Stille Zwaluw').joins(sessionId);
    for (const text of [
      'Bel 112, 113 of 0800-0113.',
      '@Stille Zwaluw, fijn dat je er bent. @Noor ook.',
      'Ik woon aan de Beukenlaan 14.',
    ])
      expect([text, await tries(mila, sessionId, text)]).toEqual([text, 'ok']);
  });

  it('lets hosts share what they want', async () => {
    const sessionId = await withRule();
    expect(await tries(noor, sessionId, 'Ons nummer is 030 123 45 67.')).toBe('ok');
  });

  it('lets a person share it about whom an alarm is open, and refuses it again once that is closed', async () => {
    const sessionId = await withRule();
    await mila.joins(sessionId);
    await isNotSafe(mila, inSession(sessionId));
    const kim = naast.visitor('Kim');
    await kim.joins(sessionId);
    expect(await tries(mila, sessionId, 'Ik ben op 06 12345678.')).toBe('ok');
    expect(await tries(kim, sessionId, 'Ik ben op 06 12345678.')).toBe('holdsContact');
    await takesAlarm(noor);
    await closesAlarm(noor);
    expect(await tries(mila, sessionId, 'Nog eens: 06 12345678.')).toBe('holdsContact');
  });

  it('has no such rule in a talk apart', async () => {
    const sessionId = await withRule();
    const sam = await naast.team('Sam');
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await sam.follows(sessionId);
    const { mySeatId } = await mila.joins(sessionId);
    const { id } = await offersTalk(noor, sessionId, mySeatId as SeatId);
    await answersTalk(mila, id);
    await holdsTalk(noor, id);
    await entersTalk(mila, id);
    await saysInTalk(mila, id, 'Bel me op 06 12345678.');
    expect(await readsTalk(noor, id)).toContain('Bel me op 06 12345678.');
  });

  it('keeps the rule that it opened with, whatever a coordinator changes, and says both at the door', async () => {
    const sessionId = await opened();
    await mila.joins(sessionId);
    expect(await tries(mila, sessionId, '06 12345678')).toBe('ok');
    const changed = await rearranges(bo, roomId, { forbidsContact: true });
    expect(changed).toMatchObject({ forbidsContact: true, rev: 1, session: { forbidsContact: false } });
    expect(await tries(mila, sessionId, '06 12345678')).toBe('ok');
    expect((await mila.call(roomRoutes.readSession, { params: { sessionId } })).session.forbidsContact).toBe(
      false,
    );
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });

    const next = await opened();
    await mila.joins(next);
    expect(await tries(mila, next, '06 12345678')).toBe('holdsContact');
    await rearranges(bo, roomId, { forbidsContact: false });
    expect(await sees(mila, roomId)).toMatchObject({
      forbidsContact: false,
      session: { forbidsContact: true },
    });
    expect(await tries(mila, next, '06 12345678')).toBe('holdsContact');
    // A page of before there was the rule leaves it as it is.
    const { title, description, weekly, rev } = await rearranges(bo, roomId, { forbidsContact: true });
    const plan = { title: { nl: 'Anders', en: 'Other' }, description, weekly };
    expect(title.nl).not.toBe('Anders');
    const byOldPage = await bo.call(arrangingRoutes.changeRoom, { params: { roomId }, body: { rev, plan } });
    expect(byOldPage).toMatchObject({ forbidsContact: true, title: plan.title });
  });
});
