import type { CrisisLine } from '@naast/shared/contract/organisation';
import type { SettingValues } from '@naast/shared/contract/settings';
import { dialOf } from '@naast/shared/phone-number';
import { type Fields, textIn } from '../../../forms/form.js';
import { useBilingual, useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { dateInWords } from '../../../ui/time.js';
import styles from '../settings.module.css';
import type { Subject } from '../subject.js';
import { CrisisLinesFields } from './crisis-lines-fields.js';
import { CrisisLinesPreview } from './crisis-lines-preview.js';

type Value = SettingValues['crisisLines'];

/** All lines are one field of the form, a hidden one: they can be moved, and a colleague's lines never mix with what is typed here. */
const linesIn = (json: string): Value['lines'] => (json === '' ? [] : (JSON.parse(json) as Value['lines']));

const pairIn = (fields: Fields, name: string) => ({
  nl: textIn(fields, `${name}.nl`),
  en: textIn(fields, `${name}.en`),
});

export const crisisLinesSubject: Subject<'crisisLines'> = {
  toFields: ({ checkedOn, danger, lines, otherwise }) => ({
    checkedOn,
    'checked=yes': 'false',
    'danger.label.nl': danger.label.nl,
    'danger.label.en': danger.label.en,
    'lines=': JSON.stringify(lines),
    'otherwise.nl': otherwise.nl,
    'otherwise.en': otherwise.en,
  }),
  read(fields) {
    const emergency = textIn(fields, 'danger.phone');
    return {
      checkedOn: textIn(fields, textIn(fields, 'checked') === '' ? 'checkedOn' : 'today'),
      danger: {
        label: pairIn(fields, 'danger.label'),
        phone: { shown: emergency, dial: dialOf(emergency) },
      },
      lines: linesIn(textIn(fields, 'lines')),
      otherwise: pairIn(fields, 'otherwise'),
    };
  },
  problemsIn: () => ({}),
  /** A line by its id, which stays its own when it is moved. */
  fieldAt: (path, { lines }) =>
    path
      .replace(/\.(shown|dial)$/, '')
      .replace(/^checkedOn$/, 'checked')
      .replace(/^lines\.(\d+)/, (_, at: string) => `lines.${lines[Number(at)]?.id}`),
  labels: {
    checkedOn: 'settings.crisisLines.checkedTitle',
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
    return t('settings.crisisLines.line', { count: value.lines.length, date });
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
  const { t } = useTranslation();
  const say = useBilingual();
  const when = hours ? t('crisis.between', hours) : t('crisis.always');
  return <div>{[say(label), phone?.shown, chat, when].filter(Boolean).join(' · ')}</div>;
}
