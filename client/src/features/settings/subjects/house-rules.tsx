import { limits } from '@naast/shared/limits';
import { type Fields, textIn } from '../../../forms/form.js';
import { useBilingual } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { HouseRules } from '../../../ui/organisation/house-rules.js';
import { TextArea } from '../../../ui/text-area.js';
import { useProblemText } from '../../../ui/use-problem-text.js';
import styles from '../settings.module.css';
import type { Subject } from '../subject.js';

const { rulesMost, ruleMaxCharacters } = limits.settings;

/** The rules of one language: one per line that is not empty. */
const linesIn = (fields: Fields, name: string): string[] =>
  textIn(fields, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const inLines = (rules: readonly string[]) => rules.map((rule) => rule.replaceAll('\n', ' ')).join('\n\n');

export const houseRulesSubject: Subject<'houseRules'> = {
  toFields: ({ rules }) => ({
    'rules.nl': inLines(rules.map(({ nl }) => nl)),
    'rules.en': inLines(rules.map(({ en }) => en)),
  }),
  read(fields) {
    const [nl, en] = [linesIn(fields, 'rules.nl'), linesIn(fields, 'rules.en')];
    const longest = nl.length > en.length ? nl : en;
    return { rules: longest.map((_, at) => ({ nl: nl[at] ?? '', en: en[at] ?? '' })) };
  },
  problemsIn(fields) {
    const [nl, en] = [linesIn(fields, 'rules.nl'), linesIn(fields, 'rules.en')];
    if (nl.length === 0) return { 'rules.nl': 'empty' };
    if (nl.length > rulesMost) return { 'rules.nl': 'tooLong' };
    return nl.length === en.length ? {} : { 'rules.en': 'notAllowed' };
  },
  labels: { 'rules.nl': 'settings.houseRules.rulesNl', 'rules.en': 'settings.houseRules.rulesEn' },
  Fields({ fields, value, problems }) {
    const { t } = useTranslation();
    const problemOf = useProblemText();
    const count = (language: 'nl' | 'en') => value.rules.filter((rule) => rule[language] !== '').length;
    const isUnequal = problems['rules.en'] === 'notAllowed';
    const area = { rows: 12, isTall: true, maxCharacters: rulesMost * ruleMaxCharacters };
    return (
      <>
        <TextArea
          spellCheck
          {...area}
          name="rules.nl"
          label={t('settings.houseRules.rulesNl')}
          hint={t('settings.houseRules.hint')}
          lang="nl"
          defaultValue={fields['rules.nl']}
          problem={problemOf(problems['rules.nl'])}
        />
        <TextArea
          spellCheck
          {...area}
          name="rules.en"
          label={t('settings.houseRules.rulesEn')}
          lang="en"
          defaultValue={fields['rules.en']}
          problem={
            isUnequal
              ? t('settings.houseRules.unequal', { nl: count('nl'), en: count('en') })
              : problemOf(problems['rules.en'])
          }
        />
      </>
    );
  },
  Preview: ({ value }) => <HouseRules rules={value.rules} />,
  Line({ value }) {
    const { t } = useTranslation();
    return t('settings.houseRules.line', { count: value.rules.length });
  },
  Former({ value, now }) {
    const { t } = useTranslation();
    const say = useBilingual();
    const gone = value.rules.filter((rule) => !now.rules.some((other) => say(other) === say(rule)));
    return (
      <>
        {t('settings.houseRules.line', { count: value.rules.length })}
        {gone.map((rule) => (
          <div key={rule.nl} className={styles.former}>
            “{say(rule)}”
          </div>
        ))}
      </>
    );
  },
};
