import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { measureRoutes } from '@naast/shared/contract/measures';
import { roomModeratingRoutes } from '@naast/shared/contract/room-moderating';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { LiveRoom } from '../support/live-room.js';
import { hides, lifts, measures, myMeasure, myMeasures } from '../support/measures.js';
import { Naast } from '../support/naast.js';
import { nineWords } from '../support/nine-words.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

describe('a measure in a room', () => {
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let mila: Person;
  let kim: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let seatId: SeatId;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    [noor, sam] = [await naast.team('Noor'), await naast.team('Sam')];
    [mila, kim] = [naast.visitor('Mila'), naast.visitor('Kim')];
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await sam.follows(sessionId);
    seatId = (await mila.joins(sessionId)).mySeatId as SeatId;
    await kim.joins(sessionId);
  });
  afterEach(() => naast.close());

  const rests = (host: Person, minutesOf: 0 | 10, words = '') =>
    host.ask(roomRoutes.restSeat, {
      params: { sessionId, seatId },
      body: { minutes: minutesOf, why: 'tooMuch', words },
    });
  const codeOf = async (person: Person, text: string) => {
    const clientKey = crypto.randomUUID();
    const ack = await person.emit('place:post', {
      ...{ kind: 'roomSession', id: sessionId, clientKey },
      body: { text },
    });
    return ack.ok ? null : ack.error.code;
  };
  const at = () => ({ params: { sessionId, seatId } });

  it('a note: its person reads by whom, why and the line, until they close it; nobody else hears of it', async () => {
    const live = await LiveRoom.of(kim, sessionId);
    await measures(noor, sessionId, seatId, 'note', {
      why: 'unkind',
      words: 'Wil je het vriendelijker zeggen?',
    });
    await eventually(() => expect(mila.heard.map(({ type }) => type)).toContain('measures:changed'));
    const note = await myMeasure(mila, sessionId, 'note');
    expect(note).toMatchObject({
      by: 'Noor',
      why: 'unkind',
      words: 'Wil je het vriendelijker zeggen?',
      until: null,
      isRunning: true,
      may: { close: true, appeal: true },
    });
    expect(await myMeasures(kim, sessionId)).toEqual([]);
    const close = { params: { measureId: note.id } };
    expect(await kim.refusal(measureRoutes.closeNote, close)).toBe('notFound');
    await mila.call(measureRoutes.closeNote, close);
    await mila.call(measureRoutes.closeNote, close);
    expect(await myMeasure(mila, sessionId, 'note')).toMatchObject({ isRunning: false });
    // She writes as before, and Kim has heard nothing but what was said.
    expect(await codeOf(mila, 'Goed.')).toBeNull();
    await eventually(() => expect(live.state.messages.at(-1)?.text).toBe('Goed.'));
    expect(kim.heard.filter(({ type }) => type === 'measures:changed')).toEqual([]);
    expect(kim.wire.join()).not.toContain('vriendelijker');
  });

  it('slow: one message in so many seconds for one person, of the slower pace where the room has one too', async () => {
    await measures(noor, sessionId, seatId, 'slow', { seconds: 60, minutes: 15 });
    await naast.settled();
    expect(await codeOf(mila, 'Een.')).toBeNull();
    expect(await codeOf(mila, 'Twee.')).toBe('tooFast');
    expect(await codeOf(kim, 'Drie.')).toBeNull();
    expect(await codeOf(kim, 'Vier.')).toBeNull();
    naast.clock.forward(61_000);
    expect(await codeOf(mila, 'Vijf.')).toBeNull();
    // Lifted by the other host: at once as before.
    const slow = await myMeasure(mila, sessionId, 'slow');
    expect(slow).toMatchObject({ seconds: 60, isRunning: true });
    expect((await lifts(sam, slow)).status).toBe(200);
    await naast.settled();
    expect(await codeOf(mila, 'Zes.')).toBeNull();
    // Its end comes by itself.
    await measures(noor, sessionId, seatId, 'slow', { seconds: 120, minutes: 15 });
    await naast.settled();
    naast.clock.forward(minutes(2.1));
    expect(await codeOf(mila, 'Zeven.')).toBeNull();
    expect(await codeOf(mila, 'Acht.')).toBe('tooFast');
    naast.clock.forward(minutes(15));
    expect([await codeOf(mila, 'Negen.'), await codeOf(mila, 'Tien.')]).toEqual([null, null]);
  });

  it('a rest stops every way of writing here, and reading, worry and “I am not safe” go on', async () => {
    const said = await mila.says(sessionId, 'Eerst dit.');
    const others = await kim.says(sessionId, 'Iets van Kim.');
    await rests(noor, 10, 'Even op adem komen.');
    await naast.settled();
    expect(await myMeasure(mila, sessionId, 'rest')).toMatchObject({
      by: 'Noor',
      words: 'Even op adem komen.',
      isRunning: true,
    });
    const inMessage = { params: { sessionId, messageId: said.id } };
    expect(await codeOf(mila, 'Nog iets.')).toBe('resting');
    expect((await mila.emit('place:type', { kind: 'roomSession', id: sessionId })).ok).toBe(false);
    expect(await mila.refusal(roomRoutes.editMessage, { ...inMessage, body: { text: 'Anders.' } })).toBe(
      'resting',
    );
    const heart = {
      params: { sessionId, messageId: others.id, kind: 'heart' as const },
      body: { isGiven: true },
    };
    expect(await mila.refusal(roomRoutes.reactToMessage, heart)).toBe('resting');
    expect(
      (await mila.call(roomRoutes.readWindow, { params: { sessionId }, query: {} })).messages.length,
    ).toBe(2);
    // Another page of hers, and after a reconnection.
    const page = await mila.anotherPage();
    const ack = await page.emit('place:post', {
      kind: 'roomSession',
      id: sessionId,
      clientKey: crypto.randomUUID(),
      body: { text: 'Toch.' },
    });
    expect(ack).toMatchObject({ ok: false, error: { code: 'resting' } });
    expect((await rests(noor, 0)).error).toBeNull();
    await naast.settled();
    expect(await codeOf(mila, 'Weer.')).toBeNull();
    expect(await myMeasure(mila, sessionId, 'rest')).toMatchObject({ isRunning: false, isLifted: true });
  });

  it('of two hosts at the same moment one rest holds, and the record says the same as the seat', async () => {
    const all = await Promise.all([rests(noor, 10), rests(sam, 10), rests(noor, 10), rests(sam, 10)]);
    expect(all.map(({ error }) => error)).toEqual([null, null, null, null]);
    const running = (await myMeasures(mila, sessionId)).filter(({ isRunning }) => isRunning);
    expect(running.length).toBe(1);
    expect(await codeOf(mila, 'Hm.')).toBe('resting');
    await rests(sam, 0);
    await naast.settled();
    expect((await myMeasures(mila, sessionId)).filter(({ isRunning }) => isRunning)).toEqual([]);
    expect(await codeOf(mila, 'Hè.')).toBeNull();
  });

  it('hiding asks why and offers a line; giving back restores exactly what was', async () => {
    const said = await mila.says(sessionId, 'Wat een onzin is dit.');
    await kim.call(roomRoutes.reactToMessage, {
      params: { sessionId, messageId: said.id, kind: 'heart' },
      body: { isGiven: true },
    });
    const before = await messageFor(kim, said.id);
    await Promise.all([
      hides(noor, sessionId, said.id, { hidden: true, why: 'unkind', words: 'Dit kwam hard aan.' }),
      hides(sam, sessionId, said.id, { hidden: true, why: 'unkind', words: 'Dit kwam hard aan.' }),
    ]);
    expect(await messageFor(kim, said.id)).toMatchObject({ text: null, hiddenWhy: null });
    expect((await myMeasures(mila, sessionId)).length).toBe(1);
    const hide = await myMeasure(mila, sessionId, 'hide');
    expect(hide).toMatchObject({
      why: 'unkind',
      words: 'Dit kwam hard aan.',
      messageId: said.id,
      isRunning: true,
    });
    await hides(sam, sessionId, said.id, { hidden: false });
    const after = await messageFor(kim, said.id);
    expect({ ...after, rev: before?.rev }).toEqual(before);
    expect(await myMeasure(mila, sessionId, 'hide')).toMatchObject({ isLifted: true, isRunning: false });
  });

  it('its author says it in other words, which hosts read first, and give back or not', async () => {
    const said = await mila.says(sessionId, 'Wat een onzin is dit.');
    await hides(noor, sessionId, said.id, { hidden: true, why: 'unkind' });
    const params = { sessionId, messageId: said.id };
    const rewrite = (person: Person, text: string) =>
      person.ask(roomModeratingRoutes.rewriteMessage, { params, body: { text } });
    const answer = (text: string, isAccepted: boolean, host = noor) =>
      host.ask(roomModeratingRoutes.answerRewritten, { params, body: { text, isAccepted } });
    expect((await rewrite(kim, 'Ik.')).error?.code).toBe('notFound');
    expect((await rewrite(mila, nineWords())).error?.code).toBe('holdsCodename');
    await rewrite(mila, 'Ik zie het anders.');
    expect(await messageFor(noor, said.id)).toMatchObject({
      text: 'Wat een onzin is dit.',
      rewritten: 'Ik zie het anders.',
    });
    expect(await messageFor(kim, said.id)).toMatchObject({ text: null, rewritten: null });
    // Not like this: it stays hidden, and she can try again.
    await answer('Ik zie het anders.', false);
    expect(await messageFor(mila, said.id)).toMatchObject({ hidden: true, rewritten: null });
    await rewrite(mila, 'Ik denk daar anders over.');
    // Words that the host did not read are not given back.
    expect((await answer('Ik zie het anders.', true)).error?.code).toBe('changedMeanwhile');
    const both = await Promise.all([
      answer('Ik denk daar anders over.', true),
      answer('Ik denk daar anders over.', true, sam),
    ]);
    expect(both.map(({ error }) => error?.code ?? 'done').toSorted()).toEqual(['changedMeanwhile', 'done']);
    expect(await messageFor(kim, said.id)).toMatchObject({
      text: 'Ik denk daar anders over.',
      hidden: false,
      isEdited: true,
      rewritten: null,
    });
  });

  it('what was emptied stays hidden, for good and for everybody', async () => {
    const said = await mila.says(sessionId, 'Dan doe ik het zo.');
    const { emptyHidden } = await import('@naast/server/domains/rooms/index');
    const ctx = naast.app.ctxFor();
    expect(await emptyHidden(ctx, { id: sessionId }, said.id)).toBe(false);
    await hides(noor, sessionId, said.id, { hidden: true, why: 'method' });
    expect(await emptyHidden(ctx, { id: sessionId }, said.id)).toBe(true);
    for (const person of [noor, kim, mila])
      expect(await messageFor(person, said.id)).toMatchObject({ hidden: true, text: null });
    expect((await hides(noor, sessionId, said.id, { hidden: false })).error?.code).toBe('notAllowed');
  });

  it('hosts read what was done about a person; a consultant and people do not', async () => {
    await rests(noor, 10, 'Even rust.');
    await measures(sam, sessionId, seatId, 'note', { words: 'Let je erop?' });
    const { measures: done, isSecondThere } = await noor.call(roomModeratingRoutes.listSeatMeasures, at());
    expect(isSecondThere).toBe(true);
    expect(new Set(done.map(({ kind, by, words }) => `${kind} ${by} ${words}`))).toEqual(
      new Set(['note Sam Let je erop?', 'rest Noor Even rust.']),
    );
    expect(await kim.refusal(roomModeratingRoutes.listSeatMeasures, at())).toBe('signInNeeded');
    expect((await measures(kim, sessionId, seatId, 'note')).error).toBe('signInNeeded');
    const ruben = await naast.team('Ruben');
    expect((await measures(ruben, sessionId, seatId, 'note')).error).toBe('notAllowed');
    // About a colleague nothing of it is done.
    const { seats } = await noor.call(roomRoutes.readSession, { params: { sessionId } });
    const host = seats.find(({ name }) => name === 'Noor');
    expect((await measures(sam, sessionId, host?.id as SeatId, 'outToday')).error).toBe('notAllowed');
    expect((await measures(noor, sessionId, seatId, 'note', { words: nineWords() })).error).toBe(
      'holdsCodename',
    );
  });

  async function messageFor(person: Person, messageId: string) {
    const { messages } = await person.call(roomRoutes.readWindow, { params: { sessionId }, query: {} });
    return messages.find(({ id }) => id === messageId);
  }
});
