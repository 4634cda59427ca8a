import { expect, it } from '@jest/globals';
import { contract } from '@naast/shared/contract/all';
import type { CaseItem } from '@naast/shared/contract/cases';
import type { ErrorCode } from '@naast/shared/errors';
import { rateLimits } from '@naast/shared/rate-limits';
import { nineWords } from '../support/nine-words.js';
import type { Person } from '../support/person.js';
import type { RouteName } from './route-rows.js';
import type { House } from './stage.js';

type Ask = (name: RouteName, given: object, who: Person) => Promise<ErrorCode | 'ok'>;

/** What is refused of flags and cases to who flags, and to the team that decides. */
export function moderationRefusals(house: () => House, ask: Ask): void {
  /** Flagged by the seated host, as often as it is asked, with a case of it. */
  async function flagged(times = 1): Promise<{ last: ErrorCode | 'ok'; one: CaseItem }> {
    const { sessionId, messageId } = await house().set('open');
    const host = house().actor('seated host');
    const body = { place: { kind: 'roomSession', id: sessionId }, messageId, kind: 'hurts' };
    let last: ErrorCode | 'ok' = 'ok';
    for (let n = 0; n < times; n++) last = await ask('flagItem', { body }, host);
    await house().naast.settled();
    const { cases } = await house()
      .actor('coordinator')
      .call(contract.routes.listCases, { query: { view: 'new' } });
    const one = cases.find(({ place }) => place?.id === sessionId);
    if (!one) throw new Error('no case was made of the flag');
    return { last, one };
  }

  it('takes so many flags of one seat', async () => {
    expect((await flagged(rateLimits.flag.burst + 1)).last).toBe('tooFast');
  });

  it('offers the duty of who pauses to a colleague only', async () => {
    const bo = house().actor('coordinator');
    const { rev } = await bo.call(contract.routes.readDuty, {});
    await bo.call(contract.routes.takeDuty, { body: { rev } });
    expect(await ask('beginPause', { body: { minutes: 10, dutyTo: 'x'.repeat(22) } }, bo)).toBe('notFound');
    await bo.call(contract.routes.endDuty, { body: { rev: rev + 1 } });
  });

  it('gives a case to one of the team, as they last saw it, and never to who told of it', async () => {
    const { one } = await flagged();
    const params = { caseId: one.id };
    const [bo, sam] = [house().actor('coordinator'), house().actor('host elsewhere')];
    const leave = (rev: number) => ({ params, body: { rev, outcome: 'leave' } });
    const on = (rev: number) => ({ params, body: { rev, to: null } });
    expect(await ask('readCase', { params }, house().actor('seated host'))).toBe('notAllowed');
    expect(await ask('claimCase', { params }, bo)).toBe('ok');
    for (const name of ['claimCase', 'letGoCase'] as const)
      expect([name, await ask(name, { params }, sam)]).toEqual([name, 'alreadyTaken']);
    expect(await ask('decideCase', leave(one.rev), sam)).toBe('alreadyTaken');
    expect(await ask('passCaseOn', on(one.rev), sam)).toBe('alreadyTaken');

    expect(await ask('decideCase', leave(one.rev + 9), bo)).toBe('changedMeanwhile');
    expect(await ask('passCaseOn', on(one.rev + 9), bo)).toBe('changedMeanwhile');
    expect(
      await ask(
        'decideCase',
        { params, body: { rev: one.rev, outcome: 'hide', why: 'unkind', words: nineWords() } },
        bo,
      ),
    ).toBe('holdsCodename');
    const { rev } = await bo.call(contract.routes.claimCase, { params });
    expect(await ask('passCaseOn', on(rev), bo)).toBe('ok');
    // Who asked for a second pair of eyes takes it back first.
    expect(await ask('decideCase', leave(rev + 1), bo)).toBe('takeFirst');
    expect(await ask('passCaseOn', on(rev + 1), bo)).toBe('takeFirst');

    expect(await ask('decideCase', leave(rev + 1), sam)).toBe('ok');
    for (const name of ['claimCase', 'letGoCase'] as const)
      expect([name, await ask(name, { params }, sam)]).toEqual([name, 'changedMeanwhile']);
  });

  it('lets one alone decide on seven days at most', async () => {
    const { one } = await flagged();
    const { people } = house().naast.app.stores;
    const others = [await people.findByName('Sam'), await people.findByName('Noor')].flatMap(
      (other) => other ?? [],
    );
    for (const { id } of others) await people.change(id, { roles: [] });
    const longer = { rev: one.rev, outcome: 'outLonger', why: 'other', days: 14 };
    const given = { params: { caseId: one.id }, body: longer };
    expect(await ask('decideCase', given, house().actor('coordinator'))).toBe('needsSecondPerson');
    for (const { id, roles } of others) await people.change(id, { roles });
  });
}
