import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import { dutyRoutes } from '@naast/shared/contract/duty';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { type TalkId, talkRoutes } from '@naast/shared/contract/talks';
import { limits } from '@naast/shared/limits';
import { quickExit } from '@naast/shared/quick-exit';
import { hasDuty } from '../support/alarms.js';
import { rowOf } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { LiveTalk } from '../support/live-talk.js';
import { Naast, pairedBuses, passphraseOf } from '../support/naast.js';
import type { Person } from '../support/person.js';
import {
  answersTalk,
  endsTalk,
  entersTalk,
  followsTalk,
  heardTalks,
  holdsTalk,
  offersTalk,
  ownTalk,
  saysInTalk,
  theTalk,
} from '../support/talks.js';
import { passphraseFor } from '../support/team.js';

describe('a talk apart, where somebody says no, leaves or is gone for good', () => {
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let bo: Person;
  let mila: Person;
  let sessionId: RoomSessionId;
  let milasSeat: SeatId;

  beforeEach(async () => {
    const [bus, other] = pairedBuses();
    naast = await Naast.start({ bus });
    const node = await naast.addNode({ bus: other });
    [noor, sam, bo] = [await naast.team('Noor'), await naast.team('Sam', node.url), await naast.team('Bo')];
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    mila = naast.visitor('Mila', node.url);
    milasSeat = await joins(mila);
  });
  afterEach(() => naast.close());

  async function joins(person: Person): Promise<SeatId> {
    const { mySeatId } = await person.joins(sessionId);
    if (mySeatId === null) throw new Error(`${person.name} has no seat`);
    return mySeatId;
  }
  async function samHosts(): Promise<void> {
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await sam.follows(sessionId);
  }
  async function talksApart(host: Person, person: Person, seatId: SeatId): Promise<TalkId> {
    const { id } = await offersTalk(noor, sessionId, seatId);
    await answersTalk(person, id);
    await holdsTalk(host, id);
    await entersTalk(person, id);
    return id;
  }
  const away = async (person: Person, talkId: TalkId) =>
    (await person.call(talkRoutes.readTalk, { params: { talkId } })).talk.hostAway;

  it('is not offered again at once by who heard a no, and is by others', async () => {
    await samHosts();
    const { id } = await offersTalk(noor, sessionId, milasSeat);
    await answersTalk(mila, id, false);
    const offer = { params: { sessionId, seatId: milasSeat } };
    naast.clock.forward(limits.talk.declinedShownFor / 2);
    const { error } = await noor.ask(talkRoutes.offerTalk, offer);
    expect(error).toEqual({ code: 'tooFast', retryAfterMs: limits.talk.declinedShownFor / 2 });
    expect(await ownTalk(mila, sessionId)).toBeNull();
    // Sam does not learn of the no.
    const { id: sams } = await offersTalk(sam, sessionId, milasSeat);
    expect(await heardTalks(sam)).toMatchObject([{ id: sams, state: 'offered' }]);
    await endsTalk(sam, sams);
    naast.clock.forward(limits.talk.declinedShownFor / 2);
    await offersTalk(noor, sessionId, milasSeat);
    expect(await ownTalk(mila, sessionId)).toMatchObject({ state: 'offered', by: 'Noor' });
    // The no is forgotten with the new offer.
    expect(await heardTalks(noor)).toHaveLength(1);
  });

  it('is anybody’s who may have the duty, once the duty lead who held it left quickly', async () => {
    await hasDuty(bo);
    await samHosts();
    const ruben = await naast.team('Ruben');
    const id = await talksApart(bo, mila, milasSeat);
    expect(await rowOf(sam, 'talkWaits')).toBeNull();
    await bo.request('POST', quickExit.path, '', { 'content-type': 'application/x-www-form-urlencoded' });
    await eventually(async () => expect(await away(mila, id)).toMatchObject({ lead: 'none' }));
    await eventually(() => expect(sam.heardOf('talks:changed').length).toBeGreaterThan(1));
    // Nor anybody's before a minute is over.
    expect(await rowOf(sam, 'talkWaits')).toBeNull();
    expect(await sam.refusal(talkRoutes.holdTalk, { params: { talkId: id } })).toBe('notFound');
    naast.clock.forward(limits.talk.takenOverAfter);
    expect(await rowOf(sam, 'talkWaits')).toMatchObject({ isPressing: true, to: `/talk/${id}` });
    // A consultant holds no talk.
    expect(await heardTalks(ruben)).toEqual([]);
    expect(await ruben.refusal(talkRoutes.holdTalk, { params: { talkId: id } })).toBe('notAllowed');

    const { rev } = await sam.call(dutyRoutes.readDuty, {});
    await sam.call(dutyRoutes.takeDuty, { body: { rev } });
    expect((await theTalk(sam)).may.hold).toBe(true);
    await holdsTalk(sam, id);
    expect(await ownTalk(mila, sessionId)).toMatchObject({ state: 'open', by: 'Sam' });
    expect(await away(mila, id)).toBeNull();
    await saysInTalk(mila, id, 'Fijn dat je er bent.');
  });

  it('stays with its host where a lead is there, and the only host of the room cannot leave it', async () => {
    await hasDuty(bo);
    await samHosts();
    const id = await talksApart(noor, mila, milasSeat);
    noor.disconnect();
    await eventually(async () => expect(await away(mila, id)).toMatchObject({ lead: 'here' }));
    expect((await theTalk(sam)).may.hold).toBe(false);
    expect(await sam.refusal(talkRoutes.holdTalk, { params: { talkId: id } })).toBe('notFound');
    // Now nobody else is there: but Sam holds the room.
    bo.disconnect();
    naast.clock.forward(Math.max(limits.duty.seemsHereFor + 1, limits.talk.takenOverAfter));
    expect(await sam.refusal(talkRoutes.holdTalk, { params: { talkId: id } })).toBe('roomNeedsHost');
  });

  it('frees the seat of a member whose account ends, and of a host whose account ends', async () => {
    await samHosts();
    const daan = naast.visitor('Daan');
    const passphrase = passphraseFor('Daan');
    await daan.call(accountRoutes.signUp, { body: { name: 'Daan', passphrase, language: 'nl' } });
    const id = await talksApart(noor, daan, await joins(daan));
    await daan.call(accountRoutes.endAccount, { body: { passphrase } });
    const presences = async (person: Person, talkId: TalkId) => {
      const { seats } = await person.call(talkRoutes.readTalk, { params: { talkId } });
      return new Map(seats.map(({ name, presence }) => [name, presence]));
    };
    await eventually(async () => expect((await presences(noor, id)).get('Daan')).toBe('left'));
    await endsTalk(noor, id);

    const milas = await talksApart(noor, mila, milasSeat);
    await noor.call(accountRoutes.endAccount, { body: { passphrase: passphraseOf('Noor') } });
    await eventually(async () => expect((await presences(mila, milas)).get('Noor')).toBe('left'));
    await eventually(async () => expect(await away(mila, milas)).not.toBeNull());
  });

  it('is the same live and read anew, whatever happened in it', async () => {
    await hasDuty(bo);
    await samHosts();
    const id = await talksApart(noor, mila, milasSeat);
    await followsTalk(mila, id);
    const [milas, noors] = [await LiveTalk.of(mila, id), await LiveTalk.of(noor, id)];
    await saysInTalk(mila, id, 'Het gaat niet.');
    await saysInTalk(noor, id, 'Ik lees met je mee.');
    for (const live of [milas, noors]) await live.equalsFreshFetch();
    noor.disconnect();
    await eventually(async () => expect(await away(mila, id)).not.toBeNull());
    await milas.equalsFreshFetch();
    naast.clock.forward(limits.talk.takenOverAfter);
    await holdsTalk(bo, id);
    await milas.equalsFreshFetch();
    const bos = await LiveTalk.of(bo, id);
    mila.disconnect();
    await eventually(() =>
      expect(bos.state.seats).toContainEqual(expect.objectContaining({ name: 'Mila', presence: 'away' })),
    );
    await bos.equalsFreshFetch();
  });
});
