import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { settingRoutes } from '@naast/shared/contract/settings';
import { spreekuurRoutes, type ThemeId } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changeOf, changes, readsSetting } from '../support/settings.js';
import { asks, listOf } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

const newId = 'N'.repeat(22);

describe('the themes of questions, changed from the screen', () => {
  let naast: Naast;
  let bo: Person;
  let mila: Person;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    bo = await naast.team('Bo');
    mila = naast.visitor('Mila');
  });
  afterEach(() => naast.close());

  const themesOf = async (person: Person) => (await person.call(spreekuurRoutes.readSpreekuur, {})).themes;
  const problems = async (themes: readonly object[]) => {
    const { rev } = await readsSetting(bo, 'themes');
    const { error } = await bo.ask(settingRoutes.changeSetting, changeOf('themes', rev, { themes } as never));
    return error?.fields?.map(({ path, problem }) => `${path.replace('change.value.', '')}: ${problem}`);
  };

  it('begin with those of a new organisation, in their order; askers see what a coordinator makes of them', async () => {
    const { themes } = (await readsSetting(bo, 'themes')).value;
    expect(themes).toHaveLength(10);
    expect(await themesOf(mila)).toEqual(themes);
    const [first, second] = themes as [(typeof themes)[0], (typeof themes)[0]];
    const made = { id: newId, title: { nl: 'Rouw', en: 'Grief' }, isOffered: true };
    const renamed = { ...first, title: { nl: 'Stemmen', en: 'Voices' } };
    await changes(bo, 'themes', { themes: [made, { ...second, isOffered: false }, renamed] });
    expect(await themesOf(mila)).toEqual([made, { ...second, isOffered: false }, renamed]);
  });

  it('a question keeps one that is switched off, and loses one that is removed; nobody chooses it any more', async () => {
    const { themes } = (await readsSetting(bo, 'themes')).value;
    const [voices, medication] = themes as [(typeof themes)[0], (typeof themes)[0]];
    const themeIds = [voices.id, medication.id] as ThemeId[];
    await asks(mila, { themeIds });
    await changes(bo, 'themes', {
      themes: themes
        .filter(({ id }) => id !== medication.id)
        .map((theme) => ({ ...theme, isOffered: theme.id !== voices.id })),
    });
    const mine = await mila.call(spreekuurRoutes.readMyQuestion, {});
    expect(mine.themes).toEqual([{ ...voices, isOffered: false }]);
    const late = naast.visitor('Kim');
    await expect(asks(late, { themeIds })).rejects.toThrow('badInput');
    // Chosen on a page from before it was switched off: the question counts.
    await asks(late, { themeIds: themeIds.slice(0, 1) });
    const noor = await naast.team('Noor');
    const item = (await listOf(noor, 'open')).find((question) => question.themeIds.length === 1);
    expect(item?.themeIds).toEqual([voices.id]);
  });

  it('say how many questions have each, also one that was just asked', async () => {
    const { value, questionsByTheme } = await readsSetting(bo, 'themes');
    expect(questionsByTheme).toEqual({});
    const [first, second] = value.themes.map(({ id }) => id) as [ThemeId, ThemeId];
    await asks(mila, { themeIds: [first, second] });
    await asks(naast.visitor('Kim'), { themeIds: [second] });
    const counts = { [first]: 1, [second]: 2 };
    expect((await readsSetting(bo, 'themes')).questionsByTheme).toEqual(counts);
    const left = value.themes.filter(({ id }) => id !== first);
    expect((await changes(bo, 'themes', { themes: left })).questionsByTheme).toEqual(counts);
    expect((await readsSetting(bo, 'hours')).questionsByTheme).toBeNull();
  });

  it('refuse a list without one to choose, two of one id, a title in one language, and too many', async () => {
    const theme = { id: newId, title: { nl: 'Rouw', en: 'Grief' }, isOffered: true };
    expect(await problems([])).toEqual(['themes: missing']);
    expect(await problems([{ ...theme, isOffered: false }])).toEqual(['themes: missing']);
    expect(await problems([theme, theme])).toEqual(['themes.1.id: notAllowed']);
    expect(await problems([{ ...theme, title: { nl: 'Rouw', en: '' } }])).toEqual([
      'themes.0.title.en: empty',
    ]);
    expect(await problems([{ ...theme, id: '../x' }])).toHaveLength(1);
    const many = Array.from({ length: limits.settings.themesMost + 1 }, (_, n) => ({
      ...theme,
      id: String(n).padStart(22, '0'),
    }));
    expect(await problems(many)).toEqual(['themes: tooLong']);
    expect(await themesOf(mila)).toHaveLength(10);
  });
});
