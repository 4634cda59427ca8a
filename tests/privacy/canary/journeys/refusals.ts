import { peopleRoutes } from '@naast/shared/contract/people';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { inRoom } from '../../../support/wire.js';
import type { CanaryPerson } from '../canary-person.js';
import { words } from '../needles.js';

/** Requests whose errors might quote their input: malformed bodies, unknown paths, foreign origins, too large bodies and packets. */
export async function isRefused(person: CanaryPerson, sessionId: RoomSessionId): Promise<void> {
  const { refused, wander } = words;
  const quietly = (asked: Promise<unknown>) => asked.catch(() => null);
  await person.request('POST', '/api/sign-in', `{"name": "${refused}`);
  await person.request('POST', '/api/sign-in', { name: refused, [refused]: { $gt: refused } });
  await person.request('POST', '/api/sign-in', [refused]);
  await person.request('POST', '/api/sign-in', `{"__proto__": {"name": "${refused}"}}`);
  await quietly(person.request('POST', '/api/sign-in', JSON.stringify({ name: refused.repeat(10_000) })));
  await person.request('POST', '/api/sign-in', refused, { 'content-type': `text/${wander}` });
  await person.request('POST', '/api/sign-in', '{}', { 'content-encoding': wander });
  await person.request('GET', `/api/${encodeURIComponent(refused)}?q=${wander}`);
  await person.request('GET', `/api/rooms/${wander}`);
  await person.request('GET', `/assets/${wander}.js`);
  await person.request('GET', `/%E0%A4%A/${wander}`);
  await person.request('GET', `/api/rooms/%E0%A4%A?${wander}`);
  await person.request('DELETE', `/${wander}`);
  await person.request('POST', '/api/sign-out', {}, { origin: `https://${wander}.example` });
  await person.request('GET', `/socket.io/?EIO=4&transport=${wander}`);
  await person.request('POST', `/socket.io/?EIO=4&transport=polling&sid=${wander}`, `4${refused}`, {
    'content-type': 'text/plain',
  });
  await person.refusal(peopleRoutes.signIn, { body: { name: 'Smelleken', passphrase: refused } });

  if (!person.socket?.connected) await person.connect();
  const packets: unknown[][] = [
    [],
    [refused],
    [{ kind: 'roomSession', id: refused, [refused]: refused }],
    [{ ...inRoom(sessionId), clientKey: refused, body: { text: [refused] } }],
    [{ ...inRoom(sessionId), clientKey: crypto.randomUUID(), body: { text: { $ne: refused } } }],
    [refused, refused, { refused }],
    [Buffer.from(refused)],
  ];
  for (const packet of packets) await person.emitAnything('place:post', ...packet);
  await person.emitAnything('place:post', {
    ...inRoom(sessionId),
    clientKey: crypto.randomUUID(),
    body: { text: refused.repeat(400) },
  });
  // An unknown command; and one that is too large, for which the server closes the connection.
  person.socket?.emit(refused as never, ...([refused] as never));
  person.socket?.emit(
    'place:post',
    { ...inRoom(sessionId), clientKey: refused, body: { text: refused.repeat(10_000) } },
    () => {},
  );
  await person.request('GET', '/healthz');
}
