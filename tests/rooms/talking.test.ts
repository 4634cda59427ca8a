import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MessageView, ReactionKind } from '@naast/shared/contract/messages';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { rateLimits } from '@naast/shared/rate-limits';
import { Naast } from '../support/naast.js';
import { nineWords } from '../support/nine-words.js';
import type { Person } from '../support/person.js';
import { Screen } from '../support/screen.js';
import { unlimited } from '../support/unlimited.js';
import { inRoom } from '../support/wire.js';

describe('what somebody said in a room', () => {
  let naast: Naast;
  let noor: Person;
  let mila: Person;
  let kim: Person;
  let milasSeat: SeatId;
  let kimsSeat: SeatId;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    [noor, mila, kim] = [await naast.team('Noor'), naast.visitor('Mila'), naast.visitor('Kim')];
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    milasSeat = (await mila.joins(sessionId)).mySeatId as SeatId;
    kimsSeat = (await kim.joins(sessionId)).mySeatId as SeatId;
  });
  afterEach(() => naast.close());

  const of = ({ id }: MessageView) => ({ sessionId, messageId: id });
  const seen = async (by: Person, { id }: MessageView) =>
    (await by.reads(sessionId)).find((message) => message.id === id);
  const says = async (by: Person, body: { text: string; replyTo?: string; contentNote?: 'death' }) => {
    const ack = await by.emitAnything('place:post', { ...inRoom(sessionId), clientKey: randomUUID(), body });
    return ack as { ok: boolean; reply?: { message: MessageView }; error?: { code: string } };
  };
  const reacts = (by: Person, message: MessageView, kind: ReactionKind, isGiven = true) =>
    by.ask(roomRoutes.reactToMessage, { params: { ...of(message), kind }, body: { isGiven } });
  const notes = (by: Person, message: MessageView, about: 'death' | 'eating' | null) =>
    by.ask(roomRoutes.noteMessage, { params: of(message), body: { about } });
  const edits = (by: Person, message: MessageView, text: string) =>
    by.ask(roomRoutes.editMessage, { params: of(message), body: { text } });
  const deletes = (by: Person, message: MessageView) =>
    by.ask(roomRoutes.deleteMessage, { params: of(message) });
  const rests = (seatId: SeatId) =>
    noor.call(roomRoutes.restSeat, { params: { sessionId, seatId }, body: { minutes: 10 } });

  it('is replied to, and only within the same talk', async () => {
    const first = await mila.says(sessionId, 'Ik slaap slecht.');
    const reply = await says(kim, { text: 'Ik ook.', replyTo: first.id });
    expect(reply.reply?.message.replyTo).toBe(first.id);
    expect((await seen(noor, reply.reply?.message as MessageView))?.replyTo).toBe(first.id);

    const other = (await noor.opens(await naast.room())).session.id;
    await noor.follows(other);
    const elsewhere = await noor.says(other, 'Hier ook iemand?');
    const lost = await says(kim, { text: 'Hoi', replyTo: elsewhere.id });
    expect(lost.error?.code).toBe('notFound');
  });

  it('is changed by its author alone, and everybody sees that it was', async () => {
    const said = await mila.says(sessionId, 'Ik woon in de Kerkstraat.');
    expect((await edits(kim, said, 'Ik niet.')).error?.code).toBe('notFound');
    expect((await edits(noor, said, 'Ik niet.')).error?.code).toBe('notFound');
    expect((await edits(mila, said, 'Ik woon hier in de buurt.')).reply).toMatchObject({ isEdited: true });
    for (const person of [noor, kim])
      expect(await seen(person, said)).toMatchObject({ text: 'Ik woon hier in de buurt.', isEdited: true });

    await rests(milasSeat);
    expect((await edits(mila, said, 'Nog iets.')).error?.code).toBe('resting');
  });

  it('stays as it was once a host hid it, so that host and author talk about the same words', async () => {
    const said = await mila.says(sessionId, 'Dat moet je stoppen met slikken.');
    await noor.call(roomRoutes.hideMessage, { params: of(said), body: { hidden: true } });
    expect((await edits(mila, said, 'Niets.')).error?.code).toBe('notAllowed');
    expect((await deletes(mila, said)).error?.code).toBe('notAllowed');
    expect((await reacts(kim, said, 'heart')).error?.code).toBe('notAllowed');
    expect(await seen(noor, said)).toMatchObject({ text: 'Dat moet je stoppen met slikken.' });
  });

  it('is deleted by its author, also while resting: the words are gone for everybody, hosts too', async () => {
    const said = await mila.says(sessionId, 'Mijn moeder heet Toos.');
    await reacts(kim, said, 'strength');
    await rests(milasSeat);
    expect((await deletes(kim, said)).error?.code).toBe('notFound');
    expect((await deletes(noor, said)).error?.code).toBe('notFound');
    expect((await deletes(mila, said)).reply).toMatchObject({ isDeleted: true, text: null, reactions: [] });
    for (const person of [noor, kim, mila]) {
      const view = await seen(person, said);
      expect(view).toMatchObject({ isDeleted: true, text: null, seq: said.seq, reactions: [] });
    }
    const { messages } = naast.app.stores;
    const { roomLog } = await import('@naast/server/domains/rooms/index');
    expect((await messages.of(roomLog, sessionId).find(said.id))?.body.text).toBe('');

    // Nothing more can be done with it.
    expect((await deletes(mila, said)).error?.code).toBe('notFound');
    expect((await reacts(kim, said, 'heart')).error?.code).toBe('notFound');
    expect((await notes(noor, said, 'death')).error?.code).toBe('notFound');
  });

  it('gets reactions of others, each once, and they are taken back', async () => {
    const said = await mila.says(sessionId, 'Vandaag ging het beter.');
    expect((await reacts(mila, said, 'heart')).error?.code).toBe('notAllowed');
    await reacts(kim, said, 'heart');
    await reacts(kim, said, 'heart');
    await reacts(noor, said, 'recognise');
    const hostsSeat = (await noor.call(roomRoutes.readSession, { params: { sessionId } })).mySeatId;
    expect((await seen(mila, said))?.reactions).toEqual([
      { kind: 'recognise', seatIds: [hostsSeat] },
      { kind: 'heart', seatIds: [kimsSeat] },
    ]);
    await reacts(noor, said, 'recognise', false);
    await reacts(noor, said, 'laugh', false);
    expect((await seen(mila, said))?.reactions).toEqual([{ kind: 'heart', seatIds: [kimsSeat] }]);

    await rests(kimsSeat);
    expect((await reacts(kim, said, 'thanks')).error?.code).toBe('resting');
  });

  it('keeps what several people do at one moment', async () => {
    const said = await noor.says(sessionId, 'Welkom.');
    const kinds: ReactionKind[] = ['recognise', 'strength', 'thanks', 'heart'];
    await Promise.all([mila, kim].flatMap((person) => kinds.map((kind) => reacts(person, said, kind))));
    const { reactions = [] } = (await seen(noor, said)) ?? {};
    expect(reactions.map(({ kind }) => kind)).toEqual(kinds);
    for (const { seatIds } of reactions) expect([...seatIds].sort()).toEqual([milasSeat, kimsSeat].sort());
  });

  it('is folded by a content note of its author or a host; nobody laughs at it', async () => {
    const sent = await says(mila, { text: 'Mijn broer is overleden.', contentNote: 'death' });
    const said = sent.reply?.message as MessageView;
    // The words are sent: each reader decides.
    expect(await seen(kim, said)).toMatchObject({
      contentNote: { about: 'death', isByHost: false },
      text: 'Mijn broer is overleden.',
    });
    expect((await reacts(kim, said, 'laugh')).error?.code).toBe('notAllowed');
    expect((await notes(kim, said, null)).error?.code).toBe('notFound');
    expect((await notes(mila, said, null)).reply?.contentNote).toBeNull();

    await reacts(kim, said, 'laugh');
    await reacts(kim, said, 'heart');
    await notes(noor, said, 'death');
    expect(await seen(kim, said)).toMatchObject({
      contentNote: { about: 'death', isByHost: true },
      reactions: [{ kind: 'heart', seatIds: [kimsSeat] }],
    });
    expect((await notes(mila, said, null)).error?.code).toBe('notAllowed');
    expect((await notes(noor, said, null)).reply?.contentNote).toBeNull();
  });

  it('keeps to itself what it is about, once a host hid it, like its words', async () => {
    const sent = await says(mila, { text: 'Mijn broer is overleden.', contentNote: 'death' });
    const said = sent.reply?.message as MessageView;
    const hides = (hidden: boolean) =>
      noor.call(roomRoutes.hideMessage, { params: of(said), body: { hidden } });
    await hides(true);
    expect(await seen(kim, said)).toMatchObject({ hidden: true, text: null, contentNote: null });
    for (const person of [noor, mila])
      expect(await seen(person, said)).toMatchObject({ contentNote: { about: 'death' } });
    await hides(false);
    expect(await seen(kim, said)).toMatchObject({ contentNote: { about: 'death' } });
  });

  it('never lands with the nine words of a question in it', async () => {
    const nine = nineWords();
    const refused = await says(mila, { text: `Dit zijn mijn woorden: ${nine}. Kun jij kijken?` });
    expect(refused.error?.code).toBe('holdsCodename');
    const said = await mila.says(sessionId, 'Hallo');
    expect((await edits(mila, said, nine)).error?.code).toBe('holdsCodename');
    expect((await noor.reads(sessionId)).map(({ text }) => text)).toEqual(['Hallo']);
  });

  it('is the same on every screen, live and read anew, whatever was done with it', async () => {
    const screens = await Promise.all([noor, mila, kim].map((person) => Screen.of(person, sessionId)));
    const first = await mila.says(sessionId, 'Een');
    const second = (await says(kim, { text: 'Twee', replyTo: first.id })).reply?.message as MessageView;
    await Promise.all([
      edits(mila, first, 'Een, en meer'),
      reacts(kim, first, 'strength'),
      reacts(noor, first, 'strength'),
      notes(noor, second, 'eating'),
      reacts(mila, second, 'thanks'),
    ]);
    await deletes(kim, second);
    for (const screen of screens) await screen.equalsFreshFetch();
  });

  it('can no longer be changed by who left, nor after the room closed', async () => {
    const said = await mila.says(sessionId, 'Tot ziens');
    await mila.call(roomRoutes.leaveRoom, { params: { sessionId } });
    expect((await edits(mila, said, 'Toch niet')).error?.code).toBe('seatNeeded');
    expect((await deletes(mila, said)).error?.code).toBe('seatNeeded');
    const other = await kim.says(sessionId, 'Dag');
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    for (const asked of [edits(kim, other, 'Nee'), reacts(kim, said, 'heart'), notes(kim, other, 'death')])
      expect((await asked).error?.code).toBe('roomClosed');
  });
});

describe('what is done with messages at the speed of a script', () => {
  it('is refused: each change is a number in the log of all', async () => {
    const naast = await Naast.start();
    const [noor, mila] = [await naast.team('Noor'), naast.visitor('Mila')];
    const sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    await mila.joins(sessionId);
    const { id: messageId } = await mila.says(sessionId, 'Mijn broer is overleden.');
    const notes = (about: 'death' | null) =>
      mila.ask(roomRoutes.noteMessage, { params: { sessionId, messageId }, body: { about } });
    let refusal: string | undefined;
    for (let n = 0; n < 3 * rateLimits.reaction.burst && refusal === undefined; n++)
      refusal = (await notes(n % 2 === 0 ? 'death' : null)).error?.code;
    expect(refusal).toBe('tooFast');
    // Of Mila alone.
    const by = { params: { sessionId, messageId }, body: { about: 'death' as const } };
    expect((await noor.ask(roomRoutes.noteMessage, by)).error).toBeNull();
    await naast.close();
  });
});
