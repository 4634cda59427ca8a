import { accountCollection } from '@naast/server/domains/people/index';
import { openCollection } from '@naast/server/platform/storage/collection';
import type { CastName } from '@naast/server/sample/cast';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { teamRoutes } from '@naast/shared/contract/team';
import { limits } from '@naast/shared/limits';
import { pauses } from '../../support/arranging.js';
import { eventually } from '../../support/eventually.js';
import { Naast } from '../../support/naast.js';
import type { Person } from '../../support/person.js';
import { changes, settlesOnCall } from '../../support/settings.js';
import {
  asksAndConfirms,
  asksFurther,
  comesBack,
  greets,
  newestQuestion,
  notes,
  readsIn,
  setsAside,
  takes,
  writesIn,
} from '../../support/spreekuur.js';
import { type CodeApp, idOf, invites, joins } from '../../support/team.js';
import { unlimited } from '../../support/unlimited.js';
import { type RaisedAlarms, raiseAlarms } from './alarms.js';
import { type FlaggedCases, flagWords } from './cases.js';
import { raiseFaults } from './faults.js';
import { type SeededTalk, talkApart } from './talks.js';

/** An installation with content for all screens, and one that is not set up. */
export interface House {
  readonly naast: Naast;
  readonly bare: Naast;
  readonly noor: Person;
  readonly bo: Person;
  readonly openRoom: RoomId;
  readonly fullRoom: RoomId;
  /** Full; one person waits. */
  readonly rowRoom: RoomId;
  readonly pausedRoom: RoomId;
  readonly closedRoom: RoomId;
  /** Nobody shares contact details in it. */
  readonly ruleRoom: RoomId;
  readonly waitingRoom: RoomId;
  /** Paused by a coordinator. */
  readonly outOfUseRoom: RoomId;
  /** A room without a host, where writing has stopped; and the cookie of a visitor in it. */
  readonly awayRoom: RoomId;
  readonly awayCookie: string | null;
  readonly sessionId: RoomSessionId;
  readonly threadId: ThreadId;
  /** The codename of the question. */
  readonly words: string;
  /** A question that was set aside, and its codename. */
  readonly asideId: ThreadId;
  readonly asideWords: string;
  /** A question read in as level 3, and its codename. */
  readonly urgentId: ThreadId;
  readonly urgentWords: string;
  /** The authenticator app of Ivo, who has no role. */
  readonly codeApp: CodeApp;
  readonly alarms: RaisedAlarms;
  readonly cases: FlaggedCases;
  /** Of an answer in the question that `words` open. */
  readonly answerId: string;
  readonly talk: SeededTalk;
  /** An unused invitation. */
  readonly token: string;
  /** The cookie of a signed-in team member. */
  cookieOf(name: CastName): string;
  close(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  const naast = await Naast.start({ limits: unlimited });
  const bare = await Naast.start({ limits: unlimited });
  await openCollection((await bare.store.connect()).connection, accountCollection).deleteMany({});

  const team = {
    Noor: await naast.team('Noor'),
    Ruben: await naast.team('Ruben'),
    Bo: await naast.team('Bo'),
  };
  const { Noor: noor, Bo: bo } = team;
  const { awayRoom, awayCookie } = await leaveRoomAlone(naast);
  const [openRoom, fullRoom, waitingRoom] = [await naast.room(), await naast.room(), await naast.room()];
  const closedRoom = await naast.room([]);
  const outOfUseRoom = await naast.room();
  await pauses(bo, outOfUseRoom);
  const pausedRoom = await naast.room();
  const paused = (await noor.opens(pausedRoom)).session.id;
  await noor.follows(paused);
  await noor.call(roomRoutes.setEntry, { params: { sessionId: paused }, body: { paused: true } });
  const ruleRoom = await naast.room(undefined, { forbidsContact: true });
  await noor.follows((await noor.opens(ruleRoom)).session.id);
  const { sessionId, mila } = await seedRooms(naast, noor, openRoom, fullRoom);
  const rowRoom = await seedRow(naast, noor);
  const alarms = await raiseAlarms(noor, mila, sessionId, fullRoom);
  const cases = await flagWords(naast, bo, mila, sessionId);
  const talk = await talkApart(naast, noor, await naast.team('Sam'), await naast.room());
  const { threadId, words } = await seedDesk(naast, noor, team.Ruben);
  const more = await seedList(naast, noor);
  await raiseFaults(naast);
  await settlesOnCall(naast, 'Sanne, 06 1234 5678');
  await changes(bo, 'organisation', {
    welcome: { nl: 'Fijn dat je er bent.', en: 'Good to see you.' },
    responsible: 'Stichting De Brug, Kade 1, Utrecht',
  });
  const { app: codeApp } = await joins(naast, bo, 'Ivo', false);
  await bo.call(teamRoutes.propose, {
    params: { accountId: await idOf(bo, 'Noor') },
    body: { kind: 'giveCoordinator' },
  });
  const token = await invites(bo, 'Anna van de wandelgroep');

  return {
    naast,
    bare,
    noor,
    bo,
    openRoom,
    fullRoom,
    rowRoom,
    pausedRoom,
    closedRoom,
    ruleRoom,
    waitingRoom,
    outOfUseRoom,
    awayRoom,
    awayCookie,
    sessionId,
    threadId,
    words,
    ...more,
    codeApp,
    alarms,
    cases,
    answerId: await answerOf(naast, words),
    talk,
    token,
    cookieOf: (name) => (name in team ? (team[name as keyof typeof team].cookie ?? '') : ''),
    async close() {
      await naast.close();
      await bare.close();
    },
  };
}

async function answerOf(naast: Naast, words: string): Promise<string> {
  const { entries } = await comesBack(naast.visitor('vraagsteller'), words);
  const entry = entries.find(({ from }) => from.role !== 'person');
  if (!entry) throw new Error('the team wrote nothing');
  return entry.id;
}

/** First, since it advances the clock. */
async function leaveRoomAlone(naast: Naast) {
  const awayRoom = await naast.room();
  const sam = await naast.team('Sam');
  const sessionId = (await sam.opens(awayRoom)).session.id;
  await sam.follows(sessionId);
  const linde = naast.visitor('Linde');
  await linde.joins(sessionId);
  await linde.says(sessionId, 'Is er nog iemand?');
  sam.disconnect();
  await eventually(async () => {
    const { status } = await linde.call(roomRoutes.readRoom, { params: { roomId: awayRoom } });
    if (status !== 'hostAway') throw new Error(`the room is ${status}`);
  });
  naast.clock.forward(limits.room.readOnlyWithoutHost);
  return { awayRoom, awayCookie: linde.cookie };
}

/** One room with long messages, one full. */
async function seedRooms(naast: Naast, noor: Person, openRoom: RoomId, fullRoom: RoomId) {
  const sessionId = (await noor.opens(openRoom)).session.id;
  await noor.follows(sessionId);
  const crowded = (await noor.opens(fullRoom)).session.id;
  await noor.follows(crowded);
  for (let n = 1; n <= limits.room.capacityWithOneHost; n++)
    await naast.visitor(`Bezoeker ${n}`).enters(crowded);
  for (let n = 1; n <= limits.row.most; n++) await naast.visitor(`Wachtende ${n}`).requestsEntry(crowded);
  const mila = naast.visitor('Mila');
  await mila.joins(sessionId);
  await mila.says(sessionId, 'Een heel lang woord: ' + 'a'.repeat(120));
  const { id: messageId } = await mila.says(sessionId, 'https://example.org/een/pad?met=van-alles');
  await noor.call(roomRoutes.hideMessage, { params: { sessionId, messageId }, body: { hidden: true } });
  return { sessionId, mila };
}

/** A room whose two chairs are taken, and one person waits. */
async function seedRow(naast: Naast, noor: Person): Promise<RoomId> {
  const id = await naast.room(undefined, { capacity: { oneHost: 2, moreHosts: 2 } });
  const { session } = await noor.opens(id);
  await noor.follows(session.id);
  for (const name of ['Els', 'Rik']) await naast.visitor(name).enters(session.id);
  await naast.visitor('Jip').requestsEntry(session.id);
  return id;
}

/** A question that was read in, greeted and answered, with notes. */
async function seedDesk(naast: Naast, noor: Person, ruben: Person) {
  const asker = naast.visitor('vraagsteller');
  const { words } = await asksAndConfirms(asker, { text: 'Een heel lang woord: ' + 'b'.repeat(120) });
  const threadId = await newestQuestion(noor);
  await greets(noor, threadId);
  const voice = await takes(ruben, threadId, 'professional');
  await writesIn(ruben, threadId, voice, { kind: 'answer', text: 'Ik denk met je mee.' });
  await notes(ruben, threadId, 'Onder ons.');
  await takes(noor, threadId, 'experience');
  await noor.call(answeringRoutes.readIn, {
    params: { threadId },
    body: { urgency: 2, worries: ['suicide'], themeIds: [] },
  });
  return { threadId, words };
}

/** A question set aside, an urgent one, one taken by a colleague, and five unread ones with the same beginning, four of them identical. */
async function seedList(naast: Naast, noor: Person) {
  const asks = async (text: string) => {
    naast.clock.forward(1000);
    const asker = naast.visitor('iemand');
    const { words } = await asksAndConfirms(asker, { text });
    return { asker, words, id: await newestQuestion(noor) };
  };
  const aside = await asks('Goedkope lampen, alleen vandaag.');
  await setsAside(noor, aside.id, 'notForUs');
  const urgent = await asks('Ik weet niet of ik morgen haal.');
  await readsIn(noor, urgent.id, 3);
  // The screens set one of the four aside in each language, so the order does not matter.
  for (let n = 0; n < 4; n++) await asks('Goedkope lampen, morgen ook. '.repeat(10));
  const { asker } = await asks('Goedkope lampen, morgen ook. '.repeat(10));
  await asksFurther(asker, 'En stoelen: ' + 'c'.repeat(200));
  await takes(noor, (await asks('Een collega is hier al mee bezig.')).id, 'experience');
  return { asideId: aside.id, asideWords: aside.words, urgentId: urgent.id, urgentWords: urgent.words };
}
