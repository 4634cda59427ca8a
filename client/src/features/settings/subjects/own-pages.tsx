import type { SettingValues } from '@naast/shared/contract/settings';
import { languages } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import type { OwnPage } from '@naast/shared/own-pages';
import { factName, facts, pageLinks, unknownFillIns } from '@naast/shared/page-text';
import { textIn } from '../../../forms/form.js';
import { useBilingual, useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { Note } from '../../../ui/note.js';
import { PageText, usePageFacts } from '../../../ui/organisation/page-text.js';
import { TextArea } from '../../../ui/text-area.js';
import { useProblemText } from '../../../ui/use-problem-text.js';
import styles from '../settings.module.css';
import type { Subject } from '../subject.js';

type Value = SettingValues[OwnPage];

const maxCharacters = limits.settings.ownPageMaxCharacters;
/** Each once. */
const linesOf = (text: string) => [...new Set(text.split('\n').filter((line) => line.trim() !== ''))];

/** Each page is changed in the same way. */
const subjectOf = <P extends OwnPage>(page: P): Subject<P> => ({
  toFields: ({ nl, en }) => ({ nl, en }),
  read: (fields) => ({ nl: textIn(fields, 'nl'), en: textIn(fields, 'en') }),
  problemsIn: (fields) =>
    Object.fromEntries(
      languages.filter((name) => textIn(fields, name).trim() === '').map((name) => [name, 'empty' as const]),
    ),
  labels: { nl: 'settings.ownPage.text.nl', en: 'settings.ownPage.text.en' },
  said: { nl: Different, en: Different },
  Fields({ fields, value, problems }) {
    const { t } = useTranslation();
    const problemOf = useProblemText();
    return (
      <>
        <FillIns />
        {languages.map((language) => (
          <div key={language} className={styles.long}>
            <TextArea
              spellCheck
              name={language}
              label={t(`settings.ownPage.text.${language}`)}
              {...(language === 'nl' && { hint: t('settings.ownPage.hint') })}
              lang={language}
              rows={18}
              isTall
              maxCharacters={maxCharacters}
              defaultValue={fields[language]}
              problem={problemOf(problems[language])}
            />
            <UnknownFillIns text={value[language]} />
          </div>
        ))}
      </>
    );
  },
  Preview: ({ value }) => <PagePreview page={page} value={value} />,
  Line({ value }) {
    const { t } = useTranslation();
    const say = useBilingual();
    return t('settings.ownPage.line', { count: say(value).split(/\s+/).length });
  },
  Former({ value, now }) {
    const { t } = useTranslation();
    const gone = languages.flatMap((language) => {
      const kept = linesOf(now[language]);
      return linesOf(value[language]).filter((line) => !kept.includes(line));
    });
    const say = useBilingual();
    return (
      <>
        {t('settings.ownPage.line', { count: say(value).split(/\s+/).length })}
        {gone.slice(0, 3).map((line) => (
          <div key={line} className={styles.former}>
            “{line}”
          </div>
        ))}
        {value.nl === now.nl && value.en === now.en && (
          <div className={styles.former}>{t('settings.former.same')}</div>
        )}
      </>
    );
  },
});

export const termsSubject = subjectOf('terms');
export const accessibilitySubject = subjectOf('accessibility');
export const complaintsSubject = subjectOf('complaints');
export const lostWordsSubject = subjectOf('lostWords');

/** Of a long text, the lines that the other one lacks. */
function Different({ held, other }: { readonly held: string; readonly other: string }) {
  const kept = linesOf(other);
  return linesOf(held)
    .filter((line) => !kept.includes(line))
    .map((line) => <div key={line}>“{line}”</div>);
}

/** The page as it will be, in the language of the screen; the other one folded. */
function PagePreview({ page, value }: { readonly page: OwnPage; readonly value: Value }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const known = usePageFacts(t('settings.ownPage.dateLater'));
  const shown = (of: 'nl' | 'en') => <PageText text={value[of]} facts={known} level={3} />;
  const others = languages.filter((other) => other !== language);
  return (
    <>
      <p>
        <strong>{t(`frame.pages.${page}`)}</strong>
      </p>
      {shown(language)}
      {others.map((other) => (
        <Disclosure key={other} summary={t(`settings.ownPage.other.${other}`)}>
          <div lang={other}>{shown(other)}</div>
        </Disclosure>
      ))}
    </>
  );
}

/** Words between brackets that stay as they are: most are a slip, and none is wrong. */
function UnknownFillIns({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const unknown = unknownFillIns(text);
  return (
    <div role="status">
      {unknown.length > 0 && (
        <Note tone="heed">
          <p>{t('settings.ownPage.unknownFillIns', { names: unknown.join(', ') })}</p>
        </Note>
      )}
    </div>
  );
}

/** What can be left to Naast, with what it is now. */
function FillIns() {
  const { t } = useTranslation();
  const language = useLanguage();
  const known = usePageFacts(t('settings.ownPage.dateLater'));
  return (
    <Disclosure summary={t('settings.ownPage.fillIns')}>
      <p className="quiet">{t('settings.ownPage.fillInsHint')}</p>
      <dl className={styles.fillIns}>
        {facts.map((fact) => (
          <div key={fact}>
            <dt>{factName(fact, language)}</dt>
            <dd>{known[fact] || <span className="quiet">{t('settings.ownPage.unknown')}</span>}</dd>
          </div>
        ))}
      </dl>
      <p>
        {t('settings.ownPage.links')} {pageLinks(language).join(' ')}
      </p>
    </Disclosure>
  );
}
