import { expect, it } from '@jest/globals';
import { canonicalCodename } from '@naast/shared/codename/codename';
import { contract } from '@naast/shared/contract/all';
import type { ErrorCode } from '@naast/shared/errors';
import { nineWords } from '../support/nine-words.js';
import type { Person } from '../support/person.js';
import type { RouteName } from './route-rows.js';
import type { House } from './stage.js';

type Ask = (name: RouteName, given: object, who: Person) => Promise<ErrorCode | 'ok'>;

/** What is refused of notices from outside, and of what the law asks of a team. */
export function noticeRefusals(house: () => House, ask: Ask): void {
  const notice = { path: '/terms', kind: 'hate', words: 'De derde zin.', language: 'nl' } as const;
  const outsider = () => house().naast.visitor('Buiten');

  it('takes a notice without nine words in it', async () => {
    expect(await ask('sendNotice', { body: { ...notice, words: nineWords() } }, outsider())).toBe(
      'holdsCodename',
    );
  });

  it('hears who disagrees once it is decided, without nine words in that', async () => {
    const { lines } = await outsider().call(contract.routes.sendNotice, { body: notice });
    const codename = lines.flat().join(' ');
    const given = (words: string) => ({ body: { codename, words } });
    expect(await ask('objectToAnswer', given('Nee.'), outsider())).toBe('notAllowed');
    await house().naast.settled();
    const bo = house().actor('coordinator');
    const { notices } = house().naast.app.stores;
    const id = (await notices.findByCodename(canonicalCodename(codename)))?.id ?? '';
    await notices.decide(
      id,
      { by: 'bo', outcome: 'notOurs', words: 'Niet van ons.' },
      house().naast.clock.now(),
    );
    expect(await ask('objectToAnswer', given(nineWords()), outsider())).toBe('holdsCodename');

    const { cases } = await bo.call(contract.routes.listCases, { query: { view: 'new', kind: 'notice' } });
    const params = { caseId: cases.at(-1)?.id };
    const sam = house().actor('host elsewhere');
    expect(await ask('markGrave', { params, body: { isGrave: false } }, bo)).toBe('changedMeanwhile');
    const step = { params: { ...params, step: 'police' }, body: { isDone: true } };
    expect(await ask('tickStep', step, bo)).toBe('changedMeanwhile');
    for (const name of ['confirmHold', 'liftHold'] as const)
      expect([name, await ask(name, { params }, sam)]).toEqual([name, 'changedMeanwhile']);
    const hold = (words: string) => ({ params, body: { why: 'police', words, days: 30 } });
    expect(await ask('proposeHold', hold(nineWords()), bo)).toBe('holdsCodename');
    expect(await ask('proposeHold', hold('Gevraagd.'), bo)).toBe('ok');
    expect(await ask('proposeHold', hold('Gevraagd.'), sam)).toBe('changedMeanwhile');
    expect(await ask('confirmHold', { params }, bo)).toBe('needsSecondPerson');
    expect(await ask('liftHold', { params }, sam)).toBe('ok');

    const { people } = house().naast.app.stores;
    const others = [await people.findByName('Sam'), await people.findByName('Noor')].flatMap(
      (other) => other ?? [],
    );
    for (const { id: other } of others) await people.change(other, { roles: [] });
    expect(await ask('proposeHold', hold('Gevraagd.'), bo)).toBe('needsSecondPerson');
    for (const { id: other, roles } of others) await people.change(other, { roles });
  });
}
