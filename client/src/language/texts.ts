import { type Language, languages } from '@naast/shared/languages';
import type { Texts } from '@naast/shared/texts/shape';
import { type Late, late } from '../late.js';

/** Each area of texts, with its file. `everywhere` is on every page. */
const files = {
  everywhere: 'everywhere',
  home: 'home',
  door: 'for-door',
  talk: 'for-talk',
  message: 'for-message',
  measures: 'for-measures',
  host: 'for-host',
  asking: 'asking',
  team: 'for-team',
  row: 'row',
  silent: 'silent',
  held: 'held',
  privacy: 'privacy',
  talks: 'talks',
  sharing: 'sharing',
  flag: 'flag',
  nineWords: 'nine-words',
  notice: 'notice',
};
type Area = keyof typeof files;
const names = Object.keys(files) as Area[];

/** Text areas besides those of every page. */
export type TextArea = Exclude<Area, 'everywhere'>;
export const textAreas: readonly TextArea[] = names.filter((name) => name !== 'everywhere');

const said: Readonly<Record<Language, Partial<Texts>>> = { nl: {}, en: {} };

/** Loads one file of texts and adds it to those loaded. */
const area = (language: Language, fetch: () => Promise<Partial<Texts>>): Late<Partial<Texts>> =>
  late(async () => Object.assign(said[language], await fetch()));

const areas = {
  nl: {
    everywhere: area('nl', async () => (await import('@naast/shared/texts/nl/everywhere')).everywhere),
    home: area('nl', () => import('@naast/shared/texts/nl/home')),
    door: area('nl', async () => (await import('@naast/shared/texts/nl/for-door')).forDoor),
    talk: area('nl', async () => (await import('@naast/shared/texts/nl/for-talk')).forTalk),
    measures: area('nl', async () => (await import('@naast/shared/texts/nl/for-measures')).forMeasures),
    message: area('nl', async () => (await import('@naast/shared/texts/nl/for-message')).forMessage),
    host: area('nl', async () => (await import('@naast/shared/texts/nl/for-host')).forHost),
    asking: area('nl', async () => (await import('@naast/shared/texts/nl/asking')).asking),
    team: area('nl', async () => (await import('@naast/shared/texts/nl/for-team')).forTeam),
    row: area('nl', () => import('@naast/shared/texts/nl/row')),
    silent: area('nl', () => import('@naast/shared/texts/nl/silent')),
    held: area('nl', () => import('@naast/shared/texts/nl/held')),
    privacy: area('nl', () => import('@naast/shared/texts/nl/privacy')),
    talks: area('nl', () => import('@naast/shared/texts/nl/talks')),
    sharing: area('nl', () => import('@naast/shared/texts/nl/sharing')),
    flag: area('nl', () => import('@naast/shared/texts/nl/flag')),
    nineWords: area('nl', () => import('@naast/shared/texts/nl/nine-words')),
    notice: area('nl', () => import('@naast/shared/texts/nl/notice')),
  },
  en: {
    everywhere: area('en', async () => (await import('@naast/shared/texts/en/everywhere')).everywhere),
    home: area('en', () => import('@naast/shared/texts/en/home')),
    door: area('en', async () => (await import('@naast/shared/texts/en/for-door')).forDoor),
    talk: area('en', async () => (await import('@naast/shared/texts/en/for-talk')).forTalk),
    measures: area('en', async () => (await import('@naast/shared/texts/en/for-measures')).forMeasures),
    message: area('en', async () => (await import('@naast/shared/texts/en/for-message')).forMessage),
    host: area('en', async () => (await import('@naast/shared/texts/en/for-host')).forHost),
    asking: area('en', async () => (await import('@naast/shared/texts/en/asking')).asking),
    team: area('en', async () => (await import('@naast/shared/texts/en/for-team')).forTeam),
    row: area('en', () => import('@naast/shared/texts/en/row')),
    silent: area('en', () => import('@naast/shared/texts/en/silent')),
    held: area('en', () => import('@naast/shared/texts/en/held')),
    privacy: area('en', () => import('@naast/shared/texts/en/privacy')),
    talks: area('en', () => import('@naast/shared/texts/en/talks')),
    sharing: area('en', () => import('@naast/shared/texts/en/sharing')),
    flag: area('en', () => import('@naast/shared/texts/en/flag')),
    nineWords: area('en', () => import('@naast/shared/texts/en/nine-words')),
    notice: area('en', () => import('@naast/shared/texts/en/notice')),
  },
} satisfies Record<Language, Record<Area, Late<Partial<Texts>>>>;

/** The files of these areas, which the server preloads. */
export const textFiles = (language: Language, more: readonly TextArea[]): string[] =>
  (['everywhere', ...more] as const).map((name) => `../shared/src/texts/${language}/${files[name]}.ts`);

/** These areas, and all that are loaded in another language: they may be on the screen when the language changes. */
function needed(language: Language, more: readonly TextArea[]): readonly Late<Partial<Texts>>[] {
  return names
    .filter(
      (name) =>
        name === 'everywhere' || more.includes(name) || languages.some((known) => areas[known][name].now()),
    )
    .map((name) => areas[language][name]);
}

/** Loads the texts that a page needs, in one language. */
export async function loadTexts(language: Language, more: readonly TextArea[]): Promise<void> {
  await Promise.all(needed(language, more).map((texts) => texts.load()));
}

export const hasTexts = (language: Language, more: readonly TextArea[]): boolean =>
  needed(language, more).every((texts) => texts.now() !== undefined);

/** The loaded texts of a language; always the same object, which grows. */
export const textsNow = (language: Language): Partial<Texts> => said[language];
