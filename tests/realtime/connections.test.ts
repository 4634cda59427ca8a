import { afterEach, describe, expect, it } from '@jest/globals';
import type { ConnectionBounds } from '@naast/server/platform/realtime/connections';
import { organisationRoutes } from '@naast/shared/contract/organisation';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';
import { inRoom } from '../support/wire.js';

/** The raw WebSocket of a person's socket. */
interface RawSocket {
  send(frame: string | Uint8Array): void;
}
function rawSocketOf({ socket }: Person): RawSocket {
  if (socket === null) throw new Error('no connection is open');
  return (socket.io.engine.transport as unknown as { ws: RawSocket }).ws;
}

/** Promise 13. Counts connections instead of memory. */
describe('connections', () => {
  let naast: Naast;
  let sessionId: RoomSessionId;

  /** A server with these bounds, and an open room. */
  async function build(connections: Partial<ConnectionBounds> = {}): Promise<void> {
    naast = await Naast.start({ connections, limits: unlimited });
    sessionId = (await (await naast.team('Noor')).opens(await naast.room())).session.id;
  }
  afterEach(() => naast.close());

  const connections = () => naast.app.load.connections();
  const connectionsAre = (count: number) => eventually(() => expect(connections()).toBe(count));

  /** Another page of the same browser. */
  function page(person: Person): Person {
    const other = naast.visitor(person.name);
    other.cookie = person.cookie;
    return other;
  }
  async function entered(name: string): Promise<Person> {
    const person = naast.visitor(name);
    await person.enters(sessionId);
    return person;
  }

  it('are opened for a visit only, over either transport', async () => {
    await build();
    const nobody = naast.visitor('niemand');
    for (const cookie of [null, 'naast=s%3Aabc.def']) {
      nobody.cookie = cookie;
      expect(await nobody.connectionRefusal()).toBe('sessionExpired');
    }
    expect(connections()).toBe(0);
  });

  it('are ten for one visit; the eleventh is refused while the ten live, and comes in when one has gone', async () => {
    await build();
    const mila = await entered('Mila');
    const pages = Array.from({ length: limits.connections.perVisit }, () => page(mila));
    await Promise.all(pages.map((one) => one.connect()));
    // Also for concurrent attempts.
    const late = await Promise.all(Array.from({ length: 5 }, () => page(mila).connectionRefusal()));
    expect(new Set(late)).toEqual(new Set(['tooManyConnections']));
    expect(connections()).toBe(limits.connections.perVisit);
    for (const one of pages)
      expect(await one.emitAnything('place:follow', inRoom(sessionId))).toMatchObject({ ok: true });
    // Others of the same network are not affected.
    await (await entered('Daan')).connect();
    pages[0]?.disconnect();
    await connectionsAre(limits.connections.perVisit);
    await page(mila).connect();
  });

  it('are refused beyond what the process can bear, and then nothing else is: not reading, nor who is inside', async () => {
    await build({ inAll: 4, keptForTeam: 1, keptForInside: 1, manyOfOneNetworkUpTo: 4 });
    const [mila, daan] = [await entered('Mila'), await entered('Daan')];
    await mila.follows(sessionId);
    await daan.follows(sessionId);
    const [late, other] = [await entered('Kim'), await entered('Jip')];
    expect(await late.connectionRefusal()).toBe('tooManyConnections');
    // Pages, crisis information and REST still work.
    const { crisis } = await late.call(organisationRoutes.readOrganisation, {});
    expect(crisis.danger.phone.dial).toBe('112');
    expect((await late.call(roomRoutes.readSession, { params: { sessionId } })).mySeatId).not.toBeNull();
    await mila.says(sessionId, 'Wij praten door');
    // She reconnects after a lost connection; the team connects.
    mila.disconnect();
    await connectionsAre(1);
    await other.connect();
    expect(connections()).toBe(2);
    await mila.follows(sessionId);
    // A second page is no reconnect: one connection is reserved per visit.
    expect(await page(mila).connectionRefusal()).toBe('tooManyConnections');
    daan.disconnect();
    await connectionsAre(2);
    await daan.follows(sessionId);
    expect(await late.connectionRefusal()).toBe('tooManyConnections');
    await (await naast.team('Sam')).connect();
    expect(connections()).toBe(4);
  });

  it.each([
    ['bytes', Buffer.alloc(1000)],
    ['attachments that are announced', '4510-["place:post",{"_placeholder":true,"num":0}]'],
  ])('end at once by %s, and nothing of it is kept', async (_, frame) => {
    await build();
    const mila = await entered('Mila');
    await mila.connect();
    expect(connections()).toBe(1);
    rawSocketOf(mila).send(frame);
    await connectionsAre(0);
    await eventually(() => expect(mila.socket?.connected).toBe(false));
    await mila.connect();
  });

  it('end by a polling connection that posts bytes, too', async () => {
    await build();
    const mila = await entered('Mila');
    await mila.connect({ transports: ['polling'] });
    (mila.socket as unknown as { emit(event: string, bytes: Buffer): void }).emit(
      'place:post',
      Buffer.from('{}'),
    );
    await connectionsAre(0);
  });

  it('end after a long row of refusals, unknown events among them, and not when something is right between', async () => {
    const refusalsInARow = 20;
    await build({ refusalsInARow });
    const mila = await entered('Mila');
    await mila.connect();
    const wrong = (n: number) =>
      n % 2 === 0 ? mila.emitAnything('place:post', null) : mila.emitAnything('room:unheard-of', {});
    for (let n = 0; n < refusalsInARow - 1; n++) expect((await wrong(n))?.ok).toBe(false);
    await mila.emitAnything('room:unheard-of', {});
    await connectionsAre(0);
    await eventually(() => expect(mila.socket?.connected).toBe(false));
    for (let n = 0; n < 2 * refusalsInARow; n++) {
      expect((await wrong(n))?.ok).toBe(false);
      if (n % 10 === 9)
        expect(await mila.emitAnything('place:follow', inRoom(sessionId))).toMatchObject({ ok: true });
    }
    expect(mila.socket?.connected).toBe(true);
  });

  it('take a turn for an event that nobody knows', async () => {
    naast = await Naast.start();
    sessionId = (await (await naast.team('Noor')).opens(await naast.room())).session.id;
    const mila = await entered('Mila');
    await mila.connect();
    const codes = await Promise.all(
      Array.from({ length: 150 }, async () => {
        const ack = await mila.emitAnything('room:unheard-of', {});
        return ack?.ok === false ? ack.error.code : 'ok';
      }),
    );
    expect(new Set(codes)).toEqual(new Set(['notFound', 'tooFast']));
  });

  it('are let go when they do not join, or leave', async () => {
    await build({ joinWithin: 100 });
    const mila = await entered('Mila');
    const { status } = await mila.request('GET', '/socket.io/?EIO=4&transport=polling');
    expect(status).toBe(200);
    await connectionsAre(0);
    await mila.connect();
    mila.disconnect();
    await connectionsAre(0);
  });

  it('are let go when they stop reading, and the others hear on', async () => {
    const unreadPackets = 20;
    await build({ unreadPackets });
    const [mila, daan] = [await entered('Mila'), await entered('Daan')];
    await daan.follows(sessionId);
    // A page that no longer reads: packets stay in the server's buffer.
    const at = '/socket.io/?EIO=4&transport=polling';
    await mila.request('GET', at);
    const sid = /"sid":"([^"]+)"/.exec(mila.wire.at(-1) ?? '')?.[1];
    const post = (frame: string) =>
      mila.request('POST', `${at}&sid=${sid}`, frame, { 'content-type': 'text/plain' });
    await post('40');
    await mila.request('GET', `${at}&sid=${sid}`);
    await post(`42${JSON.stringify(['place:follow', inRoom(sessionId)])}`);
    await connectionsAre(2);
    for (let n = 0; n < 2 * unreadPackets; n++) {
      await daan.says(sessionId, `Bericht ${n}`);
      await naast.settled();
    }
    await connectionsAre(1);
    await eventually(() =>
      expect(daan.heardOf('place:messages').flatMap(({ messages }) => messages)).toHaveLength(
        2 * unreadPackets,
      ),
    );
    // She catches up after reconnecting.
    expect(await mila.reads(sessionId)).toHaveLength(2 * unreadPackets);
  });
});
