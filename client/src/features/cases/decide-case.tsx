import {
  appealOutcomes,
  type CaseItem,
  type CaseView,
  caseOutcomes,
  caseRoutes,
  outcomesWithWhy,
} from '@naast/shared/contract/cases';
import { noticeOutcomes } from '@naast/shared/contract/notices';
import { measureReasons } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';
import { useMemo, useRef, useState } from 'react';
import { FieldProblems, type Fields, type Form, textIn } from '../../forms/form.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { ErrorText } from '../../ui/error-text.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import styles from './cases.module.css';
import { useReread } from './use-claim.js';

const outcomes = [...caseOutcomes, ...appealOutcomes] as const;
type Outcome = (typeof outcomes)[number];
const needsWhy = (outcome: Outcome | null): boolean => outcomesWithWhy.some((one) => one === outcome);
const isAnswer = (outcome: Outcome | null): boolean => appealOutcomes.some((one) => one === outcome);

/** Words of ours are needed: to who disagrees, and to who gave notice from outside. */
const isAnswered = (outcome: Outcome | null): boolean =>
  isAnswer(outcome) || noticeOutcomes.some((one) => one === outcome);

const nameOf = (caseId: string) => `decideCase.${caseId}`;
const outcomeIn = (fields: Fields) => outcomes.find((one) => one === textIn(fields, 'outcome')) ?? null;
const numberIn = (fields: Fields, name: string) => Number(textIn(fields, name)) || undefined;

const decideForm = ({ id: caseId, rev }: CaseView): Form<CaseItem> => ({
  name: nameOf(caseId),
  async send(fields, call) {
    const outcome = outcomeIn(fields);
    if (outcome === null) throw new FieldProblems({ outcome: 'needed' });
    const why = measureReasons.find((one) => one === textIn(fields, 'why'));
    if (needsWhy(outcome) && why === undefined) throw new FieldProblems({ why: 'needed' });
    const words = textIn(fields, 'words');
    if (isAnswered(outcome) && words.trim() === '') throw new FieldProblems({ words: 'needed' });
    const [seconds, minutes, days] = ['seconds', 'minutes', 'days'].map((name) => numberIn(fields, name));
    const body = {
      ...{ rev, outcome, words },
      ...(needsWhy(outcome) && why && { why }),
      ...(seconds !== undefined && { seconds }),
      ...(minutes !== undefined && { minutes }),
      ...(days !== undefined && { days }),
    };
    return { shown: await call(caseRoutes.decideCase, { params: { caseId }, body }) };
  },
});

interface DecideCaseProps {
  readonly view: CaseView;
  readonly onDecided: (goesOn: boolean) => void;
}

/** What is decided, why, and words to the person. */
export function DecideCase({ view, onDecided }: DecideCaseProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const reread = useReread();
  const goesOn = useRef(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const form = useMemo(() => decideForm(view), [view]);
  const sending = useForm(form, {
    keepsDraft: true,
    async onDone() {
      // First on: what follows shows the list without it.
      onDecided(goesOn.current);
      await reread();
    },
  });
  const { isSending, sent } = sending;
  const asks = needsWhy(outcome);
  return (
    <section className={styles.part} aria-labelledby="decide-case">
      <h2 id="decide-case">{t('cases.decide.title')}</h2>
      <FormBox of={sending} className={styles.form}>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div
          onChange={({ target }) =>
            target instanceof HTMLInputElement &&
            setOutcome(outcomes.find((one) => one === target.value) ?? null)
          }
        >
          <Choices
            label={
              view.appeal
                ? t(view.notice ? 'grave.notice.question' : 'cases.appeal.question')
                : t('cases.decide.outcome')
            }
            name="outcome"
            kind="one"
            isColumn
            options={view.outcomes.map((value) => ({
              value,
              label: (
                <span className={styles.choice}>
                  {t(`cases.outcome.${value}`)}
                  <small>
                    {view.notice && (value === 'right' || value === 'notRight')
                      ? t(`grave.notice.${value}`)
                      : t(`cases.outcomeHint.${value}`)}
                  </small>
                </span>
              ),
            }))}
            chosen={[]}
            problem={sent?.problems['outcome'] ? t('cases.decide.outcomeMissing') : null}
          />
        </div>
        {asks && (
          <Choices
            label={t('cases.decide.why')}
            name="why"
            kind="one"
            options={measureReasons.map((value) => ({ value, label: t(`measure.choose.${value}`) }))}
            chosen={[]}
            problem={sent?.problems['why'] ? t('cases.decide.whyMissing') : null}
          />
        )}
        <Terms outcome={outcome} isSecondThere={view.isSecondThere} />
        {(asks || isAnswered(outcome)) && (
          <TextArea
            label={
              view.notice
                ? t('grave.notice.answer')
                : t(isAnswer(outcome) ? 'cases.appeal.why' : 'cases.decide.words')
            }
            hint={t(view.notice ? 'grave.notice.answerHint' : 'cases.decide.wordsHint')}
            name="words"
            maxCharacters={limits.case.wordsMaxCharacters}
            problem={
              sent?.problems['words'] === 'needed'
                ? t(view.notice ? 'grave.notice.answerMissing' : 'cases.appeal.whyMissing')
                : problemText(sent?.problems['words'])
            }
          />
        )}
        {sent?.refusal && <ErrorText refusal={sent.refusal} />}
        {sent?.refusal === 'changedMeanwhile' && (
          <Button look="soft" onClick={() => void reread()}>
            {t('frame.retry')}
          </Button>
        )}
        <div className={styles.ways}>
          <Button
            type="submit"
            isBusy={isSending}
            onClick={() => {
              goesOn.current = true;
            }}
          >
            {t('cases.decide.andNext')}
          </Button>
          <Button
            type="submit"
            look="soft"
            aria-disabled={isSending}
            onClick={() => {
              goesOn.current = false;
            }}
          >
            {t('cases.decide.send')}
          </Button>
        </div>
      </FormBox>
    </section>
  );
}

/** For how long, and how slow. */
function Terms({
  outcome,
  isSecondThere,
}: {
  readonly outcome: Outcome | null;
  readonly isSecondThere: boolean;
}) {
  const { t } = useTranslation();
  const { slowSeconds, slowMinutesChoices, daysAlone } = limits.measure;
  const days = [7, 30, 90].filter((count) => isSecondThere || count <= daysAlone);
  return (
    <>
      {outcome === 'slow' && (
        <SelectField
          label={t('cases.term.seconds')}
          name="seconds"
          options={slowSeconds.map((count) => ({
            value: `${count}`,
            label: t('cases.term.inSeconds', { count }),
          }))}
        />
      )}
      {(outcome === 'slow' || outcome === 'rest') && (
        <SelectField
          label={t('cases.term.long')}
          name="minutes"
          options={slowMinutesChoices.map((count) => ({
            value: `${count}`,
            label: t('cases.term.inMinutes', { count }),
          }))}
        />
      )}
      {outcome === 'outLonger' && (
        <SelectField
          label={t('cases.term.long')}
          name="days"
          options={days.map((count) => ({ value: `${count}`, label: t('cases.term.inDays', { count }) }))}
        />
      )}
    </>
  );
}
