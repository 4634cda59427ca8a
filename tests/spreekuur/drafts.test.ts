import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { peopleRoutes } from '@naast/shared/contract/people';
import { limits } from '@naast/shared/limits';
import { minutes } from '../support/clock.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asksAndConfirms } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

describe('the key under which typed words wait', () => {
  let naast: Naast;
  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
  });
  afterAll(() => naast.close());

  const open = (person: Person, ticket?: string) =>
    person.call(peopleRoutes.openDraft, { body: ticket === undefined ? {} : { ticket } });

  it('comes back for its ticket, before anything was begun, and sets no cookie', async () => {
    const visitor = naast.visitor('iemand');
    const first = await open(visitor);
    expect(Buffer.from(first.key, 'base64url')).toHaveLength(32);
    expect(await open(visitor, first.ticket)).toEqual(first);
    expect(visitor.cookie).toBeNull();
  });

  it('holds on when a visit begins meanwhile', async () => {
    const visitor = naast.visitor('iemand');
    const first = await open(visitor);
    await asksAndConfirms(visitor);
    expect(await open(visitor, first.ticket)).toEqual(first);
  });

  it('is the visit’s own once there is one: neither another visit nor nobody gets it for that ticket', async () => {
    const [one, other] = [naast.visitor('een'), naast.visitor('ander')];
    await asksAndConfirms(one);
    await asksAndConfirms(other);
    const first = await open(one);
    expect(await open(one, first.ticket)).toEqual(first);
    for (const person of [other, naast.visitor('niemand')]) {
      const given = await open(person, first.ticket);
      expect(given.ticket).not.toBe(first.ticket);
      expect(given.key).not.toBe(first.key);
    }
  });

  it('is gone when the visit has ended', async () => {
    const host = await naast.team('Noor');
    const first = await open(host);
    await host.call(peopleRoutes.signOut, {});
    const again = await naast.team('Noor');
    expect((await open(again, first.ticket)).key).not.toBe(first.key);
  });

  it('ends with its term, and is not made for a ticket that nobody gave', async () => {
    const visitor = naast.visitor('iemand');
    const first = await open(visitor);
    const [kind, time, proof = ''] = first.ticket.split('.');
    const forged = [
      `${kind}.${time}.${proof.slice(1)}A`,
      `${kind}.${Number.parseInt(String(time), 36) + 1}.${proof}`,
      'form..',
      'x',
      '',
      '__proto__.x.y',
    ];
    for (const ticket of forged) expect((await open(visitor, ticket)).ticket).not.toBe(ticket);
    naast.clock.forward(limits.draftTicket + minutes(1));
    expect((await open(visitor, first.ticket)).key).not.toBe(first.key);
  });
});
