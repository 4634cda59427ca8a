import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@naast/shared/contract/all';
import { type MessageView } from '@naast/shared/contract/messages';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { times } from '../support/chance.js';
import type { Person } from '../support/person.js';
import { newInstallation } from '../support/started-naast.js';
import { inRoom, packetsFor } from '../support/wire.js';
import { mutatedFrame, mutatedPayload, type Random, seeded } from './mutations.js';
import { SampleHouse } from './sample-house.js';

const commandNames = Object.keys(contract.commands) as (keyof typeof contract.commands)[];
/** NAAST_TEST_SEED selects another attack. */
const seed = Number(process.env['NAAST_TEST_SEED'] || 20_261_121);
const payloads = times(1500);
const frames = payloads;
const attackers = 4;

/** The raw WebSocket of a person's socket. */
interface RawSocket {
  send(frame: string): void;
}
function rawSocketOf({ socket }: Person): RawSocket {
  if (!socket) throw new Error('no socket');
  return (socket.io.engine.transport as unknown as { ws: RawSocket }).ws;
}

describe('a connection that sends broken packets', () => {
  let installation: Awaited<ReturnType<typeof newInstallation>>;
  let naast: SampleHouse;
  let sessionId: RoomSessionId;
  let host: Person;
  const people: Person[] = [];
  let before: MessageView[];
  let calm = 0;

  beforeAll(async () => {
    installation = await newInstallation();
    naast = await SampleHouse.start(installation.env);
    host = await naast.team('Noor');
    sessionId = (await host.opens(await naast.roomWithinHours())).session.id;
    await host.follows(sessionId);
    for (let n = 1; n <= attackers; n++) {
      const person = naast.visitor(`Stoorzender ${'abcd'[n - 1]}`);
      await joinsRoom(person);
      people.push(person);
    }
    await host.says(sessionId, 'Welkom');
    before = await host.reads(sessionId);
  });

  afterAll(async () => {
    for (const person of [host, ...people]) person.disconnect();
    await naast.stop();
    await installation.remove();
  });

  /** All have one network, so some are queued at the door; the host lets them in. */
  async function joinsRoom(person: Person): Promise<void> {
    const params = { sessionId };
    while ((await person.requestsEntry(sessionId)).reply?.outcome !== 'inside')
      await host.call(roomRoutes.letIn, { params });
    person.disconnect();
    await person.follows(sessionId);
  }

  const valid = (command: (typeof commandNames)[number]): Record<string, unknown> => ({
    ...packetsFor({ room: sessionId, thread: sessionId as never })[command][0],
  });

  async function allAttack(attacks: number, attack: (person: Person, random: Random) => Promise<void>) {
    await Promise.all(
      people.map(async (person, n) => {
        const random = seeded(seed + n);
        for (let time = 0; time < attacks / attackers; time++) await attack(person, random);
      }),
    );
  }

  async function livesOn(): Promise<void> {
    expect(naast.isAlive).toBe(true);
    expect((await host.request('GET', '/healthz')).status).toBe(200);
    expect(naast.printed).not.toMatch(/commandFailed|fatal|unhandled|uncaught/i);
    const visitor = naast.visitor(`Daarna ${'xyz'[calm++]}`);
    await joinsRoom(visitor);
    const said = await visitor.says(sessionId, 'Alles werkt nog.');
    visitor.disconnect();
    expect((await host.reads(sessionId)).find(({ id }) => id === said.id)?.text).toBe('Alles werkt nog.');
  }

  it(`answers ${payloads} mutated payloads (seed ${seed}), none with "internal"`, async () => {
    const codes = new Map<string, number>();
    await allAttack(payloads, async (person, random) => {
      const command = commandNames[Math.floor(random() * commandNames.length)] ?? 'place:post';
      const ack = await person.emitAnything(command, mutatedPayload(random, valid(command)));
      const answer = ack === null ? 'dropped' : ack.ok ? 'ok' : ack.error.code;
      // The server closed the connection for sending too much: continue on a new one.
      if (answer === 'tooFast') person.disconnect();
      codes.set(answer, (codes.get(answer) ?? 0) + 1);
    });
    expect([...codes.keys()]).not.toContain('internal');
    expect(codes.get('badInput')).toBeGreaterThan(payloads / 3);
    await livesOn();
  }, 600_000);

  it(`lives through ${frames} broken frames (seed ${seed}) straight on the WebSocket`, async () => {
    await allAttack(frames, async (person, random) => {
      if (!person.socket?.connected) await person.connect();
      const command = commandNames[Math.floor(random() * commandNames.length)] ?? 'place:post';
      const frame = mutatedFrame(random, command, mutatedPayload(random, valid(command)));
      rawSocketOf(person).send(frame);
      // Either an answer or a closed connection shows that the frame was handled.
      // After a disconnect packet (41) there is no answer.
      if (frame.startsWith('41')) person.disconnect();
      else await person.emitAnything('place:unfollow', inRoom(sessionId));
    });
    await livesOn();
  }, 600_000);

  it('has changed nothing that was said before', async () => {
    const now = await host.reads(sessionId);
    expect(now.slice(0, before.length)).toEqual(before);
    for (const person of people) person.disconnect();
  });
});
