import { askedFor, type SpreekuurView, tones, voiceWishes } from '@naast/shared/contract/spreekuur';
import { useState } from 'react';
import { choiceIn, type Fields, fieldsOf, type Problems, textsIn } from '../../forms/form.js';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Choices } from '../../ui/choices.js';
import { Disclosure } from '../../ui/disclosure.js';
import styles from './asker.module.css';
import { keptDaysIn } from './asker-forms.js';
import { KeepDaysField } from './keep-days-field.js';

interface AskChoicesProps {
  readonly themes: SpreekuurView['themes'];
  /** What was chosen before, if this form was sent. */
  readonly fields: Fields | undefined;
  readonly problems: Problems;
}

/** How a question is sent: one line that says what is chosen, and unfolds to the choices. */
export function AskChoices({ themes, fields, problems }: AskChoicesProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const [chosen, setChosen] = useState(fields ?? {});
  const { themeIds: themesProblem, keepDays: termProblem } = problems;
  const about = themes.filter(({ id }) => textsIn(chosen, 'themeIds').includes(id));
  const line = [
    about.length > 0 ? about.map(({ title }) => say(title)).join(', ') : t('ask.how.noTheme'),
    t(`ask.how.askedFor.${choiceIn(chosen, 'askedFor', askedFor)}`),
    t(`ask.how.voiceWish.${choiceIn(chosen, 'voiceWish', voiceWishes)}`),
    t(`ask.how.tone.${choiceIn(chosen, 'tone', tones)}`),
  ];
  return (
    <Disclosure
      open={themesProblem !== undefined || termProblem !== undefined || undefined}
      onInput={({ currentTarget }) => {
        const form = currentTarget.closest('form');
        if (form) setChosen(fieldsOf(form));
      }}
      summary={
        <span className={styles.line}>
          <strong>{t('ask.how.title')}</strong>
          <span className={styles.hint}>{line.join(' · ')}</span>
        </span>
      }
    >
      <Choices
        kind="many"
        label={t('ask.themes.label')}
        hint={t('ask.themes.hint')}
        name="themeIds"
        options={themes
          .filter(({ id, isOffered }) => isOffered || textsIn(chosen, 'themeIds').includes(id))
          .map(({ id, title }) => ({ value: id, label: say(title) }))}
        chosen={textsIn(fields, 'themeIds')}
        problem={
          themesProblem ? t(themesProblem === 'unknown' ? 'ask.themeIsGone' : 'ask.tooManyThemes') : null
        }
      />
      <Choices
        kind="one"
        label={t('ask.askedFor.label')}
        name="askedFor"
        options={askedFor.map((value) => ({ value, label: t(`ask.askedFor.${value}`) }))}
        chosen={[choiceIn(fields ?? {}, 'askedFor', askedFor)]}
        isColumn
      />
      <Choices
        kind="one"
        label={t('ask.voiceWish.label')}
        name="voiceWish"
        options={voiceWishes.map((value) => ({ value, label: t(`ask.voiceWish.${value}`) }))}
        chosen={[choiceIn(fields ?? {}, 'voiceWish', voiceWishes)]}
        isColumn
      />
      <Choices
        kind="one"
        label={t('ask.tone.label')}
        name="tone"
        options={tones.map((value) => ({ value, label: t(`ask.tone.${value}`) }))}
        chosen={[choiceIn(fields ?? {}, 'tone', tones)]}
      />
      <KeepDaysField kept={keptDaysIn(fields)} problem={termProblem ? t('ask.keepDays.gone') : null} />
    </Disclosure>
  );
}
