import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newTeamAccount } from '@naast/server/domains/people/index';
import { threadLog } from '@naast/server/domains/spreekuur/index';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { peopleRoutes } from '@naast/shared/contract/people';
import { spreekuurRoutes, type ThreadId } from '@naast/shared/contract/spreekuur';
import { teamRoutes } from '@naast/shared/contract/team';
import type { Profession, TeamRole } from '@naast/shared/roles';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import {
  asksAndConfirms,
  greets,
  newestQuestion,
  readsAnswers,
  readsQuestion,
  takes,
  writesIn,
} from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

describe('the profession of who writes to an asker', () => {
  let naast: Naast;
  let noor: Person;
  let ruben: Person;
  let asker: Person;
  let threadId: ThreadId;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    [noor, ruben] = await Promise.all([naast.team('Noor'), naast.team('Ruben')]);
  });
  afterAll(() => naast.close());

  beforeEach(async () => {
    naast.clock.forward(1000);
    asker = naast.visitor('iemand');
    await asksAndConfirms(asker);
    threadId = await newestQuestion(noor);
  });

  const voiceBy = async (kind: 'experience' | 'professional' | 'either') =>
    (await readsAnswers(asker)).voices.find((voice) => voice.kind === kind)?.by;
  const writersOf = async () => (await readsAnswers(asker)).entries.map(({ from }) => from);
  async function savedFile(language: 'nl' | 'en'): Promise<string> {
    await asker.request('GET', `${spreekuurRoutes.saveMyQuestion.path}?language=${language}`);
    return asker.wire.at(-1) ?? '';
  }

  /** A signed-in team member. */
  async function colleague(name: string, roles: TeamRole[], profession: Profession | null): Promise<Person> {
    const passphrase = `${name} komt er ook bij zitten`;
    const account = await newTeamAccount(naast.app.ctxFor(), { name, roles, profession, passphrase });
    await naast.app.stores.people.create(account);
    const person = naast.visitor(name);
    await person.call(peopleRoutes.signIn, { body: { name, passphrase } });
    return person;
  }

  it('stands beside a voice from when it is taken, and beside each entry, for the asker and the team', async () => {
    expect(await voiceBy('professional')).toBeNull();
    await greets(noor, threadId);
    const voice = await takes(ruben, threadId, 'professional');
    const asRuben = { name: 'Ruben', role: 'consultant', profession: 'psychologist' };
    expect(await voiceBy('professional')).toEqual(asRuben);
    await writesIn(ruben, threadId, voice, { kind: 'askBack', text: 'Hoe laat ga je naar bed?' });
    await writesIn(ruben, threadId, voice, { kind: 'answer', text: 'Dat is laat.' });
    const asAsker = { name: null, role: 'person', profession: null };
    const asNoor = { name: 'Noor', role: 'host', profession: null };
    expect(await voiceBy('professional')).toEqual(asRuben);
    expect(await writersOf()).toEqual([asAsker, asNoor, asRuben, asRuben]);
    expect((await readsQuestion(noor, threadId)).entries.map(({ from }) => from)).toEqual(await writersOf());
  });

  it('is in the file that the asker saves, in both languages', async () => {
    const own = await takes(noor, threadId, 'experience');
    await writesIn(noor, threadId, own, { kind: 'answer', text: 'Ik lag ook wakker.' });
    const voice = await takes(ruben, threadId, 'professional');
    expect(await savedFile('nl')).toContain('een professional, schrijft een antwoord, Ruben (psycholoog)');
    await writesIn(ruben, threadId, voice, { kind: 'answer', text: 'Dat is laat.' });
    const file = await savedFile('nl');
    expect(file).toContain('Ruben (psycholoog) schreef');
    expect(file).toContain('Noor (ervaringsdeskundige) schreef');
    expect(await savedFile('en')).toContain('Ruben (psychologist) wrote');
  });

  it('is none where somebody with two roles writes as an expert by experience', async () => {
    const both = await colleague('Mira', ['host', 'consultant'], 'nurse');
    const voice = await takes(both, threadId, 'experience');
    const asMira = { name: 'Mira', role: 'host', profession: null };
    expect(await voiceBy('experience')).toEqual(asMira);
    await writesIn(both, threadId, voice, { kind: 'answer', text: 'Ik ken het.' });
    expect((await writersOf()).at(-1)).toEqual(asMira);
  });

  it.each([
    ['Ties', null],
    ['Loes', 'otherProfessional'],
  ] as const)('is "professional" for %s, whose profession is %s', async (name, profession) => {
    const person = await colleague(name, ['consultant'], profession);
    const voice = await takes(person, threadId, 'professional');
    await writesIn(person, threadId, voice, { kind: 'answer', text: 'Rust helpt.' });
    expect((await writersOf()).at(-1)).toEqual({ name, role: 'consultant', profession });
    expect(await voiceBy('professional')).toEqual({ name, role: 'consultant', profession });
    const file = await savedFile('nl');
    expect(file).toContain(`${name} (professional) schreef`);
    expect(file).not.toContain('andere professional');
  });

  it('says what was so when it was written, whatever is verified later and also when its writer is gone', async () => {
    const person = await colleague('Jip', ['consultant'], 'nurse');
    const voice = await takes(person, threadId, 'professional');
    await writesIn(person, threadId, voice, { kind: 'askBack', text: 'Slaap je overdag?' });
    const bo = await naast.team('Bo');
    const { people } = await bo.call(teamRoutes.readTeam, {});
    const accountId = people.find(({ name }) => name === 'Jip')?.id ?? ('' as never);
    const body = { isHost: false, verifiedProfession: 'lawyer' as const };
    await bo.call(teamRoutes.giveRoles, { params: { accountId }, body });
    expect((await writersOf()).at(-1)?.profession).toBe('nurse');
    await writesIn(person, threadId, voice, { kind: 'answer', text: 'Zo zit het.' });
    await bo.call(teamRoutes.removePerson, { params: { accountId } });
    expect((await writersOf()).slice(-2).map(({ profession }) => profession)).toEqual(['nurse', 'lawyer']);
    expect(await voiceBy('professional')).toEqual({
      name: 'Jip',
      role: 'consultant',
      profession: 'lawyer',
    });
  });

  it('goes with the voice when it is handed over', async () => {
    const voice = await takes(ruben, threadId, 'professional');
    await colleague('Vera', ['consultant'], 'pharmacist');
    const params = { threadId, voiceId: voice.id };
    const { colleagues } = await ruben.call(answeringRoutes.listColleagues, { params });
    const to = colleagues.find(({ name }) => name === 'Vera')?.id ?? ('' as never);
    await ruben.call(answeringRoutes.handOver, { params, body: { to } });
    expect(await voiceBy('professional')).toEqual({
      name: 'Vera',
      role: 'consultant',
      profession: 'pharmacist',
    });
  });

  it('is none of the words by which a store is proved sealed', () => {
    const words = { text: 'Dat is laat.' };
    const body = { kind: 'answer', words, about: null, profession: 'nurse' } as const;
    expect(threadLog.words(body)).toEqual(['Dat is laat.']);
  });
});
