import { type Language, languages } from '@naast/shared/languages';
import { textsIn } from '../../../forms/form.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Choices } from '../../../ui/choices.js';
import type { Subject } from '../subject.js';

const names: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' };
const inWords = (some: readonly Language[]) => some.map((language) => names[language]).join(', ');

export const languagesSubject: Subject<'languages'> = {
  toFields: ({ languages: offered }) =>
    Object.fromEntries(
      languages.map((language) => [`languages=${language}`, String(offered.includes(language))]),
    ),
  read: (fields) => ({
    languages: languages.filter((language) => textsIn(fields, 'languages').includes(language)),
  }),
  problemsIn: (fields) => (textsIn(fields, 'languages').length === 0 ? { languages: 'needed' } : {}),
  labels: { 'languages=nl': 'settings.languages.nl', 'languages=en': 'settings.languages.en' },
  Fields({ fields, problems }) {
    const { t } = useTranslation();
    return (
      <Choices
        label={t('setup.organisation.languages')}
        name="languages"
        kind="many"
        options={languages.map((language) => ({ value: language, label: names[language] }))}
        chosen={languages.filter((language) => fields[`languages=${language}`] === 'true')}
        problem={problems['languages'] ? t('setup.hours.someLanguage') : null}
      />
    );
  },
  Preview({ value }) {
    const { t } = useTranslation();
    const [first, ...others] = value.languages;
    if (first === undefined) return null;
    return (
      <p>
        {others.length > 0
          ? t('settings.languages.choose', { names: inWords(value.languages) })
          : t('settings.languages.only', { name: t(`settings.languages.${first}`) })}
      </p>
    );
  },
  Line: ({ value }) => inWords(value.languages),
};
