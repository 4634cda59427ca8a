import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { peopleRoutes } from '@naast/shared/contract/people';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { quickExit } from '@naast/shared/quick-exit';
import { hours } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('leaving', () => {
  let naast: Naast;
  let sessionId: RoomSessionId;

  beforeAll(async () => {
    naast = await Naast.start();
    sessionId = (await (await naast.team('Noor')).opens(await naast.room())).session.id;
  });
  afterAll(() => naast.close());

  async function inRoom(name: string): Promise<Person> {
    const person = naast.visitor(name);
    await person.joins(sessionId);
    return person;
  }
  const leaves = (person: Person, headers: Record<string, string> = {}) =>
    person.request('POST', quickExit.path, '', { ...form, ...headers });
  const kindOf = async (person: Person) => (await person.call(peopleRoutes.readSelf, {})).kind;

  it('makes the browser forget at signing out: the cookie, and what pages kept', async () => {
    const person = await inRoom('Mila');
    const { headers } = await person.ask(peopleRoutes.signOut, {});
    expect(headers.get('clear-site-data')).toBe('"storage"');
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^naast=; Path=\/; Expires=Thu, 01 Jan 1970 .*HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('makes it forget also when the visit is over, and when there never was one', async () => {
    const person = await inRoom('Daan');
    naast.clock.forward(hours(1));
    const late = await person.ask(peopleRoutes.signOut, {});
    expect(late.headers.get('clear-site-data')).toBe('"storage"');
    expect(late.headers.getSetCookie()[0]).toMatch(/^naast=;/);
    const never = await naast.visitor('niemand').ask(peopleRoutes.signOut, {});
    expect(never.headers.get('clear-site-data')).toBe('"storage"');
    expect(never.headers.getSetCookie()).toEqual([]);
  });

  it('drops a __Host- cookie with the attributes that it needs', async () => {
    const origin = 'https://naast.example';
    const node = await naast.addNode({}, { origin, proxyHops: 1 });
    const person = naast.visitor('Versleuteld', node.url);
    const over = { origin, 'x-forwarded-proto': 'https' };
    const rules = { name: 'Versleuteld', houseRulesVersion: 1 };
    const { id } = (await (await naast.team('Sam')).opens(await naast.room())).session;
    await person.request('POST', `/api/room-sessions/${id}/enter`, rules, over);
    const { headers } = await person.request('POST', quickExit.path, '', { ...form, ...over });
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-naast=; Path=\/; Expires=Thu, 01 Jan 1970 .*HttpOnly; Secure; SameSite=Lax$/,
      ),
      // Always cleared: the cookie is sent to the sign-in route only, so it is not known here whether there is one.
      expect.stringMatching(
        /^__Secure-naast-known=; Path=\/api\/sign-in; Expires=Thu, 01 Jan 1970 .*HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
  });

  it('goes elsewhere at a quick exit without JavaScript, and ends the visit everywhere', async () => {
    const person = await inRoom('Kim');
    const { status, headers } = await leaves(person);
    expect(status).toBe(200);
    expect(headers.get('refresh')).toBe(`0; url=${quickExit.elsewhere}`);
    expect(headers.get('clear-site-data')).toBe('"storage"');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(person.wire.at(-1)).not.toMatch(/naast/i);
    await eventually(() => expect(person.socket?.connected).toBe(false));
    expect(await kindOf(person)).toBe('anonymous');
  });

  it('goes elsewhere whoever sends somebody away; only our own page ends the visit', async () => {
    const person = await inRoom('Robin');
    for (const foreign of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'same-site' },
    ])
      expect((await leaves(person, foreign as Record<string, string>)).headers.get('refresh')).toContain(
        quickExit.elsewhere,
      );
    expect(await kindOf(person)).toBe('visitor');
    await leaves(person, { origin: 'null', 'sec-fetch-site': 'same-origin' });
    expect(await kindOf(person)).toBe('anonymous');
  });

  it('goes elsewhere also when the store does not answer', async () => {
    const node = await naast.addNode();
    const person = await inRoom('Jip');
    person.url = node.url;
    await node.connection.close();
    const { status, headers } = await leaves(person);
    expect(status).toBe(200);
    expect(headers.get('refresh')).toContain(quickExit.elsewhere);
  });
});
