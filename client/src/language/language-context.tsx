import type { Bilingual, Language } from '@naast/shared/languages';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { textsNow } from './texts.js';
import { TranslateContext, translator } from './use-translation.js';

const LanguageContext = createContext<Language>('nl');

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const texts = textsNow(language);
  const t = useMemo(() => translator(texts), [texts]);
  return (
    <LanguageContext value={language}>
      <TranslateContext value={t}>{children}</TranslateContext>
    </LanguageContext>
  );
}

export const useLanguage = (): Language => useContext(LanguageContext);

/** Reads what the organisation wrote, in the language of the screen. */
export function useBilingual(): (text: Bilingual) => string {
  const language = useLanguage();
  return (text) => text[language];
}
