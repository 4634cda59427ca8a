import { type TeamQuestion, urgencies, worryKinds } from '@naast/shared/contract/answering';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { spreekuurQuery } from '../../api/queries.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { useNumbers } from '../../ui/crisis/use-numbers.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorText } from '../../ui/error-text.js';
import styles from './questions.module.css';
import { readInForm } from './team-forms.js';
import { useReread } from './use-reread.js';

/** A host sets urgency, worries and themes, which colleagues see first. Folded while another step comes first. */
export function ReadInPanel({ question, isNext }: { question: TeamQuestion; isNext: boolean }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const numbers = useNumbers();
  const reread = useReread(question.id);
  const themes = useQuery(spreekuurQuery()).data?.themes ?? [];
  const form = useMemo(() => readInForm(question.id), [question.id]);
  const sending = useForm(form, { onDone: reread });
  const { isSending, sent } = sending;
  const isUnread = question.urgency === null;
  return (
    <Disclosure summary={isUnread ? t('questions.readIn.title') : t('questions.readIn.change')} open={isNext}>
      <p>{t('questions.readIn.text')}</p>
      <FormBox of={sending} className={styles.form}>
        <Choices
          kind="one"
          label={t('questions.urgency.label')}
          name="urgency"
          options={urgencies.map((urgency) => ({
            value: String(urgency),
            label: t(`questions.urgency.${urgency}`, numbers),
          }))}
          chosen={question.urgency === null ? [] : [String(question.urgency)]}
          problem={sent?.problems['urgency'] ? t('questions.readIn.choose') : null}
          isColumn
        />
        <Choices
          kind="many"
          label={t('questions.worry.label')}
          name="worries"
          options={worryKinds.map((worry) => ({ value: worry, label: t(`questions.worry.${worry}`) }))}
          chosen={question.worries}
        />
        <Choices
          kind="many"
          label={t('questions.readIn.themes')}
          hint={t('ask.themes.hint')}
          name="themeIds"
          options={themes
            .filter(({ id, isOffered }) => isOffered || question.themeIds.includes(id))
            .map(({ id, title }) => ({ value: id, label: say(title) }))}
          chosen={question.themeIds}
          problem={
            sent?.problems['themeIds']
              ? t(sent.problems['themeIds'] === 'unknown' ? 'ask.themeIsGone' : 'ask.tooManyThemes')
              : null
          }
        />
        {sent?.refusal && <ErrorText refusal={sent.refusal} />}
        <div>
          <Button type="submit" look={isNext ? 'main' : 'soft'} aria-disabled={isSending}>
            {t('questions.readIn.send')}
          </Button>
        </div>
        <p role="status">{sent?.shown ? t('questions.readIn.done') : ''}</p>
      </FormBox>
    </Disclosure>
  );
}
