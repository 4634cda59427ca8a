import { limits } from '@naast/shared/limits';
import { textIn } from '../../../forms/form.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Field } from '../../../ui/field.js';
import { Contacts } from '../../../ui/organisation/contacts.js';
import { Welcome } from '../../../ui/organisation/welcome.js';
import { TextArea } from '../../../ui/text-area.js';
import { useProblemText } from '../../../ui/use-problem-text.js';
import styles from '../settings.module.css';
import type { Subject } from '../subject.js';

const { welcomeMaxCharacters, contactMaxCharacters } = limits.settings;

export const organisationSubject: Subject<'organisation'> = {
  toFields: ({ name, welcome, contact, responsible, complaints }) => ({
    name,
    'welcome.nl': welcome.nl,
    'welcome.en': welcome.en,
    contact,
    responsible,
    complaints,
  }),
  read: (fields) => ({
    name: textIn(fields, 'name'),
    welcome: { nl: textIn(fields, 'welcome.nl'), en: textIn(fields, 'welcome.en') },
    contact: textIn(fields, 'contact'),
    responsible: textIn(fields, 'responsible'),
    complaints: textIn(fields, 'complaints'),
  }),
  problemsIn: (fields) => (textIn(fields, 'name').trim() === '' ? { name: 'empty' } : {}),
  labels: {
    name: 'settings.organisation.name',
    'welcome.nl': 'settings.organisation.welcomeNl',
    'welcome.en': 'settings.organisation.welcomeEn',
    contact: 'settings.organisation.contact',
    responsible: 'settings.organisation.responsible',
    complaints: 'settings.organisation.complaints',
  },
  Fields({ fields, problems }) {
    const { t } = useTranslation();
    const problemOf = useProblemText();
    const at = (name: string) => ({
      name,
      defaultValue: fields[name],
      problem: problemOf(problems[name]),
    });
    return (
      <>
        <Field
          {...at('name')}
          label={t('settings.organisation.name')}
          maxLength={limits.organisation.nameMaxCharacters}
        />
        <TextArea
          spellCheck
          {...at('welcome.nl')}
          label={t('settings.organisation.welcomeNl')}
          hint={t('settings.organisation.welcomeHint')}
          lang="nl"
          rows={4}
          maxCharacters={welcomeMaxCharacters}
        />
        <TextArea
          spellCheck
          {...at('welcome.en')}
          label={t('settings.organisation.welcomeEn')}
          lang="en"
          rows={4}
          maxCharacters={welcomeMaxCharacters}
        />
        {(['contact', 'responsible', 'complaints'] as const).map((name) => (
          <TextArea
            spellCheck
            key={name}
            {...at(name)}
            label={t(`settings.organisation.${name}`)}
            hint={t(`settings.organisation.${name}Hint`)}
            rows={2}
            maxCharacters={contactMaxCharacters}
          />
        ))}
      </>
    );
  },
  Preview({ value }) {
    const { t } = useTranslation();
    return (
      <>
        {value.welcome.nl === '' && value.welcome.en === '' ? (
          <p className="quiet">{t('settings.organisation.nothing')}</p>
        ) : (
          <Welcome organisation={value} />
        )}
        <Contacts organisation={value} />
      </>
    );
  },
  Line: ({ value }) => value.name,
  Former({ value, now }) {
    const { t } = useTranslation();
    const [was, is] = [organisationSubject.toFields(value), organisationSubject.toFields(now)];
    const different = Object.entries(organisationSubject.labels).filter(([name]) => was[name] !== is[name]);
    if (different.length === 0) return t('settings.former.same');
    return different.map(([name, label]) => (
      <div key={name} className={styles.former}>
        {t(label).replace(/\?$/, '')}: {was[name] || t('settings.meanwhile.empty')}
      </div>
    ));
  },
};
