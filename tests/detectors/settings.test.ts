import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { detectorRoutes } from '@naast/shared/contract/detectors';
import { settingRoutes } from '@naast/shared/contract/settings';
import { limits } from '@naast/shared/limits';
import { eventually } from '../support/eventually.js';
import { Naast, newBus } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changeOf, changes, readsSetting } from '../support/settings.js';
import { becomesCoordinator } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

describe('how texts are held, set by a coordinator', () => {
  let naast: Naast;
  let bo: Person;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    bo = await naast.team('Bo');
  });
  afterEach(() => naast.close());

  const tries = (text: string) => bo.call(detectorRoutes.trySentence, { body: { text } });
  const months = async () => (await bo.call(detectorRoutes.readDetectorCounts, {})).months;

  it('begins with every rule on, and a sentence shows which words each finds', async () => {
    expect((await readsSetting(bo, 'detectors')).value).toEqual({ off: [], silent: [], watched: [] });
    const { text, label, heldBy, findings } = await tries('  Bel me op 06-71829304  ');
    expect({ text, label }).toEqual({ text: 'Bel me op 06-71829304', label: 'contact' });
    expect(heldBy).toContain('contact.phone');
    const { start = 0, end } = findings.find(({ rule }) => rule === 'contact.phone') ?? {};
    expect(text.slice(start, end)).toBe('06-71829304');
  });

  it('knows the crisis lines, and holds nothing that speaks of danger', async () => {
    expect((await tries('Bel 0800-0113, dat is gratis')).heldBy).toEqual([]);
    const heavy = await tries('Ik wil dood. Bel me op 06-71829304');
    expect(heavy).toMatchObject({ label: 'ok', heldBy: [], speaksOfDanger: true });
    expect(heavy.findings.length).toBeGreaterThan(0);
  });

  it('counts a change for the next text: off, silent, and words of the organisation’s own', async () => {
    const text = 'Je bent een klootzak';
    expect((await tries(text)).heldBy).toContain('insult.direct');
    await changes(bo, 'detectors', { off: ['insult.wording'], silent: ['insult.direct'] });
    const after = await tries(text);
    expect(after).toMatchObject({ label: 'ok', heldBy: [], findings: [] });
    expect(after.silentFindings.map(({ rule }) => rule)).toEqual(['insult.direct']);
    await changes(bo, 'detectors', { watched: [{ words: 'gouden kans', label: 'spam' }] });
    expect((await tries('dit is een Gouden Kans voor jou')).heldBy).toContain('watched.spam');
    const { former, rev } = await readsSetting(bo, 'detectors');
    expect([rev, former.map(({ value }) => value.silent)]).toEqual([2, [['insult.direct'], []]]);
  });

  it('refuses a rule in both lists, an unknown one, and more words than there is room for', async () => {
    const refusal = async (value: object) => {
      const { rev } = await readsSetting(bo, 'detectors');
      return (await bo.ask(settingRoutes.changeSetting, changeOf('detectors', rev, value as never))).error
        ?.code;
    };
    const none = { off: [], silent: [], watched: [] };
    const word = { words: 'kans', label: 'spam' };
    for (const value of [
      { ...none, off: ['contact.phone'], silent: ['contact.phone'] },
      { ...none, off: ['contact.fax'] },
      { ...none, watched: [{ ...word, words: 'a' }] },
      { ...none, watched: [{ ...word, label: 'flood' }] },
      { ...none, watched: Array.from({ length: limits.detectors.watchedMost + 1 }, () => word) },
    ])
      expect([value, await refusal(value)]).toEqual([value, 'badInput']);
    expect(
      await refusal({ ...none, watched: Array.from({ length: limits.detectors.watchedMost }, () => word) }),
    ).toBeUndefined();
  });

  it('stores nothing of a sentence that is tried, and counts it nowhere', async () => {
    await tries('Bel me op 06-71829304, zei de ooievaar');
    expect(await months()).toEqual([]);
    const { connection } = await naast.store.connect();
    for (const { name: collectionName } of await connection.listCollections()) {
      const documents = await connection.collection(collectionName).find().toArray();
      expect(JSON.stringify(documents)).not.toContain('ooievaar');
    }
  });

  it('counts by rule and month, of all at once on two nodes, with no words and no people', async () => {
    const other = await naast.addNode({ limits: unlimited });
    const [one, two] = [naast.app.stores.detectors, other.app.stores.detectors];
    await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        (at % 2 === 0 ? one : two).add(['contact.phone', 'spam.wording'], 'held', '2026-11'),
      ),
    );
    await one.add(['contact.phone'], 'right', '2026-11');
    await two.add(['contact.phone'], 'wrong', '2026-11');
    await two.add(['flood.signs'], 'silent', '2026-11');
    await one.add(['spam.wording'], 'held', '2026-10');
    expect(await months()).toEqual([
      {
        year: 2026,
        month: 11,
        rules: [
          { rule: 'contact.phone', held: 10, right: 1, wrong: 1, silent: 0 },
          { rule: 'flood.signs', held: 0, right: 0, wrong: 0, silent: 1 },
          { rule: 'spam.wording', held: 10, right: 0, wrong: 0, silent: 0 },
        ],
      },
      { year: 2026, month: 10, rules: [{ rule: 'spam.wording', held: 1, right: 0, wrong: 0, silent: 0 }] },
    ]);
    const { connection } = await naast.store.connect();
    const rows = await connection.collection('detectorCounts').find().toArray();
    expect(rows.map((row) => Object.keys(row).toSorted())).toEqual(
      Array.from({ length: 4 }, () => [
        '_id',
        'held',
        'month',
        'right',
        'rule',
        'schemaVersion',
        'silent',
        'wrong',
      ]),
    );
  });

  it('is read and tried by coordinators only', async () => {
    const noor = await naast.team('Noor');
    const body = { text: 'hoi' };
    expect(await noor.refusal(detectorRoutes.trySentence, { body })).toBe('notAllowed');
    expect(await noor.refusal(detectorRoutes.readDetectorCounts, {})).toBe('notAllowed');
    expect(await naast.visitor('Mila').refusal(detectorRoutes.trySentence, { body })).toBe('signInNeeded');
  });
});

describe('how texts are held, on two nodes', () => {
  let naast: Naast;
  let bo: Person;
  let there: Person;

  beforeEach(async () => {
    const receivers: ((text: string) => void)[] = [];
    naast = await Naast.start({ limits: unlimited, bus: newBus(receivers) });
    const other = await naast.addNode({ limits: unlimited, bus: newBus(receivers) });
    bo = await naast.team('Bo');
    await becomesCoordinator(naast, 'Sam');
    there = await naast.team('Sam', other.url);
  });
  afterEach(() => naast.close());

  it('counts for the next text on the other node, whose judge was built before', async () => {
    const isHeld = async () =>
      (await there.call(detectorRoutes.trySentence, { body: { text: 'klootzak' } })).heldBy.length > 0;
    expect(await isHeld()).toBe(true);
    await changes(bo, 'detectors', { off: ['insult.direct', 'insult.wording'] });
    await eventually(async () => expect(await isHeld()).toBe(false));
  });
});
