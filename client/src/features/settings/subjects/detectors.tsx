import type { SettingValues } from '@naast/shared/contract/settings';
import { detectorRules, heldLabels, type RuleId, watchedLabels } from '@naast/shared/detectors/rules';
import { limits } from '@naast/shared/limits';
import { type Fields, type Problems, textIn } from '../../../forms/form.js';
import { useBilingual } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Choices } from '../../../ui/choices.js';
import { FieldGroup } from '../../../ui/field-group.js';
import { TextArea } from '../../../ui/text-area.js';
import styles from '../settings.module.css';
import type { Subject } from '../subject.js';
import { useRuleName } from './rule-names.js';

type Value = SettingValues['detectors'];

const modes = ['on', 'silent', 'off'] as const;
type Mode = (typeof modes)[number];

const { watchedMost, wordsMaxCharacters } = limits.detectors;

const modeOf = ({ off, silent }: Value, rule: RuleId): Mode =>
  off.includes(rule) ? 'off' : silent.includes(rule) ? 'silent' : 'on';

/** A field for each rule, so that those of two coordinators merge. */
const fieldOf = (rule: RuleId) => `rule-${rule}`;

const linesIn = (fields: Fields, name: string): string[] =>
  textIn(fields, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const detectorsSubject: Subject<'detectors'> = {
  toFields: (value) => ({
    ...Object.fromEntries(
      detectorRules.flatMap(({ id }) =>
        modes.map((mode) => [`${fieldOf(id)}=${mode}`, String(modeOf(value, id) === mode)]),
      ),
    ),
    ...Object.fromEntries(
      watchedLabels.map((label) => [
        `watched-${label}`,
        value.watched
          .filter((one) => one.label === label)
          .map(({ words }) => words)
          .join('\n'),
      ]),
    ),
  }),
  read(fields) {
    const rulesAs = (mode: Mode) =>
      detectorRules.map(({ id }) => id).filter((id) => textIn(fields, fieldOf(id)) === mode);
    return {
      off: rulesAs('off'),
      silent: rulesAs('silent'),
      watched: watchedLabels.flatMap((label) =>
        linesIn(fields, `watched-${label}`).map((words) => ({ words, label })),
      ),
    };
  },
  problemsIn(fields): Problems {
    const { watched } = detectorsSubject.read(fields);
    if (watched.length > watchedMost) return { 'watched-spam': 'tooMany' };
    const wrong = watched.find(({ words }) => words.length < 2 || words.length > wordsMaxCharacters);
    return wrong ? { [`watched-${wrong.label}`]: 'notAllowed' } : {};
  },
  fieldAt: (path, { watched }) =>
    path.replace(
      /^watched(?:\.(\d+).*)?$/,
      (_, at?: string) => `watched-${watched[Number(at)]?.label ?? 'spam'}`,
    ),
  labels: {
    'watched-spam': 'detectors.words.spam',
    'watched-insult': 'detectors.words.insult',
    'watched-contact': 'detectors.words.contact',
  },
  named: Object.fromEntries(
    detectorRules.flatMap(({ id, name }) => modes.map((mode) => [`${fieldOf(id)}=${mode}`, name])),
  ),
  Fields({ fields, problems }) {
    const { t } = useTranslation();
    const say = useBilingual();
    const options = modes.map((mode) => ({ value: mode, label: t(`detectors.modes.${mode}`) }));
    const problemOf = (problem: Problems[string] | undefined) => {
      if (problem === undefined) return null;
      return problem === 'tooMany'
        ? t('detectors.tooMany', { most: watchedMost })
        : t('detectors.wrongWords', { most: wordsMaxCharacters });
    };
    return (
      <>
        {heldLabels.map((label) => (
          <FieldGroup key={label} title={t(`detectors.rules.${label}`)}>
            {detectorRules
              .filter((rule) => rule.label === label)
              .map(({ id, name, about }) => (
                <Choices
                  key={id}
                  kind="one"
                  name={fieldOf(id)}
                  label={say(name)}
                  hint={say(about)}
                  options={options}
                  chosen={modes.filter((mode) => fields[`${fieldOf(id)}=${mode}`] === 'true')}
                  problem={null}
                />
              ))}
          </FieldGroup>
        ))}
        <FieldGroup title={t('detectors.own')} hint={t('detectors.ownHint')}>
          {watchedLabels.map((label) => (
            <TextArea
              key={label}
              rows={4}
              maxCharacters={watchedMost * wordsMaxCharacters}
              name={`watched-${label}`}
              label={t(`detectors.words.${label}`)}
              defaultValue={fields[`watched-${label}`]}
              problem={problemOf(problems[`watched-${label}`])}
            />
          ))}
        </FieldGroup>
      </>
    );
  },
  Preview({ value }) {
    const { t } = useTranslation();
    const nameOf = useRuleName();
    const on = detectorRules.filter(({ id }) => modeOf(value, id) === 'on');
    const own = watchedLabels.filter((label) => value.watched.some((one) => one.label === label));
    return (
      <>
        <p>{t(on.length + own.length === 0 ? 'detectors.preview.none' : 'detectors.preview.some')}</p>
        <ul className={styles.plain}>
          {[...on.map(({ id }) => id), ...own.map((label) => `watched.${label}` as const)].map((rule) => (
            <li key={rule}>{nameOf(rule)}</li>
          ))}
        </ul>
        <p>{t('detectors.human')}</p>
        <p>{t('detectors.safe')}</p>
      </>
    );
  },
  Line({ value }) {
    const { t } = useTranslation();
    const count = (mode: Mode) => detectorRules.filter(({ id }) => modeOf(value, id) === mode).length;
    return t('detectors.line', {
      on: count('on'),
      silent: count('silent'),
      off: count('off'),
      words: value.watched.length,
    });
  },
};
