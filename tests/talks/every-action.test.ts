import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dutyRoutes } from '@naast/shared/contract/duty';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { type TalkId, talkPackets, talkRoutes } from '@naast/shared/contract/talks';
import { limits } from '@naast/shared/limits';
import { eventually } from '../support/eventually.js';
import { type Cast, type CastName, fullCast, hosts, passes, team } from '../support/full-cast.js';
import type { Hears, Secret } from '../support/hearing.js';
import { LiveTalk } from '../support/live-talk.js';
import type { Person } from '../support/person.js';
import { answersTalk, endsTalk, followsTalk, offersTalk, saysInTalk } from '../support/talks.js';
import { inTalk } from '../support/wire.js';

const acts: readonly string[] = [
  ...Object.keys(talkRoutes),
  ...Object.entries(talkPackets).flatMap(([name, packet]) => ('abilities' in packet ? [name] : [])),
];

/** What one act does: who hears of it, by event, and words that reach these alone. Nobody else hears anything. */
interface Row {
  readonly of: readonly (keyof typeof talkRoutes | keyof typeof talkPackets)[];
  readonly name: string;
  readonly do: () => Promise<unknown>;
  readonly hears: Hears<CastName>;
  readonly secrets?: () => readonly Secret<CastName>[];
  readonly begins?: readonly CastName[];
  readonly ends?: readonly CastName[];
}

/** Noor talks apart with Mila while Sam holds the room; Bo has the duty. Kim and Ruben sit in the room. */
describe('every action in a talk apart', () => {
  let cast: Cast;
  let talkId: TalkId;
  const pages = new Map<CastName, LiveTalk>();

  beforeAll(async () => {
    cast = await fullCast();
    const { rev } = await who('bo').call(dutyRoutes.readDuty, {});
    await who('bo').call(dutyRoutes.takeDuty, { body: { rev } });
    await cast.naast.settled();
  });
  afterAll(() => cast.naast.close());

  const who = (name: CastName): Person => cast.people[name];
  const two: readonly CastName[] = ['noor', 'mila'];
  const aware: readonly CastName[] = [...hosts, 'bo'];
  const ofTalk = () => ({ params: { talkId } });
  const offers = async () => {
    talkId = (await offersTalk(who('noor'), cast.sessionId, cast.seats.mila)).id;
  };
  const tends = async () => {
    await cast.naast.app.jobs.run('rooms.tend');
    await cast.naast.app.jobs.run('talks.tend');
  };
  const begins: readonly Row[] = [
    {
      of: ['offerTalk'],
      name: 'a host offers it: that host and the person hear',
      do: offers,
      hears: { 'talk:mine': ['mila'], 'talks:changed': ['noor'] },
    },
    {
      of: ['answerTalk'],
      name: 'the person says yes: the duty lead hears too',
      do: () => answersTalk(who('mila'), talkId),
      hears: { 'talk:mine': ['mila'], 'talks:changed': ['noor', 'bo'] },
    },
    {
      of: ['holdTalk'],
      name: 'its host sits down: the co-hosts hear that it goes on',
      do: () => who('noor').call(talkRoutes.holdTalk, ofTalk()),
      hears: { 'talk:mine': ['mila'], 'talks:changed': aware },
    },
    {
      of: ['place:follow'],
      name: 'and follows it',
      do: () => followsTalk(who('noor'), talkId),
      hears: { 'talk/seats': ['noor'] },
      begins: ['noor'],
    },
    {
      of: ['enterTalk'],
      name: 'the person enters',
      do: () => who('mila').call(talkRoutes.enterTalk, ofTalk()),
      hears: { 'talk/seats': ['noor'] },
    },
    {
      of: ['place:follow'],
      name: 'and follows it',
      do: () => followsTalk(who('mila'), talkId),
      hears: { 'talk/seats': two },
      begins: ['mila'],
    },
  ];

  const rows: readonly Row[] = [
    {
      of: ['offerTalk'],
      name: 'a host offers it',
      do: offers,
      hears: { 'talk:mine': ['mila'], 'talks:changed': ['noor'] },
    },
    {
      of: ['endTalk'],
      name: 'and takes the offer back',
      do: () => endsTalk(who('noor'), talkId),
      hears: { 'talk:mine': ['mila'], 'talks:changed': ['noor'] },
    },
    ...begins,
    {
      of: ['place:post'],
      name: 'the person writes',
      do: () => saysInTalk(who('mila'), talkId, 'Dit is voor Noor alleen'),
      hears: { 'talk/messages': two },
      secrets: () => [{ words: 'Dit is voor Noor alleen', reach: two }],
    },
    {
      of: ['place:type'],
      name: 'the host types',
      do: () => who('noor').emit('place:type', inTalk(talkId)),
      hears: { 'talk/typing': ['mila'] },
    },
    {
      of: [],
      name: 'what is said in the room meanwhile is the room’s',
      do: () => who('kim').says(cast.sessionId, 'Is Mila er nog?'),
      hears: { 'roomSession/messages': [...hosts, 'mila', 'kim', 'ruben'] },
    },
    {
      of: ['readTalk', 'readTalkWindow', 'listTalkMessages', 'readMyTalk', 'listTalks'],
      name: 'reading tells nobody',
      async do() {
        for (const person of two.map(who)) {
          await person.call(talkRoutes.readTalk, ofTalk());
          await person.call(talkRoutes.readTalkWindow, { ...ofTalk(), query: {} });
          await person.call(talkRoutes.listTalkMessages, { ...ofTalk(), query: {} });
        }
        for (const guest of ['mila', 'kim'] as const)
          await who(guest).call(talkRoutes.readMyTalk, { params: { sessionId: cast.sessionId } });
        for (const colleague of team) await who(colleague).call(talkRoutes.listTalks, {});
      },
      hears: {},
      secrets: () => [
        { words: 'Dit is voor Noor alleen', reach: two },
        // Who sees that it goes on, of a room that they host, sees with whom.
        { words: `"${talkId}"`, reach: [...two, 'sam', 'bo'] },
      ],
    },
    {
      of: ['place:unfollow'],
      name: 'the person’s page no longer follows: the other sees it',
      do: () => who('mila').emit('place:unfollow', inTalk(talkId)),
      hears: { 'talk/seats': ['noor'] },
      ends: ['mila'],
    },
    {
      of: ['place:follow'],
      name: 'and follows again',
      do: () => followsTalk(who('mila'), talkId),
      hears: { 'talk/seats': two },
      begins: ['mila'],
    },
    {
      of: [],
      name: 'the host’s line drops: the person sees it, and the team may be needed',
      do: async () => who('noor').disconnect(),
      hears: {
        'talk/seats': ['mila'],
        'talk/facts': ['mila'],
        'talk:mine': ['mila'],
        'talks:changed': ['sam', 'bo', 'ruben'],
        'roomSession/seats': ['sam', 'mila', 'kim', 'ruben'],
      },
      ends: ['noor'],
    },
    {
      of: ['place:follow'],
      name: 'the host is back, in the room and in the talk',
      async do() {
        await who('noor').follows(cast.sessionId);
        await followsTalk(who('noor'), talkId);
      },
      hears: {
        'talk/seats': two,
        'talk/facts': two,
        'talk:mine': ['mila'],
        'talks:changed': team,
        'roomSession/seats': [...hosts, 'mila', 'kim', 'ruben'],
      },
      begins: ['noor'],
    },
    {
      of: ['endTalk'],
      name: 'the person ends it, for both',
      do: () => endsTalk(who('mila'), talkId),
      hears: { 'talk/facts': two, 'talk:mine': ['mila'], 'talks:changed': aware },
    },
  ];

  const ended = {
    'talk/facts': two,
    'talk:mine': ['mila'],
    'talks:changed': aware,
  } satisfies Hears<CastName>;
  const endings: readonly (Pick<Row, 'of' | 'name' | 'do' | 'hears'> & { readonly reason: string })[] = [
    {
      of: ['endTalk'],
      name: 'its host ends it',
      do: () => endsTalk(who('noor'), talkId),
      hears: ended,
      reason: 'host',
    },
    {
      of: [],
      name: 'its person was away for too long',
      async do() {
        await who('mila').emit('place:unfollow', inTalk(talkId));
        await eventually(async () =>
          expect((await cast.naast.app.stores.talks.findNow(talkId))?.personAwaySince).not.toBeNull(),
        );
        await passes(cast, limits.talk.closesWithoutPerson);
        await tends();
      },
      hears: { ...ended, 'talk/facts': ['noor'], 'talk/seats': ['noor'] },
      reason: 'personGone',
    },
  ];

  async function runs({ do: act, hears, secrets, begins: come = [], ends = [] }: Row): Promise<void> {
    await cast.hearing.during(act, hears);
    for (const name of ends) pages.delete(name);
    for (const name of come) pages.set(name, await LiveTalk.of(who(name), talkId));
    for (const page of pages.values()) await page.equalsFreshFetch();
    cast.hearing.keeps(secrets?.() ?? []);
  }

  it.each(rows.slice(0, -1))('$of: $name', runs);
  it('endTalk: the person ends it, for both, and neither hears of it again', async () => {
    const last = rows.at(-1);
    if (!last) throw new Error('there is no last row');
    await isOver(last, 'person');
  });

  it.each(endings)('$of: $name, and neither hears of it again', async (row) => {
    for (const one of begins) await runs(one);
    await isOver(row, row.reason);
  });

  /** The end as both see it, and that nothing follows: not by who types, not by who comes. */
  async function isOver({ do: act, hears }: Pick<Row, 'do' | 'hears'>, reason: string): Promise<void> {
    await cast.hearing.during(act, hears);
    for (const name of two) {
      const fresh = await who(name).call(talkRoutes.readTalk, ofTalk());
      expect([fresh.talk.closed?.reason, fresh.seats]).toEqual([reason, []]);
      if (hears['talk/facts']?.includes(name)) expect(pages.get(name)?.state.talk).toEqual(fresh.talk);
    }
    pages.clear();
    await cast.hearing.during(async () => {
      for (const name of two) {
        await who(name).emitAnything('place:type', inTalk(talkId));
        await who(name).emitAnything('place:post', {
          ...inTalk(talkId),
          clientKey: crypto.randomUUID(),
          body: { text: 'Nog iets' },
        });
      }
    }, {});
    cast.hearing.keeps([{ words: 'Nog iets', reach: [] }]);
  }

  it('ends when its room closes before it began, and only who offered it hears', async () => {
    await offers();
    await cast.hearing.during(
      async () => {
        await who('sam').call(roomRoutes.closeRoom, { params: { sessionId: cast.sessionId } });
        await cast.naast.settled();
        await tends();
      },
      {
        'roomSession/facts': [...hosts, 'mila', 'kim', 'ruben'],
        'duty:changed': team,
        // Mila's page has the goodbye, and hears nothing any more.
        'talks:changed': ['noor'],
      },
    );
  });

  it('has a row for every route and command of talks', () => {
    const shown = new Set<string>([...rows, ...endings].flatMap(({ of }) => of));
    expect(acts.filter((act) => !shown.has(act))).toEqual([]);
    expect(acts.length).toBeGreaterThan(12);
  });
});
