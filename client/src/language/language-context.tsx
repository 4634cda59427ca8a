import type { Bilingual, Language } from '@naast/shared/languages';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from './create-i18n.js';

const LanguageContext = createContext<Language>('nl');

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const i18n = useMemo(() => createI18n(language), [language]);
  return (
    <LanguageContext value={language}>
      <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
    </LanguageContext>
  );
}

export const useLanguage = (): Language => useContext(LanguageContext);

/** Reads what the organisation wrote, in the language of the screen. */
export function useBilingual(): (text: Bilingual) => string {
  const language = useLanguage();
  return (text) => text[language];
}
