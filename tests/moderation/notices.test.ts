import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalCodename } from '@naast/shared/codename/codename';
import { caseRoutes } from '@naast/shared/contract/cases';
import { noticeRoutes } from '@naast/shared/contract/notices';
import { organisationRoutes } from '@naast/shared/contract/organisation';
import { peopleRoutes } from '@naast/shared/contract/people';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import { rateLimits } from '@naast/shared/rate-limits';
import { days, hours } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { logRows } from '../support/logbook.js';
import { casesOf, claims, decides, flags, opensCase, rowsOf, theCase } from '../support/moderation.js';
import { Naast, pairedBuses } from '../support/naast.js';
import { nineWords } from '../support/nine-words.js';
import { givesNotice, objects, readsNotice } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

describe('a notice from outside', () => {
  let naast: Naast;
  let sam: Person;
  let bo: Person;
  let outsider: Person;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    [sam, bo] = [await naast.team('Sam'), await naast.team('Bo')];
    outsider = naast.visitor('Buiten');
  });
  afterEach(() => naast.close());

  const decidesIt = async (person: Person, words = 'We lazen de zin. Hij is nu anders.') =>
    decides(person, await theCase(person), { outcome: 'takenAway', words });
  const retention = async () => {
    await naast.app.jobs.run('moderation.finish');
    await naast.app.jobs.run('privacy.retention');
  };

  it('is taken from anybody, without a visit: nine words, by which its state is read', async () => {
    const words = await givesNotice(outsider);
    expect(words.split(' ')).toHaveLength(9);
    // From another device, with words as somebody types them.
    const status = await readsNotice(
      naast.visitor('Elders'),
      `  ${words.toUpperCase().replaceAll(' ', ' \n')} `,
    );
    expect(status).toMatchObject({
      state: 'waiting',
      kind: 'hate',
      page: { path: '/terms', title: { nl: 'Gebruiksvoorwaarden' } },
      decided: null,
      objectUntil: null,
    });
    expect(await outsider.refusal(noticeRoutes.readNoticeStatus, { body: { codename: nineWords() } })).toBe(
      'codenameUnknown',
    );
    // Its words open no question, and it began none.
    expect(await outsider.refusal(spreekuurRoutes.returnWithCodename, { body: { words } })).toBe(
      'codenameUnknown',
    );
  });

  it('bears the hour in which it came, and in which its sender disagreed: nothing stored tells the moment', async () => {
    naast.clock.set('2026-11-21T19:07:31.234Z');
    const words = await givesNotice(outsider, { kind: 'threat' });
    await theCase(bo);
    await decidesIt(bo);
    naast.clock.forward(3 * 60_000);
    await objects(outsider, words);
    await eventually(async () => expect((await theCase(sam)).appeal).not.toBeNull());
    const [row] = await rowsOf(naast, 'moderationCases');
    const { decided, ...ofSender } = row ?? {};
    expect(decided).toMatchObject({ at: expect.any(Date) });
    const finer = (value: unknown): Date[] =>
      value instanceof Date
        ? [value].filter((at) => at.getTime() % hours(1) !== 0)
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(finer)
          : [];
    expect(finer(ofSender)).toEqual([]);
    expect(finer(await rowsOf(naast, 'notices'))).toEqual([]);
  });

  it('lists and takes public pages of this house, and nothing else', async () => {
    const roomId = await naast.room();
    const { pages } = await outsider.call(noticeRoutes.listNoticePages, {});
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/', '/ask', '/privacy', '/terms', '/complaints', `/rooms/${roomId}`]),
    );
    const body = { kind: 'hate', words: 'Dit.', language: 'nl' } as const;
    for (const path of ['/mine', '/team', '/rooms/unknown', `/team/rooms`])
      expect([
        path,
        (await outsider.ask(noticeRoutes.sendNotice, { body: { ...body, path } })).error,
      ]).toEqual([
        path,
        expect.objectContaining({ code: 'badInput', fields: [{ path: 'path', problem: 'unknown' }] }),
      ]);
    for (const path of ['https://elders.example/', '//elders.example', '/rooms/a/b', '/../etc'])
      expect([path, await outsider.refusal(noticeRoutes.sendNotice, { body: { ...body, path } })]).toEqual([
        path,
        'badInput',
      ]);
    expect(await rowsOf(naast, 'notices')).toEqual([]);
  });

  it('refuses words that open a question, and never what speaks of danger', async () => {
    const body = { path: '/', kind: 'threat', language: 'nl', words: nineWords() } as const;
    expect(await outsider.refusal(noticeRoutes.sendNotice, { body })).toBe('holdsCodename');
    await givesNotice(outsider, { words: 'Er staat: ik ga er vanavond een eind aan maken.' });
    expect((await opensCase(bo, await theCase(bo))).noticed).toMatchObject({
      words: 'Er staat: ik ga er vanavond een eind aan maken.',
      heavy: 'suicide',
    });
  });

  it('comes into the one queue, with the page as it was then; the list has nobody’s words', async () => {
    await givesNotice(outsider, { path: '/', words: 'De welkomsttekst.', language: 'en' });
    const one = await theCase(bo);
    expect(one).toMatchObject({
      sources: ['notice'],
      place: null,
      notice: { kind: 'hate', path: '/' },
      isGrave: false,
    });
    expect(JSON.stringify(one)).not.toContain('welkomsttekst');
    const { cases } = await bo.call(caseRoutes.listCases, { query: { view: 'new', kind: 'notice' } });
    expect(cases).toHaveLength(1);
    const { houseRules } = await outsider.call(organisationRoutes.readOrganisation, {});
    const opened = await opensCase(bo, one);
    expect(opened).toMatchObject({
      noticed: { words: 'De welkomsttekst.', language: 'en' },
      outcomes: ['nothingWrong', 'takenAway', 'toAuthorities', 'notOurs'],
      words: [],
    });
    expect(opened.noticed?.page).toContain(houseRules.rules[0]?.en);
    expect((await logRows(naast)).map(({ act }) => act)).toContain('case.read');
    const ruben = await naast.team('Ruben');
    expect(await ruben.refusal(caseRoutes.readCase, { params: { caseId: one.id } })).toBe('notAllowed');
  });

  it('is decided with words, by one of two at once; its sender reads what and why, and nobody’s name', async () => {
    const codename = await givesNotice(outsider);
    const one = await theCase(bo);
    const params = { caseId: one.id };
    const silent = { params, body: { rev: one.rev, outcome: 'nothingWrong' } } as const;
    expect((await bo.ask(caseRoutes.decideCase, silent)).error).toMatchObject({
      fields: [{ path: 'words', problem: 'missing' }],
    });
    const hides = { params, body: { rev: one.rev, outcome: 'hide', why: 'other', words: 'x' } } as const;
    expect(await bo.refusal(caseRoutes.decideCase, hides)).toBe('changedMeanwhile');
    const body = { rev: one.rev, outcome: 'nothingWrong', words: 'Dit is een mening.' } as const;
    const tries = await Promise.all(
      [bo, sam].map((person) => person.ask(caseRoutes.decideCase, { params, body })),
    );
    expect(tries.map(({ error }) => error?.code ?? 'decided').toSorted()).toEqual([
      'changedMeanwhile',
      'decided',
    ]);
    const answer = await readsNotice(outsider, codename);
    expect(answer).toMatchObject({
      state: 'decided',
      decided: { outcome: 'nothingWrong', words: 'Dit is een mening.' },
      isNobodyElse: false,
    });
    expect(JSON.stringify(answer)).not.toMatch(/Bo|Sam/);
    expect(answer.objectUntil).not.toBeNull();
  });

  it('is objected to once; another than who decided reads and answers that', async () => {
    const codename = await givesNotice(outsider);
    expect((await objects(outsider, codename)).error?.code).toBe('notAllowed');
    const decided = await decidesIt(bo);
    expect((await objects(outsider, nineWords())).error?.code).toBe('codenameUnknown');
    expect((await objects(outsider, codename, nineWords())).error?.code).toBe('holdsCodename');
    expect((await objects(outsider, codename)).reply).toMatchObject({ objection: { decided: null } });
    expect((await objects(outsider, codename)).error?.code).toBe('notAllowed');
    await eventually(async () => expect(await casesOf(sam)).toHaveLength(1));
    // Who decided reads nothing of it, and answers nothing.
    expect(await bo.refusal(caseRoutes.readCase, { params: { caseId: decided.id } })).toBe('notAllowed');
    const again = await theCase(sam);
    const opened = await opensCase(sam, again);
    expect(opened).toMatchObject({ outcomes: ['right', 'notRight'], appealWords: 'Lees de zin nog eens.' });
    const silent = { params: { caseId: again.id }, body: { rev: again.rev, outcome: 'right' } } as const;
    expect(await sam.refusal(caseRoutes.decideCase, silent)).toBe('badInput');
    await decides(sam, again, { outcome: 'notRight', words: 'Ook ik lees het zo.' });
    expect(await readsNotice(outsider, codename)).toMatchObject({
      objection: {
        words: 'Lees de zin nog eens.',
        decided: { isRight: false, words: 'Ook ik lees het zo.' },
      },
      objectUntil: null,
    });
  });

  it('says when nobody else of the team could read it', async () => {
    const codename = await givesNotice(outsider);
    await decidesIt(bo);
    const { people } = naast.app.stores;
    for (const name of ['Sam', 'Noor']) {
      const account = await people.findByName(name);
      if (account) await people.change(account.id, { roles: [] });
    }
    expect(await readsNotice(outsider, codename)).toMatchObject({ isNobodyElse: true });
  });

  it('begins as grave when it is about a threat or a child, and a flood of those hides no flag', async () => {
    for (let n = 0; n < limits.notice.graveMost + 4; n++)
      await givesNotice(outsider, { kind: 'threat', words: `Dreiging ${n}` });
    for (let n = 0; n < 5; n++) await givesNotice(outsider, { words: `Haat ${n}` });
    const noor = await naast.team('Noor');
    const sessionId = (await noor.opens(await naast.room())).session.id;
    const mila = naast.visitor('Mila');
    await mila.joins(sessionId);
    await flags(noor, sessionId, (await mila.says(sessionId, 'Koop hier.')).id, 'other');
    const order = async () =>
      (await casesOf(bo)).map(({ sources, isGrave }) =>
        sources[0] === 'flag' ? 'flag' : isGrave ? 'grave' : 'notice',
      );
    await eventually(async () => expect(await order()).toHaveLength(limits.notice.graveMost + 10));
    const first = Array.from({ length: limits.notice.graveMost }, () => 'grave');
    const further = Array.from({ length: 4 }, () => 'grave');
    const rest = Array.from({ length: 5 }, () => 'notice');
    expect(await order()).toEqual([...first, 'flag', ...further, ...rest]);
    // One of those that come first is decided: the next takes its place.
    const [top] = await casesOf(bo);
    if (top) await decides(bo, top, { outcome: 'notOurs', words: 'Dit staat niet bij ons.' });
    await naast.app.jobs.run('moderation.finish');
    expect(await order()).toEqual([...first, 'flag', ...further.slice(1), ...rest]);
  });

  it('is slowed by its network, never refused for what it says', async () => {
    await naast.close();
    naast = await Naast.start();
    const person = naast.visitor('Veel');
    for (let n = 0; n < rateLimits.notice.burst; n++) await givesNotice(person, { words: `Zin ${n}` });
    await givesNotice(person, { kind: 'threat', words: 'Iemand wil zichzelf iets aandoen.' });
    expect(await rowsOf(naast, 'notices')).toHaveLength(11);
  });

  it('is not lost with a node that stops: the job makes its case, brings the answer, and hears who disagrees', async () => {
    const { notices, graveCases } = naast.app.stores;
    const id = 'N'.repeat(22);
    const codename = nineWords();
    await notices.send(
      {
        ...{ id, path: '/terms', kind: 'fraud', language: 'nl', words: 'Reclame.', page: 'tekst' },
        codename: canonicalCodename(codename),
      },
      naast.clock.now(),
    );
    expect(await casesOf(bo)).toEqual([]);
    await naast.app.jobs.run('moderation.finish');
    const one = await theCase(bo);
    expect(
      await graveCases.noteNotice({ id: 'x', noticeId: id, path: '/', kind: 'fraud', at: new Date() }),
    ).toBeNull();
    // The decision was stored, and its node stopped before the answer was.
    const account = await naast.app.stores.people.findByName('Bo');
    await naast.app.stores.cases.decide(one.id, one.rev, {
      decided: {
        ...{ by: account?.id ?? '', at: naast.clock.now(), outcome: 'notOurs', why: null },
        ...{ level: null, minutes: null, seconds: null, days: null },
      },
      words: 'Niet van ons.',
    });
    expect((await readsNotice(outsider, codename)).state).toBe('waiting');
    await naast.app.jobs.run('moderation.finish');
    expect(await readsNotice(outsider, codename)).toMatchObject({ decided: { words: 'Niet van ons.' } });
    await notices.object(id, 'Toch wel.', naast.clock.now());
    await naast.app.jobs.run('moderation.finish');
    expect((await theCase(sam)).appeal).toMatchObject({ decided: null });
  });

  it('keeps its words seven days after the decision, the answer thirty, bare facts half a year', async () => {
    const codename = await givesNotice(outsider);
    await decidesIt(bo);
    const back = async () => {
      for (const person of [bo, sam]) await person.call(peopleRoutes.stillHere, {}).catch(() => undefined);
    };
    naast.clock.forward(limits.notice.wordsKept + hours(1));
    await back();
    await retention();
    expect(await readsNotice(outsider, codename)).toMatchObject({
      words: null,
      page: null,
      decided: { words: 'We lazen de zin. Hij is nu anders.' },
      objectUntil: null,
    });
    expect(await rowsOf(naast, 'moderationCases')).toMatchObject([{ isBare: true, noticeKind: 'hate' }]);
    expect((await objects(outsider, codename)).error?.code).toBe('notAllowed');
    naast.clock.forward(limits.notice.answerKept - limits.notice.wordsKept);
    await retention();
    expect(await outsider.refusal(noticeRoutes.readNoticeStatus, { body: { codename } })).toBe(
      'codenameUnknown',
    );
    expect(await rowsOf(naast, 'notices')).toMatchObject([{ isBare: true, why: null, words: null }]);
    expect((await rowsOf(naast, 'notices'))[0]).not.toHaveProperty('codeHash');
    naast.clock.forward(limits.notice.factsKept);
    await retention();
    expect(await rowsOf(naast, 'notices')).toEqual([]);
    expect(await rowsOf(naast, 'moderationCases')).toEqual([]);
  });

  it('tells its sender when nobody decided in time', async () => {
    const codename = await givesNotice(outsider);
    await theCase(bo);
    naast.clock.forward(limits.notice.wordsKeptMost + days(1));
    await retention();
    expect(await readsNotice(outsider, codename)).toMatchObject({ state: 'lapsed', words: null });
  });

  it('says in the copy of an account how many it decided, and forgets who once that is gone', async () => {
    await givesNotice(outsider);
    await decidesIt(bo);
    const account = await naast.app.stores.people.findByName('Bo');
    expect(await naast.app.stores.notices.countOf(account?.id ?? '')).toBe(1);
    await naast.app.stores.notices.forgetAccount(account?.id ?? '');
    expect(await naast.app.stores.notices.mentioned()).toEqual([]);
    expect(await rowsOf(naast, 'notices')).toMatchObject([{ decided: { by: 'gone' } }]);
  });

  it('stores no network, visit or moment beside what somebody wrote', async () => {
    naast.clock.forward(hours(1) / 3);
    await givesNotice(outsider);
    const [row] = await rowsOf(naast, 'notices');
    expect(Object.keys(row ?? {}).toSorted()).toEqual(
      [
        ...['_id', 'kind', 'language', 'path', 'sentIn', 'words', 'page', 'decided', 'why', 'objection'],
        ...[
          'objectionDecided',
          'answer',
          'codeHash',
          'isCaseDue',
          'wordsUntil',
          'keptUntil',
          'schemaVersion',
        ],
      ]
        .filter((name) => name !== 'isCaseDue' || row?.['isCaseDue'] !== undefined)
        .toSorted(),
    );
    for (const field of ['sentIn', 'wordsUntil', 'keptUntil'])
      expect([field, Number(row?.[field]) % hours(1)]).toEqual([field, 0]);
  });
});

describe('a notice on two nodes', () => {
  let naast: Naast;
  afterEach(() => naast.close());

  it('is heard by who moderates, by nobody else, and answered from the other', async () => {
    const [first, second] = pairedBuses();
    naast = await Naast.start({ bus: first, limits: unlimited });
    const { url } = await naast.addNode({ bus: second, limits: unlimited });
    const [bo, ruben] = [await naast.team('Bo'), await naast.team('Ruben')];
    const mila = naast.visitor('Mila');
    bo.url = url;
    await mila.joins((await (await naast.team('Noor')).opens(await naast.room())).session.id);
    for (const person of [bo, ruben]) await person.connect();
    const outsider = naast.visitor('Buiten');
    const codename = await givesNotice(outsider);
    await eventually(() => expect(bo.heardOf('cases:changed').length).toBeGreaterThan(0));
    for (const person of [ruben, mila]) expect(person.heardOf('cases:changed')).toEqual([]);
    await claims(bo, await theCase(bo));
    await decides(bo, await theCase(bo), { outcome: 'notOurs', words: 'Dit is niet van ons.' });
    expect(await readsNotice(outsider, codename)).toMatchObject({ decided: { outcome: 'notOurs' } });
  });
});
