import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { arrangingRoutes } from '@naast/shared/contract/arranging';
import { givenSettings, settingRoutes, settingSubjects } from '@naast/shared/contract/settings';
import { setupRoutes } from '@naast/shared/contract/setup';
import { makes, somePlan } from '../support/arranging.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changes, readsSetting } from '../support/settings.js';
import { unlimited } from '../support/unlimited.js';

/** A turn of direction, a space without width, an isolate, a letter that nobody sees, and one that Unicode keeps free. */
const signs = '\u202e\u200b\u2067\u{e0041}\ufffe\u2063';
const seesNone = (value: unknown) => {
  const text = JSON.stringify(value);
  expect(Array.from(signs).filter((sign) => text.includes(sign))).toEqual([]);
};

/** Every text of a value with the signs in it; not what a program reads. */
const names = ['nl', 'en', 'name', 'contact', 'responsible', 'complaints', 'onCall', 'shown'];
function pasted(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return names.includes(key) ? `Te${signs}kst ${value}` : value;
  if (Array.isArray(value)) return value.map((one) => pasted(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, pasted(one, name)]));
}

describe('signs that nobody sees, in what a coordinator pastes', () => {
  let naast: Naast;
  let bo: Person;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    bo = await naast.team('Bo');
  });
  afterAll(() => naast.close());

  it.each(settingSubjects)('are in no text of a setting: %s', async (subject) => {
    const { value } = await readsSetting(bo, subject);
    const given = givenSettings[subject].safeParse(pasted(value));
    const problems = given.error?.issues.filter(({ path }) => path.at(-1) !== 'shown') ?? [];
    expect(problems).toEqual([]);
    seesNone(given.data ?? '');
  });

  it('are in no text of a room', async () => {
    seesNone(await makes(bo, pasted(somePlan) as typeof somePlan));
    const { title } = arrangingRoutes.changeRoom.body.shape.plan.shape;
    for (const two of ['Een\nTwee', 'Een\u2028Twee', 'Een\u200fTwee'])
      expect(title.safeParse({ nl: two, en: 'One' }).success).toBe(false);
  });

  it('are in no number: what a telephone puts around it is left out', async () => {
    const { value } = await readsSetting(bo, 'crisisLines');
    const [first, ...others] = value.lines;
    const phone = { shown: '\u202a113\u202c', dial: '113' };
    const lines = [{ ...first, phone } as (typeof value.lines)[number], ...others];
    const saved = await changes(bo, 'crisisLines', { lines });
    expect(saved.value.lines[0]?.phone).toEqual({ shown: '113', dial: '113' });
  });

  it('are not in the name that the setup asks for', () => {
    const { name } = setupRoutes.finishSetup.body.shape.settings.shape;
    expect(name.parse(`De${signs} Brug`)).toBe('De Brug');
    expect(name.safeParse(`${signs}D`).success).toBe(false);
  });

  it('are in the answer, so that a page shows what is stored', async () => {
    const saved = await changes(bo, 'organisation', { name: `De${signs} Brug` });
    expect(saved.value.name).toBe('De Brug');
    const again = { rev: saved.rev, change: { subject: 'organisation' as const, value: saved.value } };
    expect((await bo.call(settingRoutes.changeSetting, { body: again })).rev).toBe(saved.rev);
  });
});
