import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@naast/shared/contract/all';
import type { MessageView } from '@naast/shared/contract/messages';
import type { Person } from '../support/person.js';
import { inRoom, packetsFor } from '../support/wire.js';
import type { CommandName } from './command-rows.js';
import { House, type Stage } from './stage.js';

const commandNames = Object.keys(contract.commands) as CommandName[];
const withOwnProto = (value: unknown): unknown => JSON.parse(`{"__proto__":${JSON.stringify(value)}}`);

/** Payloads that no command accepts. */
const neverPayloads: readonly [string, unknown][] = [
  ['undefined', undefined],
  ['null', null],
  ['a number', 7],
  ['a string', 'room'],
  ['true', true],
  ['an empty list', []],
  ['a list', [{ sessionId: 'x' }]],
  ['an empty object', {}],
  ['nothing but __proto__', withOwnProto({ sessionId: 'x' })],
];

describe('packets that are no commands', () => {
  let house: House;
  let stage: Stage;
  let guest: Person;
  let before: MessageView[];

  beforeAll(async () => {
    house = await House.build();
    stage = await house.set('open');
    guest = house.actor('seated visitor');
    await guest.follows(stage.sessionId);
    before = await guest.reads(stage.sessionId);
  });
  afterAll(() => house.naast.close());

  const valid = (command: CommandName) =>
    packetsFor({ room: stage.sessionId, thread: stage.sessionId as never })[command][0] ?? {};
  const takesNothing = (command: CommandName) => command.startsWith('questions:');

  async function nothingChanged(): Promise<void> {
    expect(await guest.reads(stage.sessionId)).toEqual(before);
    expect(guest.socket?.connected).toBe(true);
    // Valid commands in between, since many refusals in a row end the connection.
    expect(await guest.emit('place:follow', inRoom(stage.sessionId))).toMatchObject({ ok: true });
  }

  describe.each(commandNames)('%s', (command) => {
    // Valid for a command without payload.
    const never = neverPayloads.filter(([what]) => what !== 'an empty object' || !takesNothing(command));
    it.each(never)('refuses %s as its payload', async (_, payload) => {
      expect(await guest.emitAnything(command, payload)).toMatchObject({
        ok: false,
        error: { code: 'badInput' },
      });
      await nothingChanged();
    });

    it('refuses no payload at all', async () => {
      expect(await guest.emitAnything(command)).toMatchObject({ ok: false, error: { code: 'badInput' } });
      await nothingChanged();
    });

    it('refuses operator objects, lists, numbers and null in every field', async () => {
      for (const field of Object.keys(valid(command))) {
        for (const value of [{ $gt: '' }, { $ne: null }, ['x'], 7, null, true, '', withOwnProto(1)]) {
          const ack = await guest.emitAnything(command, { ...valid(command), [field]: value });
          expect(ack).toMatchObject({
            ok: false,
            error: {
              code: 'badInput',
              fields: expect.arrayContaining([expect.objectContaining({ path: field })]),
            },
          });
        }
      }
      await nothingChanged();
    });

    it.each(['extra', 'constructor', 'toString', '$where', 'seatId'])(
      'refuses the extra key %s',
      async (key) => {
        expect(await guest.emitAnything(command, { ...valid(command), [key]: 'x' })).toEqual({
          ok: false,
          error: { code: 'badInput', fields: [{ path: '', problem: 'unknown' }] },
        });
        await nothingChanged();
      },
    );

    it('takes nothing from a __proto__ key', async () => {
      const payload = Object.assign(withOwnProto({}) as object, valid(command));
      expect(await guest.emitAnything(command, payload)).toMatchObject({
        ok: false,
        error: { code: 'badInput' },
      });
      await nothingChanged();
    });

    it('never sends back what it was sent', async () => {
      const canary = 'kanarie-1f7c';
      const ack = await guest.emitAnything(command, { [canary]: canary, sessionId: canary });
      expect(ack?.ok).toBe(false);
      expect(JSON.stringify(ack)).not.toContain(canary);
    });

    it('lives when there is no ack, or something else stands where it belongs', async () => {
      const emit = guest.socket?.emit.bind(guest.socket) as (event: string, ...args: unknown[]) => void;
      emit(command);
      emit(command, null);
      emit(command, { sessionId: { $gt: '' } }, 'ack');
      emit(command, undefined, { call: 'me' }, 7);
      expect(await guest.emitAnything(command, null, 'ack', {})).toMatchObject({ ok: false });
      await nothingChanged();
    });
  });

  it.each(['place:close', 'constructor', '__proto__', 'hasOwnProperty', 'place:post ', ''])(
    'lives through an event that nobody knows: "%s"',
    async (event) => {
      guest.socket?.emit(event as 'place:post', inRoom(stage.sessionId) as never, () => {});
      // A valid command sent right after it is answered: the connection is open and the process runs.
      expect(await guest.emitAnything('place:follow', inRoom(stage.sessionId))).toMatchObject({
        ok: true,
      });
      await nothingChanged();
    },
  );
});
