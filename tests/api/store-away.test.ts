import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { crisisLineRoutes } from '@naast/shared/contract/crisis-lines';
import { organisationRoutes } from '@naast/shared/contract/organisation';
import { MongoNetworkError } from 'mongodb';
import type { Connection } from 'mongoose';
import '../support/built-client.js';
import { minutes } from '../support/clock.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changes } from '../support/settings.js';

describe('while the store is away', () => {
  let naast: Naast;
  let mila: Person;
  let connection: Connection;
  let bringBack: () => void;

  beforeAll(async () => {
    naast = await Naast.start();
    const bo = await naast.team('Bo');
    const { sets } = await bo.call(crisisLineRoutes.listCrisisSets, {});
    await changes(bo, 'crisisLines', {
      ...sets.find(({ id }) => id === 'be')?.value,
      checkedOn: '2026-11-21',
      isChecked: true,
    });
    await naast.visitor('iemand').call(organisationRoutes.readOrganisation, {});
    const noor = await naast.team('Noor');
    const { id } = (await noor.opens(await naast.room())).session;
    await noor.follows(id);
    mila = naast.visitor('Mila');
    await mila.joins(id);
    connection = naast.nodes[0]?.connection as Connection;
    const client = connection.getClient();
    const real = client.db;
    const gone = () => {
      throw new MongoNetworkError('connection refused');
    };
    // All statements, of Mongoose and of the session store, use collections of this client.
    const prototype = Object.getPrototypeOf(
      connection.collection('rooms').conn.db?.collection('rooms'),
    ) as Record<string, unknown>;
    const kept = {
      find: prototype['find'],
      findOne: prototype['findOne'],
      updateOne: prototype['updateOne'],
    };
    for (const name of Object.keys(kept)) prototype[name] = gone;
    bringBack = () => {
      Object.assign(prototype, kept);
      client.db = real;
    };
  });
  afterAll(async () => {
    bringBack();
    await naast.close();
  });

  it('a person in a room still gets a page with the lines for now', async () => {
    const answer = await fetch(`${naast.url}/`, { headers: { cookie: String(mila.cookie) } });
    const html = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/html');
    // Those of the organisation that answer day and night, and not those that Naast began with.
    const called = new Set([...html.matchAll(/tel:\d+/g)].map(([address]) => address));
    expect([...called]).toEqual(['tel:112', 'tel:1813', 'tel:106']);
  });

  it('says by its code that the same request is welcome later, and that it is not ready', async () => {
    expect((await mila.request('GET', '/api/rooms')).error?.code).toBe('storeUnavailable');
  });

  it('ends nobody’s visit', async () => {
    naast.clock.forward(minutes(5));
    await naast.app.rounds.touchVisits();
    expect(mila.socket?.connected).toBe(true);
    bringBack();
    await naast.app.rounds.touchVisits();
    expect(mila.socket?.connected).toBe(true);
    expect((await mila.request('GET', '/api/rooms')).status).toBe(200);
  });
});
