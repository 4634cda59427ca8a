import type { CrisisLine } from '@naast/shared/contract/organisation';
import { textIn } from '../../../forms/form.js';
import { useBilingual, useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { useHoursInWords } from '../../../ui/crisis/use-hours-in-words.js';
import { dateInWords } from '../../../ui/time.js';
import styles from '../settings.module.css';
import type { Subject } from '../subject.js';
import { CrisisLinesFields } from './crisis-lines-fields.js';
import { crisisFieldsOf, crisisLinesIn, linesIn } from './crisis-lines-form.js';
import { CrisisLinesPreview } from './crisis-lines-preview.js';
import { uncheckedIn } from './crisis-proposal.js';

export const crisisLinesSubject: Subject<'crisisLines'> = {
  toFields: crisisFieldsOf,
  read: crisisLinesIn,
  problemsIn: (fields) => uncheckedIn(fields, linesIn(textIn(fields, 'lines'))),
  /** A line by its id, which stays its own when it is moved. */
  fieldAt: (path, { lines }) =>
    path
      .replace(/\.(shown|dial)$/, '')
      .replace(/^checkedOn$/, 'checked')
      .replace(/^lines\.(\d+)/, (_, at: string) => `lines.${lines[Number(at)]?.id}`),
  labels: {
    checkedOn: 'settings.crisisLines.checkedTitle',
    'danger.phone': 'settings.crisisLines.emergency',
    'danger.label.nl': 'settings.crisisLines.dangerNl',
    'danger.label.en': 'settings.crisisLines.dangerEn',
    'lines=': 'settings.crisisLines.lines',
    'otherwise.nl': 'settings.crisisLines.otherwiseNl',
    'otherwise.en': 'settings.crisisLines.otherwiseEn',
  },
  said: {
    'lines=': ({ held }) => linesIn(held).map((line) => <LineInWords key={line.id} line={line} />),
  },
  Fields: CrisisLinesFields,
  Preview: CrisisLinesPreview,
  Line({ value }) {
    const { t } = useTranslation();
    const language = useLanguage();
    const date = dateInWords(value.checkedOn, language);
    const line = value.isChecked ? 'settings.crisisLines.line' : 'settings.crisisLines.sets.line';
    return t(line, { count: value.lines.length, date });
  },
  Former({ value, now }) {
    const { t } = useTranslation();
    const held = now.lines.map((line) => JSON.stringify(line));
    const different = value.lines.filter((line) => !held.includes(JSON.stringify(line)));
    return (
      <>
        <crisisLinesSubject.Line value={value} />
        {different.map((line) => (
          <div key={line.id} className={styles.former}>
            <LineInWords line={line} />
          </div>
        ))}
        {different.length === 0 && JSON.stringify(value) === JSON.stringify(now) && (
          <div className={styles.former}>{t('settings.former.same')}</div>
        )}
      </>
    );
  },
};

function LineInWords({ line: { label, phone, chat, hours } }: { readonly line: CrisisLine }) {
  const say = useBilingual();
  const { open } = useHoursInWords();
  return <div>{[say(label), phone?.shown, chat, open(hours)].filter(Boolean).join(' · ')}</div>;
}
