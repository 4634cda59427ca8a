import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hourOf } from '@naast/server/kernel/hour-of';
import type { CastName } from '@naast/server/sample/cast';
import { accountRoutes } from '@naast/shared/contract/account';
import { type AccountId, answeringRoutes } from '@naast/shared/contract/answering';
import { faultRoutes } from '@naast/shared/contract/faults';
import { noteRoutes } from '@naast/shared/contract/notes';
import { peopleRoutes } from '@naast/shared/contract/people';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { settingSubjects } from '@naast/shared/contract/settings';
import {
  type InvitationView,
  type ProposalKind,
  type ProposalView,
  teamRoutes,
} from '@naast/shared/contract/team';
import { type LogAct, logActs } from '@naast/shared/logbook';
import type { Profession } from '@naast/shared/roles';
import { sourcesIn } from '../architecture/sources.js';
import { makes, moves, pauses, rearranges, removes } from '../support/arranging.js';
import { hours } from '../support/clock.js';
import { accountIdOf, logRows } from '../support/logbook.js';
import { Naast, passphraseOf } from '../support/naast.js';
import { changes, pageWays, readsSetting } from '../support/settings.js';
import {
  asks,
  givesBack,
  greets,
  newestQuestion,
  notes,
  readsQuestion,
  setsAside,
  takes,
  writesIn,
} from '../support/spreekuur.js';
import { accepts, invites, joins, readsTeam, setsUpAs } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';
import { hostingWays } from './hosting-ways.js';
import { measureWays } from './measure-ways.js';
import { hide, messageWays } from './message-ways.js';
import { type Scene, safetyWays } from './safety-ways.js';

const rest = ({ noor, sessionId, seatId }: Scene, minutes: number) =>
  noor.call(roomRoutes.restSeat, { params: { sessionId, seatId }, body: { minutes } as never });

const setsEntry = ({ noor, sessionId }: Scene, paused: boolean) =>
  noor.call(roomRoutes.setEntry, { params: { sessionId }, body: { paused } });

async function handOver({ naast, noor, threadId }: Scene): Promise<void> {
  const { id: voiceId } = await takes(noor, threadId, 'experience');
  const to = await accountIdOf(naast, 'Sam');
  await noor.call(answeringRoutes.handOver, { params: { threadId, voiceId }, body: { to } });
}

const about = async ({ naast }: Scene, name: string) => ({
  accountId: (await accountIdOf(naast, name)) as AccountId,
});

const proposes = async (scene: Scene, name: string, kind: ProposalKind) =>
  scene.bo.call(teamRoutes.propose, { params: await about(scene, name), body: { kind } });

async function decides(scene: Scene, decision: 'confirmProposal' | 'withdrawProposal'): Promise<void> {
  const { proposals } = await proposes(scene, 'Noor', 'giveCoordinator');
  const params = { proposalId: proposals[0]?.id as ProposalView['id'] };
  await (decision === 'confirmProposal' ? scene.sam : scene.bo).call(teamRoutes[decision], { params });
}

async function isReset(scene: Scene, name: string): Promise<void> {
  const params = await about(scene, name);
  const { link } = await scene.bo.call(teamRoutes.resetPerson, { params });
  await accepts(scene.naast, link.token, name, { isNew: false });
}

const givesRoles = async (
  scene: Scene,
  name: string,
  body: { isHost: boolean; verifiedProfession: Profession | null },
) => scene.bo.call(teamRoutes.giveRoles, { params: await about(scene, name), body });

async function leaves({ naast }: Scene, name: CastName): Promise<void> {
  const person = await naast.team(name);
  await person.call(accountRoutes.endAccount, { body: { passphrase: passphraseOf(name) } });
}

async function setsUp({ naast }: Scene): Promise<void> {
  const accounts = naast.nodes[0]?.connection.collection('accounts');
  await accounts?.updateMany({ roles: 'coordinator' }, { $set: { roles: [] } });
  await setsUpAs(naast, 'Anna');
}

async function seesFault({ naast, bo }: Scene): Promise<void> {
  const failed = { job: 'rooms.tend', kind: 'jobFailed', about: 'rooms.tend' } as const;
  await naast.app.stores.faults.raise(failed, naast.clock.now());
  const [fault] = (await bo.call(faultRoutes.listFaults, {})).faults;
  if (!fault) throw new Error('no fault');
  await bo.call(faultRoutes.acknowledgeFault, { params: { faultId: fault.id } });
}

/** How each act is caused over the wire, by whom and where. An act without a row fails the test. */
const ways: Partial<
  Record<LogAct, { who: string | null; about?: string; do: (scene: Scene) => Promise<unknown> }>
> = {
  'team.invited': { who: 'Bo', do: ({ bo }) => invites(bo, 'Anna') },
  'team.invitationWithdrawn': {
    who: 'Bo',
    async do({ bo }) {
      await invites(bo, 'Anna');
      const [invitation] = (await readsTeam(bo)).invitations;
      const params = { invitationId: invitation?.id as InvitationView['id'] };
      await bo.call(teamRoutes.withdrawInvitation, { params });
    },
  },
  'team.joined': { who: 'Anna', do: ({ naast, bo }) => joins(naast, bo, 'Anna') },
  'team.cameBack': { who: 'Sam', do: (scene) => isReset(scene, 'Sam') },
  'team.signInReset': { who: 'Bo', about: 'Sam', do: (scene) => isReset(scene, 'Sam') },
  'team.roleGiven': {
    who: 'Bo',
    about: 'Ruben',
    do: (scene) => givesRoles(scene, 'Ruben', { isHost: true, verifiedProfession: 'psychologist' }),
  },
  'team.roleTaken': {
    who: 'Bo',
    about: 'Sam',
    do: (scene) => givesRoles(scene, 'Sam', { isHost: false, verifiedProfession: null }),
  },
  'team.verified': {
    who: 'Bo',
    about: 'Sam',
    do: (scene) => givesRoles(scene, 'Sam', { isHost: true, verifiedProfession: 'nurse' }),
  },
  'team.proposed': {
    who: 'Bo',
    about: 'Noor',
    do: (scene) => proposes(scene, 'Noor', 'giveCoordinator'),
  },
  'team.confirmed': { who: 'Sam', about: 'Noor', do: (scene) => decides(scene, 'confirmProposal') },
  'team.proposalWithdrawn': {
    who: 'Bo',
    about: 'Noor',
    do: (scene) => decides(scene, 'withdrawProposal'),
  },
  'team.left': { who: 'Ruben', do: (scene) => leaves(scene, 'Ruben') },
  'team.removed': {
    who: 'Bo',
    about: 'Ruben',
    do: async (scene) => scene.bo.call(teamRoutes.removePerson, { params: await about(scene, 'Ruben') }),
  },
  'room.made': { who: 'Bo', do: ({ bo }) => makes(bo) },
  'room.changed': { who: 'Bo', do: ({ bo, roomId }) => rearranges(bo, roomId, { weekly: [] }) },
  'room.moved': { who: 'Bo', do: async ({ bo, roomId }) => moves(bo, roomId, (await makes(bo)).id) },
  'room.paused': { who: 'Bo', do: ({ bo, roomId }) => pauses(bo, roomId) },
  'room.resumed': {
    who: 'Bo',
    async do({ bo, roomId }) {
      await pauses(bo, roomId);
      await pauses(bo, roomId, false);
    },
  },
  'room.removed': {
    who: 'Bo',
    async do({ bo, noor, roomId, sessionId }) {
      await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
      await removes(bo, roomId);
    },
  },
  'setting.organisation': {
    who: 'Bo',
    do: ({ bo }) => changes(bo, 'organisation', { contact: '030 123' }),
  },
  'setting.houseRules': {
    who: 'Bo',
    do: ({ bo }) => changes(bo, 'houseRules', { rules: [{ nl: 'Wees lief.', en: 'Be kind.' }] }),
  },
  'setting.hours': { who: 'Bo', do: ({ bo }) => changes(bo, 'hours', { closedOn: ['2026-12-24'] }) },
  'setting.promise': { who: 'Bo', do: ({ bo }) => changes(bo, 'promise', { answerWorkingDays: 5 }) },
  'setting.onCall': { who: 'Bo', do: ({ bo }) => changes(bo, 'onCall', { onCall: 'Sanne, 06 1' }) },
  'setting.crisisLines': {
    who: 'Bo',
    do: ({ bo }) =>
      changes(bo, 'crisisLines', { otherwise: { nl: 'Bel een vriend.', en: 'Call a friend.' } }),
  },
  ...pageWays,
  'setting.languages': { who: 'Bo', do: ({ bo }) => changes(bo, 'languages', { languages: ['nl'] }) },
  'setting.themes': {
    who: 'Bo',
    do: async ({ bo }) => {
      const { value } = await readsSetting(bo, 'themes');
      return changes(bo, 'themes', { themes: value.themes.toReversed() });
    },
  },
  'setting.look': { who: 'Bo', do: ({ bo }) => changes(bo, 'look', { accent: '#1f5f8b' }) },
  'setting.detectors': { who: 'Bo', do: ({ bo }) => changes(bo, 'detectors', { silent: ['flood.signs'] }) },
  'setting.retention': { who: 'Bo', do: ({ bo }) => changes(bo, 'retention', { isCareProvider: true }) },
  'setting.timeZone': { who: 'Bo', do: ({ bo }) => changes(bo, 'timeZone', { timeZone: 'Europe/Lisbon' }) },
  'setting.maintenance': {
    who: 'Bo',
    do: ({ bo }) =>
      changes(bo, 'maintenance', {
        planned: { date: '2026-12-01', from: '06:00', to: '08:00', text: { nl: '', en: '' } },
      }),
  },
  'setup.finished': { who: 'Anna', do: setsUp },
  'room.opened': { who: 'Noor', do: async ({ naast, noor }) => noor.opens(await naast.room()) },
  'room.joined': {
    who: 'Sam',
    do: ({ sam, sessionId }) => sam.call(roomRoutes.joinAsHost, { params: { sessionId } }),
  },
  'room.rested': { who: 'Noor', do: (scene) => rest(scene, 10) },
  'room.restLifted': { who: 'Noor', do: (scene) => rest(scene, 0) },
  ...messageWays,
  ...measureWays,
  ...hostingWays,
  'room.entryPaused': { who: 'Noor', do: (scene) => setsEntry(scene, true) },
  'room.entryResumed': {
    who: 'Noor',
    do: (scene) => setsEntry(scene, true).then(() => setsEntry(scene, false)),
  },
  'room.letIn': {
    who: 'Noor',
    do: ({ noor, sessionId }) => noor.call(roomRoutes.letIn, { params: { sessionId } }),
  },
  'room.seatFreed': {
    who: 'Noor',
    do: ({ noor, sessionId, seatId }) => noor.call(roomRoutes.freeSeat, { params: { sessionId, seatId } }),
  },
  'room.closed': {
    who: 'Noor',
    do: ({ noor, sessionId }) => noor.call(roomRoutes.closeRoom, { params: { sessionId } }),
  },
  'question.read': { who: 'Sam', do: ({ sam, threadId }) => readsQuestion(sam, threadId) },
  'question.readIn': {
    who: 'Noor',
    do: ({ noor, threadId }) =>
      noor.call(answeringRoutes.readIn, {
        params: { threadId },
        body: { urgency: 3, worries: ['suicide'], themeIds: [] },
      }),
  },
  'question.taken': { who: 'Noor', do: ({ noor, threadId }) => takes(noor, threadId, 'experience') },
  'question.handedOver': { who: 'Noor', about: 'Sam', do: handOver },
  'question.skimmed': {
    who: 'Noor',
    do: ({ noor }) => noor.call(answeringRoutes.skimUnread, { query: {} }),
  },
  'question.setAside': { who: 'Noor', do: ({ noor, threadId }) => setsAside(noor, threadId) },
  'question.givenBack': {
    who: 'Bo',
    async do({ noor, bo, threadId }) {
      await setsAside(noor, threadId);
      await givesBack(bo, threadId);
    },
  },
  'alarm.seen': { who: 'Bo', do: seesFault },
  ...safetyWays,
  'question.letGo': {
    who: 'Bo',
    async do({ noor, bo, threadId }) {
      const { id: voiceId } = await takes(noor, threadId, 'experience');
      await bo.call(answeringRoutes.letGo, { params: { threadId, voiceId } });
    },
  },
};

const team = ['Noor', 'Sam', 'Ruben', 'Bo'] as const;

describe('the log of the team', () => {
  let scene: Scene;
  let naast: Naast;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    const [noor, sam, bo] = [await naast.team('Noor'), await naast.team('Sam'), await naast.team('Bo')];
    const roomId = await naast.room();
    const sessionId = (await noor.opens(roomId)).session.id;
    const mila = naast.visitor('Mila');
    const { mySeatId: seatId } = await mila.joins(sessionId);
    if (seatId === null) throw new Error('no seat');
    await asks(naast.visitor('iemand'));
    const threadId = await newestQuestion(noor);
    scene = { naast, noor, sam, bo, roomId, sessionId, seatId, threadId };
  });
  afterEach(() => naast.close());

  it('has a way here for every act that the server writes down, and writes none that is not on the list', () => {
    const written = sourcesIn('server/src')
      .filter(({ text }) => /enterInLog|LoggedReads/.test(text))
      // Settings are entered by their subject.
      .map(({ text }) =>
        text.replace('`setting.${subject}`', settingSubjects.map((one) => `'setting.${one}'`).join()),
      )
      .flatMap((text) => [...text.matchAll(/'([a-zA-Z]+\.[a-zA-Z]+)'/g)].map(([, act]) => act))
      .filter((act) => logActs.some((known) => known === act));
    expect(new Set(written)).toEqual(new Set(Object.keys(ways)));
  });

  it.each(Object.entries(ways))('holds %s once: who, when, where, and nothing more', async (act, way) => {
    const before = (await logRows(naast)).length;
    // Some accounts are removed afterwards.
    const had = new Map<string, string>(
      await Promise.all(team.map(async (name) => [name, await accountIdOf(naast, name)] as const)),
    );
    const idOf = async (name: string) => had.get(name) ?? accountIdOf(naast, name);
    await way.do(scene);
    const rows = (await logRows(naast)).slice(before).filter((row) => row.act === act);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      at: hourOf(naast.clock.now()),
      who: way.who && (await idOf(way.who)),
      about: way.about ? await idOf(way.about) : null,
    });
    const [area] = act.split('.');
    const isOnCall = act === 'safety.tried';
    const places = {
      room: 'room',
      talk: 'room',
      question: 'thread',
      safety: isOnCall ? undefined : 'roomSession',
      // Of a matter in a room.
      appeal: 'room',
      case: 'roomSession',
    };
    expect(rows[0]?.place?.kind).toBe(places[area as keyof typeof places]);
    if (!['room.opened', 'room.made'].includes(act) && act.startsWith('room.'))
      expect(rows[0]?.place?.id).toBe(scene.roomId);
  });

  it('holds a read once an hour for each who reads, by whichever way the words are given', async () => {
    const { noor, sam, threadId } = scene;
    const reads = async () => (await logRows(naast)).filter(({ act }) => act === 'question.read').length;
    for (let n = 0; n < 3; n++) await readsQuestion(noor, threadId);
    await noor.call(noteRoutes.listNotes, { params: { threadId } });
    await greets(noor, threadId);
    expect(await reads()).toBe(1);
    await sam.call(noteRoutes.listNotes, { params: { threadId } });
    expect(await reads()).toBe(2);
    await readsQuestion(sam, threadId);
    expect(await reads()).toBe(2);
    naast.clock.forward(hours(1));
    // The screen has locked meanwhile.
    await noor.call(peopleRoutes.unlock, { body: { passphrase: passphraseOf('Noor') } });
    await readsQuestion(noor, threadId);
    expect(await reads()).toBe(3);
  });

  it('holds the read of whoever first sees the words by taking, answering or saying hello', async () => {
    const { threadId } = scene;
    const ruben = await naast.team('Ruben');
    const { questions } = await ruben.call(answeringRoutes.listQuestions, { query: {} });
    const voice = questions[0]?.voices.find(({ kind }) => kind === 'professional');
    const params = { threadId, voiceId: voice?.id as never };
    await ruben.call(answeringRoutes.takeVoice, { params });
    const who = await accountIdOf(naast, 'Ruben');
    const acts = (await logRows(naast)).filter((row) => row.who === who).map(({ act }) => act);
    expect(acts.sort()).toEqual(['question.read', 'question.taken']);
  });

  it('holds nothing of looking at the list, nor of what was refused', async () => {
    const { bo, sam, threadId } = scene;
    const before = (await logRows(naast)).length;
    await sam.call(answeringRoutes.listQuestions, { query: {} });
    expect(await bo.refusal(answeringRoutes.readQuestion, { params: { threadId } })).toBe('notAllowed');
    const { sessionId } = scene;
    expect(await sam.refusal(roomRoutes.closeRoom, { params: { sessionId } })).toBe('seatNeeded');
    expect(await logRows(naast)).toHaveLength(before);
  });

  it('holds no word that anybody wrote, no name, no seat, and nothing of the asker', async () => {
    const { noor, sam, threadId, sessionId, seatId } = scene;
    const mark = 'ZWALUWSTAART';
    await naast.people.find(({ name }) => name === 'Mila')?.says(sessionId, mark);
    const asker = naast.visitor(mark);
    const { words } = await asks(asker, { text: `${mark} in een vraag` });
    await greets(sam, threadId, mark);
    await notes(noor, threadId, mark);
    const voice = await takes(noor, threadId, 'experience');
    await writesIn(noor, threadId, voice, { kind: 'answer', text: mark });
    await rest(scene, 10);
    await hide(scene, true);
    const text = JSON.stringify(await logRows(naast));
    expect(text.length).toBeGreaterThan(500);
    const secrets = [mark, 'Mila', 'Noor', 'Sam', words.split(' ')[0] ?? mark, seatId, sessionId, threadId];
    for (const secret of secrets) expect(text).not.toContain(secret);
    const threads = await naast.nodes[0]?.connection.collection('threads').find().toArray();
    for (const thread of threads ?? []) {
      expect(text).not.toContain(String(thread._id));
      expect(text).not.toContain(String(thread['askerSeatId']));
    }
    const seats = await naast.nodes[0]?.connection.collection('seats').find().toArray();
    expect(seats?.length).toBeGreaterThan(3);
    for (const seat of seats ?? []) {
      expect(text).not.toContain(String(seat._id));
      expect(text).not.toContain(String(seat['holder']));
    }
  });
});
