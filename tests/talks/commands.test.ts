import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import type { TalkId } from '@naast/shared/contract/talks';
import type { ErrorCode } from '@naast/shared/errors';
import { Naast } from '../support/naast.js';
import { nineWords } from '../support/nine-words.js';
import type { Person } from '../support/person.js';
import { answersTalk, endsTalk, entersTalk, holdsTalk, offersTalk } from '../support/talks.js';
import { inTalk, refusalsByKind } from '../support/wire.js';

type Command = keyof typeof refusalsByKind;
const commands = Object.keys(refusalsByKind) as Command[];

describe('who is refused what in a talk, command by command', () => {
  let naast: Naast;
  let noor: Person;
  let mila: Person;
  let daan: Person;
  let sessionId: RoomSessionId;
  let id: TalkId;
  const seen = new Map<Command, Set<ErrorCode>>();

  beforeAll(async () => {
    naast = await Naast.start();
    const sam = await naast.team('Sam');
    noor = await naast.team('Noor');
    sessionId = (await noor.opens(await naast.room())).session.id;
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await sam.follows(sessionId);
    [mila, daan] = [naast.visitor('Mila'), naast.visitor('Daan')];
    const { mySeatId } = await mila.joins(sessionId);
    await daan.joins(sessionId);
    ({ id } = await offersTalk(noor, sessionId, mySeatId as SeatId));
    await answersTalk(mila, id);
    await holdsTalk(noor, id);
    await entersTalk(mila, id);
  });
  afterAll(() => naast.close());

  async function send(command: Command, who: Person, more: object = {}): Promise<ErrorCode | 'ok' | null> {
    const ack = await who.emitAnything(command, { ...inTalk(id), ...more });
    if (ack?.ok === false) seen.set(command, (seen.get(command) ?? new Set()).add(ack.error.code));
    return ack && (ack.ok ? 'ok' : ack.error.code);
  }
  const message = (clientKey: string = randomUUID()) => ({ clientKey, body: { text: 'Hoi' } });

  it('lets the two in it follow, write and type, and nobody else', async () => {
    for (const person of [noor, mila]) {
      expect(await send('place:follow', person)).toBe('ok');
      expect(await send('place:post', person, message())).toBe('ok');
      expect(await send('place:type', person)).toBe('ok');
    }
    expect(await send('place:follow', daan)).toBe('seatNeeded');
    expect(await send('place:post', daan, message())).toBe('seatNeeded');
    expect(await send('place:type', daan)).toBe('seatNeeded');
    expect(await send('place:unfollow', daan)).toBe('notFound');
  });

  it('refuses the nine words of a question', async () => {
    const said = { clientKey: randomUUID(), body: { text: nineWords() } };
    expect(await send('place:post', mila, said)).toBe('holdsCodename');
  });

  it('lands a clientKey once, and tells another seat only that it was sent', async () => {
    const clientKey = randomUUID();
    expect(await send('place:post', mila, message(clientKey))).toBe('ok');
    expect(await send('place:post', mila, message(clientKey))).toBe('ok');
    expect(await send('place:post', noor, message(clientKey))).toBe('alreadySent');
  });

  it('is over for both once one of them ended it', async () => {
    await endsTalk(mila, id);
    for (const person of [noor, mila]) {
      expect(await send('place:follow', person)).toBe('talkEnded');
      expect(await send('place:post', person, message())).toBe('talkEnded');
      expect(await send('place:type', person)).toBe('talkEnded');
      expect(await send('place:unfollow', person)).toBe('ok');
    }
  });

  it.each(commands)('has seen every refusal that %s declares of a talk, and no other', (name) => {
    expect([...(seen.get(name) ?? [])].sort()).toEqual([...(refusalsByKind[name].talk ?? [])].sort());
  });
});
