import type { Language } from '@naast/shared/languages';
import type { Texts } from '@naast/shared/texts/shape';
import { type Late, late } from '../late.js';

/** Texts beside those that every page may need. */
export type TextArea = 'asking' | 'team' | 'privacy';

const areas = {
  nl: {
    everywhere: late(async () => (await import('@naast/shared/texts/nl/everywhere')).everywhere),
    asking: late(async () => (await import('@naast/shared/texts/nl/asking')).asking),
    team: late(async () => (await import('@naast/shared/texts/nl/for-team')).forTeam),
    privacy: late(() => import('@naast/shared/texts/nl/privacy')),
  },
  en: {
    everywhere: late(async () => (await import('@naast/shared/texts/en/everywhere')).everywhere),
    asking: late(async () => (await import('@naast/shared/texts/en/asking')).asking),
    team: late(async () => (await import('@naast/shared/texts/en/for-team')).forTeam),
    privacy: late(() => import('@naast/shared/texts/en/privacy')),
  },
} satisfies Record<Language, Record<'everywhere' | TextArea, Late<Partial<Texts>>>>;

/** The files of the texts of a page, for the server to name in it. */
export const textFiles = (language: Language, more: readonly TextArea[]): string[] =>
  ['everywhere', ...more.map((area) => (area === 'team' ? 'for-team' : area))].map(
    (name) => `../shared/src/texts/${language}/${name}.ts`,
  );

/** Gets the texts of one language that a page needs. */
export async function loadTexts(language: Language, more: readonly TextArea[]): Promise<void> {
  await Promise.all((['everywhere', ...more] as const).map((area) => areas[language][area].load()));
}

export const hasTexts = (language: Language, more: readonly TextArea[]): boolean =>
  (['everywhere', ...more] as const).every((area) => areas[language][area].now() !== undefined);

const come: Partial<Record<Language, Partial<Texts>>> = {};

/** What has come of the texts in this language; the same object until more has come. */
export function textsNow(language: Language): Partial<Texts> {
  const { everywhere, asking, team, privacy } = areas[language];
  const all = { ...everywhere.now(), ...asking.now(), ...team.now(), ...privacy.now() };
  const before = come[language];
  if (before && Object.keys(before).length === Object.keys(all).length) return before;
  come[language] = all;
  return all;
}
