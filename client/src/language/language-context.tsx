import type { Bilingual, Language } from '@naast/shared/languages';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { textsNow } from './texts.js';
import { TranslateContext, translator } from './use-translation.js';

const LanguageContext = createContext<Language>('nl');

interface Props {
  readonly language: Language;
  /** The page: another one may have brought more texts. */
  readonly path: string;
  readonly children: ReactNode;
}

export function LanguageProvider({ language, path, children }: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has come changes with the page
  const t = useMemo(() => translator(textsNow(language)), [language, path]);
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
