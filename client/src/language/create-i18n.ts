import type { Language } from '@naast/shared/languages';
import { texts } from '@naast/shared/texts/all';
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** One instance per language and per render; a global one would mix the languages of two requests. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: { [language]: { translation: texts[language] } },
    // React escapes.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}
