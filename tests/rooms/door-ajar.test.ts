import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { heldRoutes } from '@naast/shared/contract/held';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { howRoutes } from '@naast/shared/contract/room-how';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { rearranges, sees } from '../support/arranging.js';
import { decides, heldFor, heldText, ownHeld, places, posts, setsAjar, takesBack } from '../support/held.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

/** Noor hosts; Mila and Kim are visitors. */
describe('a door ajar', () => {
  let naast: Naast;
  let noor: Person;
  let mila: Person;
  let kim: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    noor = await naast.team('Noor');
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    [mila, kim] = [naast.visitor('Mila'), naast.visitor('Kim')];
    for (const person of [mila, kim]) await person.joins(sessionId);
  });
  afterEach(() => naast.close());

  const params = () => ({ params: { sessionId } });
  const told = async (person: Person) => (await person.reads(sessionId)).map(({ text }) => text);
  const says = (person: Person, text: string, key?: string) => posts(person, sessionId, text, key);
  const ajar = (which: Parameters<typeof setsAjar>[2]) => setsAjar(noor, sessionId, which);

  describe('says which lines wait', () => {
    it('none while it is off', async () => {
      expect(await says(mila, 'Hoi')).toBe('placed');
      expect(await heldFor(noor, sessionId)).toEqual([]);
    });

    it('first: of who is new here, until a line of theirs was placed', async () => {
      expect(await says(kim, 'Ik was er al')).toBe('placed');
      await ajar('first');
      expect(await says(kim, 'En weer')).toBe('placed');
      expect([await says(mila, 'Hoi'), await says(mila, 'Is daar iemand?')]).toEqual(['held', 'held']);
      await places(noor, sessionId, (await heldText(noor, sessionId, 'Hoi')).id);
      expect(await says(mila, 'Dank je')).toBe('placed');
      expect(await told(kim)).toEqual(['Ik was er al', 'En weer', 'Hoi', 'Dank je']);
      expect((await ownHeld(mila, sessionId)).map(({ text }) => text)).toEqual(['Is daar iemand?']);
    });

    it('all: each line of a visitor, and none of a host', async () => {
      await says(mila, 'Eerst gewoon');
      await ajar('all');
      expect([await says(mila, 'Nu niet'), await says(kim, 'Ik ook niet')]).toEqual(['held', 'held']);
      expect(await says(noor, 'Ik lees mee')).toBe('placed');
    });

    it('noLinks: a link of who has few lines placed', async () => {
      await ajar('noLinks');
      expect([await says(mila, 'Hoi'), await says(mila, 'kijk op winst.example.com/nu')]).toEqual([
        'placed',
        'held',
      ]);
      for (let n = 1; n < limits.held.newcomerUpTo; n++) await says(mila, `regel ${n}`);
      expect(await says(mila, 'Dit las ik vandaag: https://www.thuisarts.nl/somber')).toBe('placed');
    });

    it('as the coordinator arranged for the room, from the next session on, until a host changes it', async () => {
      const bo = await naast.team('Bo');
      expect((await rearranges(bo, roomId, { doorAjar: 'all' })).doorAjar).toBe('all');
      expect(await says(mila, 'Deze avond nog niet')).toBe('placed');
      await noor.call(roomRoutes.closeRoom, params());
      sessionId = (await noor.opens(roomId)).session.id;
      await mila.joins(sessionId);
      expect((await sees(mila, roomId)).session?.doorAjar).toBe('all');
      expect(await says(mila, 'Nu wel')).toBe('held');
      await ajar('off');
      expect(await says(mila, 'En nu niet meer')).toBe('placed');
      // What waits goes on waiting, and the room's own setting stands.
      expect(await ownHeld(mila, sessionId)).toHaveLength(1);
      expect((await sees(bo, roomId)).doorAjar).toBe('all');
    });
  });

  describe('shows its author', () => {
    it('the text in place, until when somebody looks, and after a reload and a reconnect too', async () => {
      await ajar('all');
      await says(mila, 'Mag dit?');
      const [mine] = await ownHeld(mila, sessionId);
      expect(mine).toMatchObject({ text: 'Mag dit?', state: 'waits', byRule: false, decided: null });
      expect(Date.parse(mine?.leadToldAt ?? '') - Date.parse(mine?.sentAt ?? '')).toBe(
        limits.held.pressesAfter,
      );
      mila.disconnect();
      await mila.follows(sessionId);
      expect(await ownHeld(mila, sessionId)).toEqual([mine]);
      expect(mila.heardOf('room:myHeld').at(-1)?.held).toEqual([mine]);
      expect(await ownHeld(kim, sessionId)).toEqual([]);
    });

    it('what they took back no longer, and a late retry of it is not held anew', async () => {
      await ajar('all');
      const key = randomUUID();
      await says(mila, 'Toch niet', key);
      const [mine] = await ownHeld(mila, sessionId);
      if (!mine) throw new Error('nothing is held');
      expect((await takesBack(mila, sessionId, mine.id)).held).toEqual([]);
      expect(await says(mila, 'Toch niet', key)).toBe('held');
      expect([await ownHeld(mila, sessionId), await heldFor(noor, sessionId)]).toEqual([[], []]);
      await ajar('off');
      expect(await says(mila, 'Toch niet', key)).toBe('held');
      expect(await told(kim)).toEqual([]);
    });

    it('only their own: another cannot take it back', async () => {
      await ajar('all');
      await says(mila, 'Van mij');
      const [mine] = await ownHeld(mila, sessionId);
      if (!mine) throw new Error('nothing is held');
      const given = { params: { sessionId, heldId: mine.id } };
      expect(await kim.refusal(heldRoutes.takeBackHeld, given)).toBe('notFound');
      expect(await noor.refusal(heldRoutes.takeBackHeld, given)).toBe('notFound');
      expect(await ownHeld(mila, sessionId)).toHaveLength(1);
    });
  });

  describe('keeps the rules of posting', () => {
    it('lands the same key once: sent again while it waits, and after it was placed', async () => {
      await ajar('all');
      const key = randomUUID();
      expect([await says(mila, 'Eén keer', key), await says(mila, 'Eén keer', key)]).toEqual([
        'held',
        'held',
      ]);
      const waiting = await heldFor(noor, sessionId);
      expect(waiting).toHaveLength(1);
      await places(noor, sessionId, ...waiting.map(({ id }) => id));
      expect(await says(mila, 'Eén keer', key)).toBe('placed');
      expect(await told(kim)).toEqual(['Eén keer']);
      const [landed] = await kim.reads(sessionId);
      expect([landed?.id, landed?.clientKey]).toEqual([waiting[0]?.id, key]);
    });

    it('does not let a declined text in by a retry once the door is open', async () => {
      await ajar('all');
      const key = randomUUID();
      await says(mila, 'Lelijk', key);
      const { id } = await heldText(noor, sessionId, 'Lelijk');
      await decides(noor, sessionId, [id], { what: 'decline', why: 'unkind', line: null });
      await ajar('off');
      expect(await says(mila, 'Lelijk', key)).toBe('held');
      expect(await told(kim)).toEqual([]);
    });

    it('refuses who rests, also the key of another', async () => {
      await ajar('all');
      const key = randomUUID();
      await says(mila, 'Van mij', key);
      expect(await says(kim, 'Van mij?', key)).toBe('alreadySent');
      const { mySeatId: seatId } = await mila.call(roomRoutes.readSession, params());
      if (!seatId) throw new Error('not seated');
      await noor.call(roomRoutes.restSeat, { params: { sessionId, seatId }, body: { minutes: 10 } });
      expect(await says(mila, 'En dit')).toBe('resting');
      await noor.call(hostingRoutes.pauseWriting, { ...params(), body: { paused: true } });
      expect(await says(kim, 'Mag dit?')).toBe('writingPaused');
    });

    it('counts a held line for slow mode', async () => {
      await ajar('all');
      await noor.call(hostingRoutes.setSlow, { ...params(), body: { seconds: 60 } });
      expect([await says(mila, 'Eén'), await says(mila, 'Twee')]).toEqual(['held', 'tooFast']);
    });

    it('refuses words by another way: a changed line, and how somebody is', async () => {
      const { id: messageId } = await mila.says(sessionId, 'Gewoon');
      await ajar('all');
      const edit = { params: { sessionId, messageId }, body: { text: 'Opeens anders' } };
      expect(await mila.refusal(roomRoutes.editMessage, edit)).toBe('doorAjar');
      const how = { ...params(), body: { how: 'opeens anders' } };
      expect(await mila.refusal(howRoutes.sayHow, how)).toBe('doorAjar');
      // The same words again, and taking them away, say nothing new.
      await mila.call(roomRoutes.editMessage, { ...edit, body: { text: 'Gewoon' } });
      await mila.call(howRoutes.sayHow, { ...params(), body: { how: null } });
      await ajar('first');
      await mila.call(roomRoutes.editMessage, edit);
      expect(await told(kim)).toEqual(['Opeens anders']);
    });

    it('has an end: who has too many waiting tries again later', async () => {
      await ajar('all');
      for (let n = 0; n < limits.held.mostOfOne; n++) expect(await says(mila, `regel ${n}`)).toBe('held');
      expect(await says(mila, 'nog een')).toBe('tooFast');
      expect(await says(kim, 'van mij')).toBe('held');
    });
  });
});
