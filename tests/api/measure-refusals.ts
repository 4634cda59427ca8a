import { expect, it } from '@jest/globals';
import { contract } from '@naast/shared/contract/all';
import type { ErrorCode } from '@naast/shared/errors';
import { minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { nineWords } from '../support/nine-words.js';
import type { Person } from '../support/person.js';
import type { RouteName } from './route-rows.js';
import { type House, inSession } from './stage.js';

type Ask = (name: RouteName, given: object, who: Person) => Promise<ErrorCode | 'ok'>;

/** What is refused of measures to their person, the hosts and the team. */
export function measureRefusals(house: () => House, ask: Ask): void {
  it('tells nobody but its person of a measure, who disagrees once, with nine words of their own', async () => {
    const { sessionId, seatId, messageId } = await house().set('open');
    const [host, guest] = [house().actor('seated host'), house().actor('seated visitor')];
    const coordinator = house().actor('coordinator');
    const seat = { params: { sessionId, seatId } };
    const note = { ...seat, body: { kind: 'note', why: 'unkind' } };
    expect(await ask('measureSeat', { ...note, body: { ...note.body, words: nineWords() } }, host)).toBe(
      'holdsCodename',
    );
    expect(await ask('restSeat', { ...seat, body: { minutes: 2, words: nineWords() } }, host)).toBe(
      'holdsCodename',
    );
    const { measure: rest } = await host.call(contract.routes.measureSeat, {
      ...seat,
      body: { kind: 'slow', why: 'other' },
    });
    const params = { measureId: rest?.id };
    expect(await ask('closeNote', { params }, guest)).toBe('notAllowed');
    const words = { words: nineWords() };
    expect(await ask('appealMeasure', { params, body: words }, guest)).toBe('holdsCodename');
    const { lines } = await guest.call(contract.routes.drawMeasureCodename, {
      params: params as never,
      body: { language: 'nl' },
    });
    const codename = lines.flat().join(' ');
    expect(await ask('confirmMeasureCodename', { params, body: words }, guest)).toBe('codenameReplaced');
    expect(await ask('confirmMeasureCodename', { params, body: { words: codename } }, guest)).toBe('ok');
    expect(await ask('confirmMeasureCodename', { params, body: { words: codename } }, guest)).toBe(
      'codenameConfirmed',
    );
    expect(await ask('drawMeasureCodename', { params, body: { language: 'nl' } }, guest)).toBe(
      'codenameConfirmed',
    );
    const byWords = { body: { codename, words: 'Dat klopt niet.' } };
    expect(await ask('appealByCodename', { body: { codename, ...words } }, guest)).toBe('holdsCodename');
    expect(await ask('appealByCodename', byWords, guest)).toBe('ok');
    expect(await ask('appealByCodename', byWords, guest)).toBe('notAllowed');
    expect(await ask('appealMeasure', { params, body: { words: 'Dat klopt niet.' } }, guest)).toBe(
      'notAllowed',
    );
    expect(await ask('liftMeasure', { params }, coordinator)).toBe('ok');
    expect(await ask('liftMeasure', { params }, coordinator)).toBe('notAllowed');
    const message = { sessionId, messageId };
    await host.call(contract.routes.hideMessage, { params: message, body: { hidden: true } });
    const rewrite = (text: string) => ask('rewriteMessage', { params: message, body: { text } }, guest);
    expect(await rewrite(nineWords())).toBe('holdsCodename');
    const { measure: longer } = await host.call(contract.routes.measureSeat, {
      ...seat,
      body: { kind: 'outLonger', why: 'other' },
    });
    const proposed = { params: { measureId: longer?.id } };
    expect(await ask('confirmMeasure', proposed, host)).toBe('needsSecondPerson');
    expect(await ask('confirmMeasure', proposed, coordinator)).toBe('ok');
    expect(await ask('confirmMeasure', proposed, coordinator)).toBe('notAllowed');
    const rules = { houseRulesVersion: 1 };
    const entry = { params: { sessionId }, body: { name: 'Mila', ...rules } };
    expect(await ask('enterRoom', entry, guest)).toBe('outOfRoom');
    expect(await ask('readSilently', { params: { sessionId }, body: rules }, guest)).toBe('outOfRoom');
  });

  it('hides nothing with words of a question, and knows no seat or message that is not there', async () => {
    const { sessionId, messageId } = await house().set('open');
    const host = house().actor('seated host');
    const hide = { params: { sessionId, messageId }, body: { hidden: true, words: nineWords() } };
    expect(await ask('hideMessage', hide, host)).toBe('holdsCodename');
    const nobody = { params: { sessionId, seatId: 'a'.repeat(22) } };
    expect(await ask('listSeatMeasures', nobody, host)).toBe('notFound');
    expect(await ask('measureSeat', { ...nobody, body: { kind: 'note', why: 'other' } }, host)).toBe(
      'notFound',
    );
    const nothing = { params: { sessionId, messageId: 'a'.repeat(22) } };
    const answer = { ...nothing, body: { text: 'Anders.', isAccepted: true } };
    expect(await ask('answerRewritten', answer, host)).toBe('notFound');
  });

  it('lets one alone put somebody out for seven days at most', async () => {
    const { sessionId, seatId } = await house().set('open');
    const { people } = house().naast.app.stores;
    const others = [await people.findByName('Sam'), await people.findByName('Bo')].flatMap(
      (one) => one ?? [],
    );
    for (const { id } of others) await people.change(id, { roles: [] });
    const longer = { params: { sessionId, seatId }, body: { kind: 'outLonger', why: 'other', days: 14 } };
    expect(await ask('measureSeat', longer, house().actor('seated host'))).toBe('needsSecondPerson');
    for (const { id, roles } of others) await people.change(id, { roles });
  });

  it('lets nobody say it in other words where they may not write, or with contact details', async () => {
    const stage = await house().set('open', { forbidsContact: true });
    const { sessionId, seatId, messageId } = stage;
    const [host, guest] = [house().actor('seated host'), house().actor('seated visitor')];
    const params = { sessionId, messageId };
    await host.call(contract.routes.hideMessage, { params, body: { hidden: true } });
    const rewrite = (text = 'Anders gezegd.') => ask('rewriteMessage', { params, body: { text } }, guest);
    expect(await rewrite('Bel 06 12345678')).toBe('holdsContact');
    await ask('pauseWriting', { ...inSession(stage), body: { paused: true } }, host);
    expect(await rewrite()).toBe('writingPaused');
    await ask('pauseWriting', { ...inSession(stage), body: { paused: false } }, host);
    const rest = (minutesOf: number) => ({ params: { sessionId, seatId }, body: { minutes: minutesOf } });
    await ask('restSeat', rest(10), host);
    expect(await rewrite()).toBe('resting');
    await ask('restSeat', rest(0), host);
    await host.follows(sessionId);
    host.disconnect();
    await eventually(async () => {
      const { session } = await guest.call(contract.routes.readSession, inSession(stage));
      expect(session.hostAway).not.toBeNull();
    });
    house().naast.clock.forward(minutes(3));
    expect(await rewrite()).toBe('noHost');
  });
}
