import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { openConnection } from './connection.mjs';

/** Rooms that are filled at once: enough to keep the server busy. */
const atOnce = 8;

/**
 * A room with people in it: `connections` in order of entering.
 * @typedef {{ sessionId: string, connections: Awaited<ReturnType<typeof openConnection>>[] }} Room
 */

async function follow(url, headers, sessionId, onEvent) {
  const connection = await openConnection(url, headers, onEvent);
  await connection.ask('place:follow', { kind: 'roomSession', id: sessionId });
  return connection;
}

/** Runs `work` on each, `atOnce` at a time; results in order. */
async function each(items, work) {
  const results = [];
  const left = items.entries();
  const workers = Array.from({ length: atOnce }, async () => {
    for (const [index, item] of left) results[index] = await work(item);
  });
  await Promise.all(workers);
  return results;
}

/** Bare Socket.IO: every connection may join. @returns {Promise<Room[]>} */
export const enterBare = ({ url, rooms, members }, onEvent) =>
  each(
    Array.from({ length: rooms }, (_, number) => `room-${number}-of-${rooms}`),
    async (sessionId) => {
      const connections = [];
      while (connections.length < members) connections.push(await follow(url, {}, sessionId, onEvent));
      return { sessionId, connections };
    },
  );

/** As browsers do: the host signs in and opens each room, visitors knock until they are inside. @returns {Promise<Room[]>} */
export async function enterNaast({ root, url, host, roomIds, members }, onEvent) {
  const contract = (name) => import(new URL(`shared/dist/contract/${name}.js`, pathToFileURL(`${root}/`)));
  const { roomRoutes } = await contract('rooms');
  const { peopleRoutes } = await contract('people');

  async function call({ method, path }, { params = {}, body, cookie }) {
    const response = await fetch(url + path.replace(/:(\w+)/g, (_, name) => params[name]), {
      method,
      headers: {
        origin: url,
        ...(cookie ? { cookie } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    // A round between the opening and the host's seat has noted that no host is there; the next one corrects it.
    if (text.includes('noHost')) {
      await sleep(1000);
      return call({ method, path }, { params, body, cookie });
    }
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    const [set = cookie] = response.headers.getSetCookie().map((header) => header.split(';')[0]);
    return { reply: JSON.parse(text), cookie: set };
  }

  async function enter(sessionId, name) {
    const given = { params: { sessionId }, body: { name, houseRulesVersion: 1 } };
    const { cookie: first } = await call(roomRoutes.enterRoom, given);
    const { reply, cookie } = await call(roomRoutes.enterRoom, { ...given, cookie: first });
    if (reply.outcome !== 'inside') throw new Error(`A visitor is not inside: ${reply.outcome}`);
    return cookie;
  }

  const headersOf = (cookie) => ({ origin: url, cookie });
  const { cookie: hostCookie } = await call(peopleRoutes.signIn, { body: host });
  return each(roomIds, async (roomId) => {
    const { reply } = await call(roomRoutes.openRoom, { params: { roomId }, cookie: hostCookie });
    const sessionId = reply.session.id;
    const connections = [await follow(url, headersOf(hostCookie), sessionId, onEvent)];
    while (connections.length < members) {
      const cookie = await enter(sessionId, `Mila ${connections.length}`);
      connections.push(await follow(url, headersOf(cookie), sessionId, onEvent));
    }
    return { sessionId, connections };
  });
}
