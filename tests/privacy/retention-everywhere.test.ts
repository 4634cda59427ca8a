import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collectionsOf, outsideOf, retentionOf } from '@naast/server/compose-stored';
import { domains } from '@naast/server/domains';
import { threadLog } from '@naast/server/domains/spreekuur/index';
import type { SweptRule } from '@naast/server/kernel/domain';
import { tombstonesIn } from '@naast/server/platform/vault/tombstones';
import { accountRoutes } from '@naast/shared/contract/account';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { settingRoutes } from '@naast/shared/contract/settings';
import { teamRoutes } from '@naast/shared/contract/team';
import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import { hasDuty, inSession, isNotSafe } from '../support/alarms.js';
import { breakTending } from '../support/break-tending.js';
import { days, hours } from '../support/clock.js';
import { measures } from '../support/measures.js';
import { flags, theCase } from '../support/moderation.js';
import { Naast } from '../support/naast.js';
import { givesNotice } from '../support/notices.js';
import { png } from '../support/pictures.js';
import { opensReview } from '../support/reviews.js';
import { changes } from '../support/settings.js';
import {
  asks,
  asksAndConfirms,
  greets,
  newestQuestion,
  notes,
  readsQuestion,
  takes,
  writesIn,
} from '../support/spreekuur.js';
import {
  answersTalk,
  endsTalk,
  entersTalk,
  holdsTalk,
  leavesFound,
  offersTalk,
  saysInTalk,
} from '../support/talks.js';
import { idOf, invites, passphraseFor } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

const collections = collectionsOf(domains);

interface Stored {
  _id: string;
}
/** Per collection: when nothing of the evening may be left. `mine`: which documents the evening created. */
interface Case {
  readonly gone: number | 'stays';
  readonly mine?: object;
}

/** Terms in days begin at midnight (UTC); the evening is at 19:00. */
const sinceMidnight = hours(19);
/** The 1st of December 2027, in UTC: a year after the end of the month. */
const endOfLog = Date.parse('2027-12-01T00:00:00Z') - Date.parse('2026-11-21T19:00:00Z');
/** Until it begins; the evening is in the last quarter of 2026. */
const untilYear = (year: number) =>
  Date.parse(`${year}-01-01T00:00:00Z`) - Date.parse('2026-11-21T19:00:00Z');
const endOfQuestion = days(91) - sinceMidnight;
const endOfMember = limits.memberKept - sinceMidnight;
/** The lease of a daily job lasts nine tenths of a day. */
const endOfLease = hours(21.6) + limits.leaseKept;

const cases: Readonly<Record<string, Case>> = {
  // The term begins at the end of the hour.
  signInSessions: { gone: limits.signInSession.visitorMax + hours(1) },
  // It goes with the session that it was said in.
  heldTexts: { gone: limits.room.keptForDutyLead },
  whispers: { gone: limits.room.keptForDutyLead },
  roomSessions: { gone: limits.room.keptForDutyLead },
  invitations: { gone: limits.invitation.holds },
  proposals: { gone: limits.proposal.holds },
  alarms: { gone: limits.fault.keptAfterEnd },
  // Its times are days by then.
  safetyAlarms: { gone: limits.alarm.factsKept - sinceMidnight },
  safetyWorries: { gone: limits.alarm.worryKept },
  // Its times are days by then.
  moderationCases: { gone: limits.case.factsKept - sinceMidnight },
  toldFlags: { gone: limits.flag.kept },
  talks: { gone: limits.talk.kept },
  foundWords: { gone: limits.found.kept },
  measures: { gone: limits.measure.factsKept },
  notices: { gone: limits.notice.factsKept },
  reviews: { gone: limits.review.kept },
  lookbacksWaiting: { gone: untilYear(2028) },
  lookbackBatches: { gone: untilYear(2029) },
  detectorCounts: { gone: Date.parse('2028-12-01T00:00:00Z') - Date.parse('2026-11-21T19:00:00Z') },
  figures: { gone: Date.parse('2028-12-01T00:00:00Z') - Date.parse('2026-11-21T19:00:00Z') },
  duty: { gone: 'stays' },
  // As long as one that is stored says.
  pauses: { gone: limits.signInSession.visitorMax + hours(1) },
  // The sweep itself takes a lease.
  leases: { gone: endOfLease, mine: { _id: { $ne: 'privacy.retention' } } },
  // This test's server does not renew it.
  nodeLeases: { gone: limits.nodeLease.lasts + limits.nodeLease.keptAfterEnd },
  // Documents of places go with the last place, the question.
  threads: { gone: endOfQuestion },
  messages: { gone: endOfQuestion },
  heldMessages: { gone: endOfQuestion },
  seats: { gone: endOfQuestion },
  notes: { gone: endOfQuestion },
  // Team accounts and their keys stay.
  accounts: { gone: endOfMember, mine: { kind: 'member' } },
  dataKeys: {
    gone: endOfQuestion,
    mine: {
      _id: /^(roomSession|talk|thread|invitation|alarm|case|found|review|measure|lastingMeasure|notice):/,
    },
  },
  logEntries: { gone: endOfLog },
  organisations: { gone: 'stays' },
  settings: { gone: 'stays' },
  formerSettings: { gone: limits.settings.formerKeptFor },
  marks: { gone: limits.mark.waitsForSave },
  rooms: { gone: 'stays' },
  themes: { gone: 'stays' },
  setups: { gone: 'stays' },
  keyChecks: { gone: 'stays' },
  schemaVersions: { gone: 'stays' },
};

const going = Object.entries(cases).flatMap(([name, { gone }]) => (gone === 'stays' ? [] : [{ name, gone }]));
/** The times at which something expires, in order, with the collections. */
const moments = [...new Set(going.map(({ gone }) => gone))]
  .sort((one, other) => one - other)
  .map((gone) => ({ gone, names: going.filter((one) => one.gone === gone).map(({ name }) => name) }));

describe('with the clock an hour past its term, nothing is left in any collection', () => {
  let naast: Naast;
  let connection: Connection;
  let began: number;
  let swept: readonly SweptRule[];

  const stored = (name: string) => connection.collection<Stored>(name);
  const count = (name: string) => stored(name).countDocuments(cases[name]?.mine ?? {});
  const goTo = (afterEvening: number) => naast.clock.set(new Date(began + afterEvening).toISOString());
  const tombstoneDir = () => join(naast.store.folder, 'tombstones');
  const tombstones = () => tombstonesIn(tombstoneDir()).all();

  /** An evening that creates documents in every collection. */
  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    ({ connection } = await naast.store.connect());
    began = naast.clock.now().getTime();
    const [noor, bo, ruben] = [await naast.team('Noor'), await naast.team('Bo'), await naast.team('Ruben')];

    const { id: sessionId } = (await noor.opens(await naast.room())).session;
    const mila = naast.visitor('Mila');
    await mila.joins(sessionId);
    const { id: saidId } = await mila.says(sessionId, 'Dit gaat weer weg.');
    await flags(noor, sessionId, saidId);
    await theCase(bo);
    await givesNotice(naast.visitor('Buiten'));
    await hasDuty(bo);
    await isNotSafe(mila, inSession(sessionId));
    // An alarm is raised of it within moments, so one waits directly.
    await naast.app.stores.worries.tell({ id: 'worry', place: inSession(sessionId) }, naast.clock.now());
    const toldAt = { place: inSession(sessionId), messageId: saidId, seatId: null, words: 'Weg.' };
    const toldBy = { flagger: 'hash', partySeatId: null, isIndependent: false, node: 'node' };
    const told = { id: 'told', kind: 'spam' as const, ...toldAt, ...toldBy };
    await naast.app.stores.toldFlags.tell(told, naast.clock.now());
    const sam = await naast.team('Sam');
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await sam.follows(sessionId);
    const { mySeatId } = await mila.call(roomRoutes.readSession, { params: { sessionId } });
    await measures(noor, sessionId, mySeatId as SeatId, 'note', { words: 'Iets vriendelijker graag.' });
    const { id: talkId } = await offersTalk(noor, sessionId, mySeatId as SeatId);
    await answersTalk(mila, talkId);
    await holdsTalk(noor, talkId);
    await entersTalk(mila, talkId);
    await saysInTalk(mila, talkId, 'Dit ook.');
    await leavesFound(mila, talkId, 'Kerkstraat 12');
    await endsTalk(noor, talkId);
    const whisper = { clientKey: randomUUID(), text: 'Onder hosts.' };
    await noor.call(hostingRoutes.whisper, { params: { sessionId }, body: whisper });
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    await opensReview(bo, sessionId);
    // A batch, and one that waits for the next.
    for (let n = 0; n <= limits.lookback.batch.most; n++)
      await naast.app.stores.lookbacks.add('room', 'yes', '2026-Q4');

    await naast.app.stores.detectors.add(['flood.signs'], 'held', '2026-11');

    await asksAndConfirms(naast.visitor('iemand'));
    const threadId = await newestQuestion(noor);
    await greets(noor, threadId);
    await notes(noor, threadId, 'Onder ons.');
    // No kind of place holds messages yet, so one is held directly.
    const entry = { kind: 'further', words: { text: 'Wacht nog.' }, about: null, profession: null } as const;
    const message = { clientKey: 'k', seatId: 's', body: entry, sentAt: naast.clock.now() };
    await naast.app.stores.messages.hold(threadLog, threadId, message);
    const voice = await takes(ruben, threadId, 'professional');
    await writesIn(ruben, threadId, voice, { kind: 'answer', text: 'Ik denk met je mee.' });

    const daan = { name: 'Daan', passphrase: passphraseFor('Daan'), language: 'nl' as const };
    await naast.visitor('Daan').call(accountRoutes.signUp, { body: daan });
    await invites(bo, 'Iemand nieuw');
    const accountId = await idOf(bo, 'Noor');
    await bo.call(teamRoutes.propose, { params: { accountId }, body: { kind: 'giveCoordinator' } });

    await changes(bo, 'organisation', { contact: '030 123' });
    const until = new Date(began + limits.signInSession.visitorMax + hours(1));
    await naast.app.stores.pauses.set({ accountId: await idOf(bo, 'Bo'), until });
    await bo.call(settingRoutes.uploadMark, { bytes: png({ width: 32, height: 32 }) });
    await naast.app.stores.setup.code();

    const mend = await breakTending(naast);
    await naast.app.jobs.run('rooms.tend').catch(() => {});
    await mend();
    for (const job of ['rooms.tend', 'logbook.verify', 'faults.crisisFile']) await naast.app.jobs.run(job);
    // As a node leaves it that stopped at the close: else nothing that waited is there any more.
    await naast.app.stores.heldTexts.note({
      id: naast.app.ctxFor().newId(),
      sessionId,
      clientKey: randomUUID(),
      seatId: naast.app.ctxFor().newId(),
      sentAt: naast.clock.now(),
      presses: false,
      found: [],
    });
    for (const person of naast.people) person.disconnect();
    await naast.settled();

    const rules = [
      ...retentionOf(domains, connection, naast.app.vault),
      ...outsideOf(domains, tombstonesIn(tombstoneDir())),
    ];
    swept = rules.filter((rule): rule is SweptRule => 'sweep' in rule);
  });
  afterAll(() => naast.close());

  it('has a case here for every collection, and a rule that says the same: a term, an owner, or why it stays', () => {
    expect(Object.keys(cases).sort()).toEqual(collections.map(({ name }) => name).sort());
    for (const rule of retentionOf(domains, connection, naast.app.vault)) {
      const stays = rule.lives === 'asASetting' || rule.lives === 'asLongAsTheStore';
      expect([rule.collection, stays]).toEqual([rule.collection, cases[rule.collection]?.gone === 'stays']);
    }
  });

  it('has filled every one of them', async () => {
    for (const name of Object.keys(cases)) expect([name, await count(name)]).not.toEqual([name, 0]);
  });

  it.each(moments)('$names', async ({ names, gone }) => {
    const rules = swept.filter(({ collection }) => names.includes(collection));
    expect(rules).toHaveLength(names.length);
    goTo(gone - hours(1));
    await naast.app.jobs.run('privacy.retention');
    for (const name of names) expect([name, await count(name)]).not.toEqual([name, 0]);

    goTo(gone + hours(1));
    const ctx = naast.app.ctxFor();
    // Before the sweep, `left` counts the expired documents.
    for (const rule of rules.filter(({ lives }) => lives === 'forATerm'))
      expect([rule.collection, await rule.left(ctx)]).not.toEqual([rule.collection, 0]);
    await naast.app.jobs.run('privacy.retention');
    for (const name of names) expect([name, await count(name)]).toEqual([name, 0]);
    for (const rule of rules) expect([rule.collection, await rule.left(ctx)]).toEqual([rule.collection, 0]);
  });

  it('keeps what is meant to stay, and only that', async () => {
    const team = (await stored('accounts').find().toArray()).map(({ _id }) => `account:${_id}`);
    expect(team).toHaveLength(4);
    expect((await stored('dataKeys').find().toArray()).map(({ _id }) => _id).sort()).toEqual(team.sort());
    const left = await Promise.all(
      collections.map(async ({ name }) => [name, await stored(name).countDocuments()]),
    );
    expect(Object.fromEntries(left.filter(([, number]) => number !== 0))).toEqual({
      accounts: 4,
      dataKeys: 4,
      duty: 1,
      leases: 1,
      organisations: 1,
      settings: 1,
      rooms: 1,
      themes: await count('themes'),
      setups: 1,
      keyChecks: 1,
      schemaVersions: 1,
    });
  });

  it('outside the store: tombstones after sixty days, and of the log’s heads all but the last', async () => {
    const last = naast.clock.now().getTime() - began;
    expect((await tombstones()).size).toBeGreaterThan(0);
    goTo(last + days(limits.tombstoneKeptDays + 1) + hours(1));
    await naast.app.jobs.run('privacy.retention');
    expect((await tombstones()).size).toBe(0);
    const heads = (await readFile(join(tombstoneDir(), 'log-heads.jsonl'), 'utf8')).trim().split('\n');
    expect(heads).toEqual([expect.stringMatching(/^\{"end":"2026-11\.\d{8}","hash":"[\w-]+"\}$/)]);
    expect(await naast.app.stores.logbook.heads()).toMatchObject({ rows: [], ends: [{}] });
  });

  it('found nothing left behind on the way', async () => {
    // Otherwise it would raise a fault after the evening.
    expect(await naast.app.stores.faults.list()).toEqual([]);
  });
});

describe('what lost its owner', () => {
  let naast: Naast;
  let connection: Connection;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    ({ connection } = await naast.store.connect());
  });
  afterAll(() => naast.close());

  const stored = (name: string) => connection.collection<Stored>(name);
  const keyIds = async () => (await stored('dataKeys').find().toArray()).map(({ _id }) => _id);
  const sweep = () => naast.app.jobs.run('privacy.retention');

  it('goes: messages, seats and notes at once, and what belongs to places that are there stays', async () => {
    const noor = await naast.team('Noor');
    const mila = naast.visitor('Mila');
    const evening = async () => {
      const { id } = (await noor.opens(await naast.room())).session;
      await mila.joins(id);
      await mila.says(id, 'Hallo.');
      mila.disconnect();
      return id as string;
    };
    const question = async () => {
      await asks(naast.visitor('iemand'));
      naast.clock.forward(1000);
      const id = await newestQuestion(noor);
      await readsQuestion(noor, id);
      await notes(noor, id, 'Onder ons.');
      return id as string;
    };
    const [lostRoom, room] = [await evening(), await evening()];
    const [lostQuestion, kept] = [await question(), await question()];
    await stored('roomSessions').deleteOne({ _id: lostRoom });
    await stored('threads').deleteOne({ _id: lostQuestion });
    const places = async (name: string, field: string) =>
      (await stored(name).distinct(field)).map(String).sort();
    expect(await places('messages', 'placeId')).toEqual([lostRoom, room, lostQuestion, kept].sort());

    await sweep();
    expect(await places('messages', 'placeId')).toEqual([room, kept].sort());
    expect(await places('seats', 'placeId')).toEqual([room, kept].sort());
    expect(await places('notes', 'threadId')).toEqual([kept]);
  });

  it('goes: keys of places, accounts and invitations; a key that waits for its owner is given time', async () => {
    const bo = await naast.team('Bo');
    await invites(bo, 'Iemand');
    const [invitation] = await stored('invitations').find().toArray();
    await stored('invitations').deleteMany({});
    const sam = await idOf(bo, 'Sam');
    await stored('accounts').deleteOne({ _id: sam as string });
    const lost = [`invitation:${invitation?._id}`, `account:${sam}`];
    const before = await keyIds();
    expect(before).toEqual(expect.arrayContaining(lost));

    await sweep();
    naast.clock.forward(limits.keyWaitsForOwner - 1);
    await naast.app.vault.makeKey('account:onderweg');
    await sweep();
    expect(await keyIds()).toEqual(expect.arrayContaining([...lost, 'account:onderweg']));
    naast.clock.forward(1);
    await sweep();
    const left = await keyIds();
    expect(lost.filter((id) => left.includes(id))).toEqual([]);
    expect(left).toContain('account:onderweg');
    expect([...(await tombstonesIn(join(naast.store.folder, 'tombstones')).all())]).toEqual(
      expect.arrayContaining(lost),
    );
    // Places that remain have their keys.
    const seats = await stored('seats').distinct('placeId');
    for (const place of seats) expect(left.some((id) => id.endsWith(`:${place}`))).toBe(true);
    expect(await naast.app.stores.faults.list()).toEqual([]);
  });
});
