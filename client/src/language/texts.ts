import { type Language, languages } from '@naast/shared/languages';
import type { Texts } from '@naast/shared/texts/shape';
import { type Late, late } from '../late.js';

/** Texts beside those that every page may need. */
export type TextArea = 'home' | 'door' | 'talk' | 'host' | 'asking' | 'team' | 'privacy';

const said: Readonly<Record<Language, Partial<Texts>>> = { nl: {}, en: {} };

/** One file of texts; what is in it joins what has come. */
const area = (language: Language, fetch: () => Promise<Partial<Texts>>): Late<Partial<Texts>> =>
  late(async () => Object.assign(said[language], await fetch()));

const areas = {
  nl: {
    everywhere: area('nl', async () => (await import('@naast/shared/texts/nl/everywhere')).everywhere),
    home: area('nl', () => import('@naast/shared/texts/nl/home')),
    door: area('nl', async () => (await import('@naast/shared/texts/nl/for-door')).forDoor),
    talk: area('nl', async () => (await import('@naast/shared/texts/nl/for-talk')).forTalk),
    host: area('nl', async () => (await import('@naast/shared/texts/nl/for-host')).forHost),
    asking: area('nl', async () => (await import('@naast/shared/texts/nl/asking')).asking),
    team: area('nl', async () => (await import('@naast/shared/texts/nl/for-team')).forTeam),
    privacy: area('nl', () => import('@naast/shared/texts/nl/privacy')),
  },
  en: {
    everywhere: area('en', async () => (await import('@naast/shared/texts/en/everywhere')).everywhere),
    home: area('en', () => import('@naast/shared/texts/en/home')),
    door: area('en', async () => (await import('@naast/shared/texts/en/for-door')).forDoor),
    talk: area('en', async () => (await import('@naast/shared/texts/en/for-talk')).forTalk),
    host: area('en', async () => (await import('@naast/shared/texts/en/for-host')).forHost),
    asking: area('en', async () => (await import('@naast/shared/texts/en/asking')).asking),
    team: area('en', async () => (await import('@naast/shared/texts/en/for-team')).forTeam),
    privacy: area('en', () => import('@naast/shared/texts/en/privacy')),
  },
} satisfies Record<Language, Record<'everywhere' | TextArea, Late<Partial<Texts>>>>;

const files = {
  everywhere: 'everywhere',
  home: 'home',
  door: 'for-door',
  talk: 'for-talk',
  host: 'for-host',
  asking: 'asking',
  team: 'for-team',
  privacy: 'privacy',
} satisfies Record<keyof typeof areas.nl, string>;

/** The files of these texts, for the server to name in the page. */
export const textFiles = (language: Language, more: readonly TextArea[]): string[] =>
  (['everywhere', ...more] as const).map((name) => `../shared/src/texts/${language}/${files[name]}.ts`);

/** What these areas are in one language, with all that has come in another: it may be on the screen while the language changes. */
function needed(language: Language, more: readonly TextArea[]): readonly Late<Partial<Texts>>[] {
  const names = Object.keys(files) as (keyof typeof files)[];
  return names
    .filter(
      (name) =>
        name === 'everywhere' || more.includes(name) || languages.some((known) => areas[known][name].now()),
    )
    .map((name) => areas[language][name]);
}

/** Gets the texts of one language that a page needs. */
export async function loadTexts(language: Language, more: readonly TextArea[]): Promise<void> {
  await Promise.all(needed(language, more).map((texts) => texts.load()));
}

export const hasTexts = (language: Language, more: readonly TextArea[]): boolean =>
  needed(language, more).every((texts) => texts.now() !== undefined);

/** What has come of the texts in this language; always the same object, to which more is added. */
export const textsNow = (language: Language): Partial<Texts> => said[language];
