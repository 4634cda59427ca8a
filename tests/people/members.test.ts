import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import { peopleRoutes } from '@naast/shared/contract/people';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import { days, hours } from '../support/clock.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asks, readsAnswers, wordsOf } from '../support/spreekuur.js';
import { passphraseFor } from '../support/team.js';

describe('a member', () => {
  let naast: Naast;
  let daan: Person;
  let words: string;
  const passphrase = passphraseFor('Daan');

  beforeEach(async () => {
    naast = await Naast.start();
    daan = naast.visitor('Daan');
    const { recoveryWords } = await signsUp(daan);
    words = wordsOf(recoveryWords);
  });
  afterEach(() => naast.close());

  const signsUp = (person: Person, name = 'Daan') =>
    person.call(accountRoutes.signUp, { body: { name, passphrase: passphraseFor(name), language: 'nl' } });
  const signsIn = async (secret = passphrase): Promise<Person> => {
    const person = naast.visitor('Daan');
    await person.call(peopleRoutes.signIn, { body: { name: 'Daan', passphrase: secret } });
    return person;
  };
  const self = (person: Person) => person.call(peopleRoutes.readSelf, {});
  const text = async (person: Person, language: 'nl' | 'en' = 'nl') => {
    person.wire.length = 0;
    await person.ask(accountRoutes.saveAccount, { query: { language } });
    return person.wire.join();
  };

  it('is a name and a passphrase: no e-mail address, no code, nine words to get back in', async () => {
    expect(await self(daan)).toMatchObject({ kind: 'member', name: 'Daan' });
    expect(words.split(/\s+/)).toHaveLength(9);
    const again = await signsIn();
    expect(await self(again)).toMatchObject({ kind: 'member', name: 'Daan' });
  });

  it('has a name of their own: nobody of the team has it, and no other member', async () => {
    const body = { name: 'noor', passphrase, language: 'nl' as const };
    expect(await naast.visitor('x').refusal(accountRoutes.signUp, { body })).toBe('nameTaken');
    expect(await naast.visitor('x').refusal(accountRoutes.signUp, { body: { ...body, name: 'DAAN' } })).toBe(
      'nameTaken',
    );
  });

  it('may do what a visitor may, and no more', async () => {
    const { kind, may } = await self(naast.visitor('x'));
    expect(kind).toBe('anonymous');
    expect(may).toMatchObject({ enterRooms: true, askQuestions: true, signUp: true, openRooms: false });
    expect((await self(daan)).may).toEqual({ ...may, signUp: false });
    const noor = await naast.team('Noor');
    const roomId = await naast.room();
    const { session } = await noor.opens(roomId);
    await daan.joins(session.id);
    await daan.says(session.id, 'Hoi allemaal');
    expect(await daan.refusal(roomRoutes.closeRoom, { params: { sessionId: session.id } })).toBe(
      'signInNeeded',
    );
    expect(await daan.refusal(roomRoutes.openRoom, { params: { roomId } })).toBe('signInNeeded');
    // The same seat from another browser, by the account.
    const elsewhere = await signsIn();
    const state = await elsewhere.call(roomRoutes.readSession, { params: { sessionId: session.id } });
    expect(state.mySeatId).not.toBeNull();
  });

  it('asks a question as anybody does, and stays signed in', async () => {
    await asks(daan);
    expect(await self(daan)).toMatchObject({ kind: 'member', name: 'Daan' });
    expect((await readsAnswers(daan)).entries).toHaveLength(1);
    // A question belongs to its codename, not to the account.
    expect(await (await signsIn()).refusal(spreekuurRoutes.readMyQuestion, {})).toBe('notFound');
  });

  it('gets back in by the words, once, with a new passphrase; who was signed in elsewhere is out', async () => {
    const next = 'mijn tuin heeft zeven kippen';
    const back = naast.visitor('Daan');
    const recover = (typed: string) =>
      back.ask(accountRoutes.recover, { body: { words: typed, passphrase: next, language: 'nl' } });
    expect((await recover(words.replace(/^\w+/, 'zwaluw'))).error?.code).toBe('recoveryUnknown');
    const { reply } = await recover(words.toUpperCase().replaceAll('\n', ', '));
    expect(reply?.self).toMatchObject({ kind: 'member', name: 'Daan' });
    expect(await self(back)).toMatchObject({ kind: 'member', name: 'Daan' });
    expect(reply && wordsOf(reply.recoveryWords)).not.toBe(words);
    expect(await self(daan)).toMatchObject({ kind: 'anonymous' });
    expect(
      await naast.visitor('x').refusal(accountRoutes.recover, {
        body: { words, passphrase: next, language: 'nl' },
      }),
    ).toBe('recoveryUnknown');
    await signsIn(next);
    await expect(signsIn()).rejects.toThrow('signInFailed');
  });

  it('can save all that is kept, in either language', async () => {
    const file = await text(daan);
    expect(file).toContain('Naam: Daan');
    expect(file).toContain('geen e-mailadres');
    expect(await text(daan, 'en')).toContain('Name: Daan');
    expect(file).not.toContain('argon2');
  });

  it('can be erased by themselves, at once and on every device; the name is free again', async () => {
    const elsewhere = await signsIn();
    expect(
      await daan.refusal(accountRoutes.endAccount, { body: { passphrase: 'mis mis mis mis mis' } }),
    ).toBe('passphraseWrong');
    await daan.call(accountRoutes.endAccount, { body: { passphrase } });
    expect(await self(daan)).toMatchObject({ kind: 'anonymous' });
    expect(await self(elsewhere)).toMatchObject({ kind: 'anonymous' });
    await expect(signsIn()).rejects.toThrow('signInFailed');
    expect(
      await naast
        .visitor('x')
        .refusal(accountRoutes.recover, { body: { words, passphrase, language: 'nl' } }),
    ).toBe('recoveryUnknown');
    await signsUp(naast.visitor('Daan'));
  });

  it('is erased two years after the last sign-in, and not sooner', async () => {
    naast.clock.forward(limits.memberKept - hours(24));
    await naast.app.jobs.run('privacy.retention');
    await signsIn();
    naast.clock.forward(limits.memberKept - days(1));
    await naast.app.jobs.run('privacy.retention');
    expect(await naast.app.stores.people.findByName('Daan')).not.toBeNull();
    naast.clock.forward(days(1) + hours(1));
    await naast.app.jobs.run('privacy.retention');
    expect(await naast.app.stores.people.findByName('Daan')).toBeNull();
  });

  it('does not sign up while signed in already', async () => {
    const body = { name: 'Nog een', passphrase, language: 'nl' as const };
    expect(await daan.refusal(accountRoutes.signUp, { body })).toBe('notAllowed');
    expect(await daan.refusal(accountRoutes.recover, { body: { words, passphrase, language: 'nl' } })).toBe(
      'notAllowed',
    );
  });

  it('sees and ends their own sign-ins, and has words instead of a second factor', async () => {
    const elsewhere = await signsIn();
    await daan.call(accountRoutes.endOtherSignIns, {});
    expect(await self(elsewhere)).toMatchObject({ kind: 'anonymous' });
    const drawn = await daan.call(accountRoutes.drawSecondFactor, {});
    const factor = { secret: drawn.secret, ticket: drawn.ticket, code: '123456' };
    expect(await daan.refusal(accountRoutes.renewSecondFactor, { body: { passphrase, ...factor } })).toBe(
      'notAllowed',
    );
    const renewed = await daan.call(accountRoutes.renewRecovery, { body: { passphrase, language: 'en' } });
    expect(renewed.recoveryCodes).toBeNull();
    expect(renewed.recoveryWords && wordsOf(renewed.recoveryWords)).not.toBe(words);
  });
});
