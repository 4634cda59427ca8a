import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { caseRoutes } from '@naast/shared/contract/cases';
import type { MessageView } from '@naast/shared/contract/messages';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { eventually } from '../support/eventually.js';
import { casesOf, flags, theCase } from '../support/moderation.js';
import { Naast, pairedBuses } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

describe('the queue on two nodes', () => {
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let bo: Person;
  let daan: Person;
  let sessionId: RoomSessionId;
  let said: MessageView;

  beforeEach(async () => {
    const [first, second] = pairedBuses();
    naast = await Naast.start({ bus: first, limits: unlimited });
    const { url } = await naast.addNode({ bus: second, limits: unlimited });
    [noor, sam, bo] = [await naast.team('Noor'), await naast.team('Sam'), await naast.team('Bo')];
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    const mila = naast.visitor('Mila');
    await mila.joins(sessionId);
    daan = naast.visitor('Daan');
    daan.url = url;
    await daan.joins(sessionId);
    said = await mila.says(sessionId, 'Jullie snappen er niets van.');
    sam.url = url;
    for (const person of [sam, bo]) await person.connect();
  });
  afterEach(() => naast.close());

  it('is heard on both, and one of two who decide at the same moment does', async () => {
    await flags(daan, sessionId, said.id);
    await eventually(() => {
      for (const person of [sam, bo]) expect(person.heardOf('cases:changed').length).toBeGreaterThan(0);
    });
    const { id: caseId, rev } = await theCase(bo);
    const given = { params: { caseId }, body: { rev, outcome: 'hide', why: 'unkind' } } as const;
    const tries = await Promise.all([sam, bo].map((person) => person.ask(caseRoutes.decideCase, given)));
    expect(tries.map(({ error }) => error?.code ?? 'decided').toSorted()).toEqual([
      'changedMeanwhile',
      'decided',
    ]);
    await eventually(async () =>
      expect((await daan.reads(sessionId)).find(({ id }) => id === said.id)?.text).toBeNull(),
    );
    expect(await theCase(sam, 'decided')).toMatchObject({ decided: { outcome: 'hide' } });
  });

  it('makes one case of flags that come to both at once', async () => {
    await Promise.all([flags(daan, sessionId, said.id), flags(noor, sessionId, said.id, 'spam')]);
    await eventually(async () => {
      const [one, ...more] = await casesOf(bo);
      expect(more).toEqual([]);
      expect(one?.kinds).toMatchObject({ hurts: 1, spam: 1 });
    });
  });

  it('shows a claim to colleagues on the other, and keeps it over a restart', async () => {
    await flags(daan, sessionId, said.id);
    const { id: caseId } = await theCase(bo);
    await bo.call(caseRoutes.claimCase, { params: { caseId } });
    expect(await theCase(sam)).toMatchObject({ claim: { name: 'Bo' } });
    const { url } = await naast.addNode({ limits: unlimited });
    sam.url = url;
    expect(await theCase(sam)).toMatchObject({ claim: { name: 'Bo' }, may: { claim: false } });
  });
});
