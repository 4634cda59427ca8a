import { type Bilingual, languages } from '@naast/shared/languages';
import { type OwnPage, ownPages } from '@naast/shared/own-pages';
import { written } from '@naast/shared/texts/written';
import type { FirstSettings } from './organisation.types.js';

/** The day on which what these pages begin with was written; to be moved when a sentence of it changes. */
export const templatesWrittenOn = '2026-11-29';

/** What each page of the organisation says as long as nobody wrote another text. */
export const pageTemplates = ({
  isCareProvider,
}: Pick<FirstSettings, 'isCareProvider'>): Record<OwnPage, Bilingual> => {
  const template = (page: OwnPage): Bilingual => {
    const inWords = languages.map((language) => {
      const { [page]: parts, careProvider } = written[language].ownPages;
      const more = page === 'complaints' && isCareProvider ? Object.values(careProvider) : [];
      return [language, [...Object.values(parts), ...more].join('\n\n')];
    });
    return Object.fromEntries(inWords) as Bilingual;
  };
  return Object.fromEntries(ownPages.map((page) => [page, template(page)])) as Record<OwnPage, Bilingual>;
};
