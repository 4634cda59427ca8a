import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { contract } from '@naast/shared/contract/all';
import type { ErrorCode } from '@naast/shared/errors';
import { nineWords } from '../support/nine-words.js';
import type { Person } from '../support/person.js';
import type { RouteName } from './route-rows.js';
import { type House, inSession } from './stage.js';

type Ask = (name: RouteName, given: object, who: Person) => Promise<ErrorCode | 'ok'>;

/** What is refused to hosts and guests while a room is held. */
export function hostingRefusals(house: () => House, ask: Ask): void {
  it('lets nobody but hosts write in a writing pause, and pins no words of a question', async () => {
    const stage = await house().set('open');
    const [guest, host] = [house().actor('seated visitor'), house().actor('seated host')];
    const { sessionId, messageId } = stage;
    const pin = { ...inSession(stage), body: { text: nineWords() } };
    expect(await ask('pinText', pin, host)).toBe('holdsCodename');
    await host.follows(sessionId);
    const { id } = await host.says(sessionId, 'Dag.');
    const pause = (paused: boolean) => ask('pauseWriting', { ...inSession(stage), body: { paused } }, host);
    const edit = () =>
      ask('editMessage', { params: { sessionId, messageId }, body: { text: 'Anders' } }, guest);
    const heart = { params: { sessionId, messageId: id, kind: 'heart' }, body: { isGiven: true } };
    expect(await pause(true)).toBe('ok');
    expect([await edit(), await ask('reactToMessage', heart, guest)]).toEqual([
      'writingPaused',
      'writingPaused',
    ]);
    expect(await pause(false)).toBe('ok');
    expect(await edit()).toBe('ok');
  });

  it('lets a guest change words once a turn in slow mode', async () => {
    const stage = await house().set('open');
    const [guest, host] = [house().actor('seated visitor'), house().actor('seated host')];
    const { sessionId, messageId } = stage;
    const edit = (text: string) =>
      ask('editMessage', { params: { sessionId, messageId }, body: { text } }, guest);
    expect(await ask('setSlow', { ...inSession(stage), body: { seconds: 30 } }, host)).toBe('ok');
    expect([await edit('Anders'), await edit('Weer anders')]).toEqual(['ok', 'tooFast']);
    expect(await ask('setSlow', { ...inSession(stage), body: { seconds: 0 } }, host)).toBe('ok');
    expect(await edit('Weer anders')).toBe('ok');
  });

  it('lets a guest say how they are as they may write, without words of a question, and a host take it away once', async () => {
    const stage = await house().set('open', { forbidsContact: true });
    const [guest, host] = [house().actor('seated visitor'), house().actor('seated host')];
    const { sessionId, seatId } = stage;
    const say = (how: string | null) => ask('sayHow', { ...inSession(stage), body: { how } }, guest);
    const clear = { params: { sessionId, seatId }, body: { why: 'tooMuch' } };
    expect([await say(nineWords()), await say('06 12345678')]).toEqual(['holdsCodename', 'holdsContact']);
    expect(await say('moe')).toBe('ok');
    expect(await ask('clearHow', clear, host)).toBe('ok');
    expect(await ask('clearHow', clear, host)).toBe('notFound');
    const rest = (minutes: number) => ({ params: { sessionId, seatId }, body: { minutes } });
    await ask('restSeat', rest(10), host);
    expect(await say('moe')).toBe('resting');
    await ask('restSeat', rest(0), host);
    const pause = (paused: boolean) => ask('pauseWriting', { ...inSession(stage), body: { paused } }, host);
    await pause(true);
    expect(await say('moe')).toBe('writingPaused');
    await pause(false);
    await ask('setSlow', { ...inSession(stage), body: { seconds: 30 } }, host);
    expect([await say('moe'), await say('boos'), await say(null)]).toEqual(['ok', 'tooFast', 'ok']);
    await ask('setSlow', { ...inSession(stage), body: { seconds: 0 } }, host);
  });

  it('lets words that are read at once wait for nobody where the door is ajar, and takes no words of a question in an answer', async () => {
    const stage = await house().set('open');
    const [guest, host] = [house().actor('seated visitor'), house().actor('seated host')];
    const { sessionId, messageId } = stage;
    const ajar = (which: string) => ask('setDoorAjar', { ...inSession(stage), body: { ajar: which } }, host);
    expect(await ajar('all')).toBe('ok');
    const edit = { params: { sessionId, messageId }, body: { text: 'Anders' } };
    expect(await ask('editMessage', edit, guest)).toBe('doorAjar');
    expect(await ask('sayHow', { ...inSession(stage), body: { how: 'moe' } }, guest)).toBe('doorAjar');
    const decision = { what: 'return', line: nineWords() };
    const answer = { ...inSession(stage), body: { ids: ['a'.repeat(22)], decision } };
    expect(await ask('decideHeld', answer, host)).toBe('holdsCodename');
    expect(await ajar('off')).toBe('ok');
    expect(await ask('editMessage', edit, guest)).toBe('ok');
  });

  it('takes no words of a question from a host, and no whisper under the key of another', async () => {
    const stage = await house().set('open');
    const [host, other] = [house().actor('seated host'), house().actor('host elsewhere')];
    const given = (body: object) => ({ ...inSession(stage), body });
    await other.call(contract.routes.joinAsHost, inSession(stage));
    const clientKey = randomUUID();
    expect(await ask('whisper', given({ clientKey, text: 'Zie jij dat ook?' }), host)).toBe('ok');
    expect(await ask('whisper', given({ clientKey, text: 'Van mij' }), other)).toBe('alreadySent');
    expect(await ask('whisper', given({ clientKey: randomUUID(), text: nineWords() }), host)).toBe(
      'holdsCodename',
    );
    expect(await ask('leaveHandover', given({ text: nineWords() }), host)).toBe('holdsCodename');
  });

  it('lets nobody answer their own call for help, nor one that another answered', async () => {
    const stage = await house().set('open');
    const [host, other] = [house().actor('seated host'), house().actor('host elsewhere')];
    const answer = (who: Person) => ask('answerHelp', inSession(stage), who);
    expect(await ask('askHelp', { ...inSession(stage), body: { wants: 'lead' } }, host)).toBe('ok');
    expect(await answer(host)).toBe('notAllowed');
    expect(await answer(other)).toBe('ok');
    expect(await answer(house().actor('coordinator'))).toBe('alreadyTaken');
  });

  it('marks what was seen once, and nothing that is not there or is one’s own', async () => {
    const stage = await house().set('open');
    const host = house().actor('seated host');
    const { sessionId, messageId } = stage;
    await host.follows(sessionId);
    const { id } = await host.says(sessionId, 'Dag.');
    const marks = (one: string, rev = Number.MAX_SAFE_INTEGER) =>
      ask('markSeen', { params: { sessionId, messageId: one }, body: { rev } }, host);
    expect(await marks(messageId, 0)).toBe('changedMeanwhile');
    expect([await marks(messageId), await marks(id), await marks('x'.repeat(22))]).toEqual([
      'ok',
      'notAllowed',
      'notFound',
    ]);
  });
}
