import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import { peopleRoutes } from '@naast/shared/contract/people';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { teamRoutes } from '@naast/shared/contract/team';
import { quickExit } from '@naast/shared/quick-exit';
import { rateLimits } from '@naast/shared/rate-limits';
import { days } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { idOf, type Joined, joins } from '../support/team.js';

/** An attacker on the same network exhausts the sign-in limit of a host's name. */
describe('a browser that somebody of the team came in with before', () => {
  let naast: Naast;
  let bo: Person;
  let count = 0;
  const hanging: (() => void)[] = [];

  beforeAll(async () => {
    // Slowed requests wait until the test releases them.
    naast = await Naast.start({ pause: () => new Promise((release) => hanging.push(release)) });
    bo = await naast.team('Bo');
  });
  afterEach(() => {
    for (const release of hanging.splice(0)) release();
  });
  afterAll(() => naast.close());

  const host = () => joins(naast, bo, `Anna ${'abcdefghij'[count++]}`);
  const right = ({ person, app, passphrase }: Joined) => ({
    body: { name: person.name, passphrase, code: app.nextCode() },
  });
  /** A signed-out page, of the known browser or of another one. */
  function browser(name: string, known: string | null): Person {
    const person = naast.visitor(name);
    person.known = known;
    return person;
  }

  /** The attacker exhausts the limit of that name on this network. */
  async function floods(name: string): Promise<void> {
    const { burst, waitingMost } = rateLimits.signIn;
    const wrong = { body: { name, passphrase: 'niet de goede zin' } };
    const tries = Array.from({ length: burst + waitingMost }, () =>
      naast.visitor('buur').ask(peopleRoutes.signIn, wrong),
    );
    for (const one of tries) one.catch(() => undefined);
    await eventually(() => expect(hanging).toHaveLength(waitingMost));
    expect(await naast.visitor('buur').refusal(peopleRoutes.signIn, wrong)).toBe('tooFast');
  }

  it('lets them in at once, whatever others of the same network try', async () => {
    const anna = await host();
    await floods(anna.person.name);
    const stranger = browser(anna.person.name, null);
    expect(await stranger.refusal(peopleRoutes.signIn, right(anna))).toBe('tooFast');
    const { length } = hanging;
    const known = browser(anna.person.name, anna.person.known);
    expect(await known.call(peopleRoutes.signIn, right(anna))).toMatchObject({ kind: 'team' });
    expect(hanging).toHaveLength(length);
  });

  it('opens nothing by itself, and has no more turns than anybody', async () => {
    const anna = await host();
    const thief = browser(anna.person.name, anna.person.known);
    const wrong = { body: { name: anna.person.name, passphrase: 'niet de goede zin' } };
    for (let n = 0; n < rateLimits.signInKnown.burst; n++)
      expect(await thief.refusal(peopleRoutes.signIn, wrong)).toBe('signInFailed');
    thief.ask(peopleRoutes.signIn, wrong).catch(() => undefined);
    await eventually(() => expect(hanging).toHaveLength(1));
  });

  it('counts for that one account only, and not when somebody changed what it shows', async () => {
    const [anna, other] = [await host(), await host()];
    await floods(anna.person.name);
    const [id = '', day = '', proof = ''] = (anna.person.known ?? '').split(/[=.]/).slice(1);
    for (const known of [
      other.person.known,
      `naast-known=${id}x.${day}.${proof}`,
      `naast-known=${id}.zzzz.${proof}`,
      `naast-known=${id}.${day}.${'A'.repeat(43)}`,
      'naast-known=',
      'naast-known=..',
    ])
      expect([
        known,
        await browser(anna.person.name, known).refusal(peopleRoutes.signIn, right(anna)),
      ]).toEqual([known, 'tooFast']);
  });

  const isForgotten = async (anna: Joined, known: string | null): Promise<void> => {
    await floods(anna.person.name);
    expect(await browser(anna.person.name, known).refusal(peopleRoutes.signIn, right(anna))).toBe('tooFast');
  };

  it('ends with another passphrase', async () => {
    const anna = await host();
    const { known } = anna.person;
    const next = 'een heel andere zin van Anna';
    await anna.person.call(accountRoutes.changePassphrase, { body: { passphrase: anna.passphrase, next } });
    await isForgotten({ ...anna, passphrase: next }, known);
  });

  it('ends when their way in is taken back, and when they are removed', async () => {
    for (const route of [teamRoutes.resetPerson, teamRoutes.removePerson]) {
      const anna = await host();
      const accountId = await idOf(bo, anna.person.name);
      await bo.call(route, { params: { accountId } });
      await isForgotten(anna, anna.person.known);
    }
  });

  it('ends after ninety days', async () => {
    const anna = await host();
    naast.clock.forward(days(91));
    await isForgotten(anna, anna.person.known);
    bo = await naast.team('Bo');
  });

  it('is forgotten by the browser at a quick exit, and not at signing out', async () => {
    const { person } = await host();
    await person.call(peopleRoutes.signOut, {});
    expect(person.known).not.toBeNull();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    await person.request('POST', quickExit.path, '', { ...form, 'clear-site-data': 'x' });
    expect(person.known).toBeNull();
  });

  it('is shown at signing in only, out of reach of scripts and of foreign pages', async () => {
    const anna = await host();
    const { headers } = await naast.visitor('x').ask(peopleRoutes.signIn, right(anna));
    const [second, own, ...more] = headers.getSetCookie().sort();
    expect(own).toMatch(/^naast=/);
    expect(second).toMatch(
      /^naast-known=[\w-]{22}\.\w+\.[\w-]{43}; Max-Age=7776000; Path=\/api\/sign-in; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
    expect(more).toEqual([]);
  });

  it('is never a visitor’s, a member’s, nor of somebody without a second factor', async () => {
    const sessionId = (await (await naast.team('Noor')).opens(await naast.room())).session.id;
    const visitor = naast.visitor('Mila');
    await visitor.call(roomRoutes.enterRoom, {
      params: { sessionId },
      body: { name: 'Mila', houseRulesVersion: 1 },
    });
    const member = naast.visitor('Daan');
    const passphrase = 'een lange zin over de dijk';
    await member.call(accountRoutes.signUp, { body: { name: 'Daan', passphrase, language: 'nl' } });
    for (const person of [visitor, member, bo]) expect(person.known).toBeNull();
  });
});
