import { expect, it } from '@jest/globals';
import { contract } from '@naast/shared/contract/all';
import type { ErrorCode } from '@naast/shared/errors';
import { nineWords } from '../support/nine-words.js';
import type { Person } from '../support/person.js';
import type { RouteName } from './route-rows.js';
import type { House } from './stage.js';

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
    for (const route of ['enterRoom', 'readSilently'] as const)
      expect(
        await ask(route, { params: { sessionId }, body: { name: 'Mila', houseRulesVersion: 1 } }, guest),
      ).toBe('outOfRoom');
  });
}
