import type { CaseView } from '@naast/shared/contract/cases';
import { graveCaseRoutes, holdReasons } from '@naast/shared/contract/grave-cases';
import { limits } from '@naast/shared/limits';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { call } from '../../api/call.js';
import { FieldProblems, type Form, textIn } from '../../forms/form.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { AskFirst } from '../../ui/ask-first.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorText } from '../../ui/error-text.js';
import { Note } from '../../ui/note.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { useMoment } from '../../ui/use-moment.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import styles from './cases.module.css';
import { useReread } from './use-claim.js';

const { days: choices, wordsMaxCharacters } = limits.hold;

const askForm = ({ id: caseId }: CaseView): Form<true> => ({
  name: `proposeHold.${caseId}`,
  async send(fields, toServer) {
    const why = holdReasons.find((one) => one === textIn(fields, 'why'));
    const words = textIn(fields, 'words');
    const problems = {
      ...(why === undefined && { why: 'needed' as const }),
      ...(words.trim() === '' && { words: 'needed' as const }),
    };
    if (why === undefined || words.trim() === '') throw new FieldProblems(problems);
    const days = choices.find((count) => `${count}` === textIn(fields, 'days')) ?? choices[0];
    await toServer(graveCaseRoutes.proposeHold, { params: { caseId }, body: { why, words, days } });
    return { shown: true };
  },
});

/** A hold on the deletion of a case's words, by two people and for ninety days at most. */
export function HoldPart({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { hold, holdMay } = view;
  const isEmpty = hold === null && !holdMay.propose && !holdMay.isNobodyElse;
  if (isEmpty) return null;
  return (
    <section className={styles.part} aria-labelledby="case-hold">
      <h2 id="case-hold">{t('grave.hold.title')}</h2>
      {hold && <Held view={view} hold={hold} />}
      {!hold && <p className="quiet">{t('grave.hold.lead', { days: choices.at(-1) ?? '' })}</p>}
      {!hold?.isOver && holdMay.isNobodyElse && <p>{t('grave.hold.alone')}</p>}
      {holdMay.propose && <Ask view={view} />}
    </section>
  );
}

interface HeldProps {
  readonly view: CaseView;
  readonly hold: NonNullable<CaseView['hold']>;
}

function Held({ view, hold }: HeldProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const reread = useReread();
  const [isAsking, setAsking] = useState(false);
  const params = { caseId: view.id };
  const confirm = useMutation({
    mutationFn: () => call(graveCaseRoutes.confirmHold, { params }),
    onSettled: reread,
  });
  const lift = useMutation({
    mutationFn: () => call(graveCaseRoutes.liftHold, { params }),
    onSuccess: () => setAsking(false),
    onSettled: reread,
  });
  const { why, words, asked, until, confirmedBy, isOver } = hold;
  if (isOver) return <p>{t('grave.hold.over')}</p>;
  return (
    <Note tone={until === null ? 'heed' : 'plain'}>
      {until !== null && (
        <p>
          <strong>{t('grave.hold.until', { moment: moment(until) })}</strong>{' '}
          {confirmedBy &&
            t(confirmedBy.isMe ? 'grave.hold.agreedByMe' : 'grave.hold.agreed', { name: confirmedBy.name })}
        </p>
      )}
      {asked && (
        <p>
          {t(asked.isMe ? 'grave.hold.askedByMe' : 'grave.hold.asked', {
            name: asked.name,
            count: asked.days,
          })}{' '}
          {until === null && t('grave.hold.notYet')}
        </p>
      )}
      <p>
        {t(`grave.hold.reason.${why}`)}: <q dir="auto">{words}</q>
      </p>
      {until !== null && (
        <p className="quiet">
          {t('grave.hold.told')} {t('grave.hold.backups')}
        </p>
      )}
      {view.holdMay.needsCoordinator && asked && <p>{t('grave.hold.needsCoordinator')}</p>}
      <div className={styles.ways}>
        {view.holdMay.confirm && (
          <Button size="small" isBusy={confirm.isPending} onClick={() => confirm.mutate()}>
            {t('grave.hold.confirm')}
          </Button>
        )}
        {view.holdMay.lift && (
          <Button
            look="bare"
            size="small"
            isBusy={lift.isPending}
            onClick={() => (until === null ? lift.mutate() : setAsking(true))}
          >
            {t(until === null ? 'grave.hold.takeBack' : 'grave.hold.lift')}
          </Button>
        )}
      </div>
      {(confirm.error ?? lift.error) && <ErrorText error={confirm.error ?? lift.error} />}
      {isAsking && (
        <AskFirst
          title={`${t('grave.hold.lift')}?`}
          yes={t('grave.hold.lift')}
          isBusy={lift.isPending}
          error={lift.error}
          onYes={() => lift.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{t('grave.hold.liftAsk')}</p>
        </AskFirst>
      )}
    </Note>
  );
}

function Ask({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const reread = useReread();
  const form = useMemo(() => askForm(view), [view]);
  const sending = useForm(form, { keepsDraft: true, onDone: reread });
  const { sent, isSending } = sending;
  return (
    <Disclosure summary={t(view.hold ? 'grave.hold.askLonger' : 'grave.hold.ask')}>
      <FormBox of={sending} className={styles.form}>
        <Choices
          label={t('grave.hold.why')}
          name="why"
          kind="one"
          isColumn
          options={holdReasons.map((value) => ({ value, label: t(`grave.hold.reason.${value}`) }))}
          chosen={[textIn(sent?.fields, 'why')]}
          problem={sent?.problems['why'] ? t('grave.hold.whyMissing') : null}
        />
        <TextArea
          label={t('grave.hold.words')}
          hint={t('grave.hold.wordsHint')}
          name="words"
          maxCharacters={wordsMaxCharacters}
          problem={
            sent?.problems['words'] === 'needed'
              ? t('grave.hold.wordsMissing')
              : problemText(sent?.problems['words'])
          }
        />
        <SelectField
          label={t('grave.hold.days')}
          name="days"
          options={choices.map((count) => ({ value: `${count}`, label: t('grave.hold.inDays', { count }) }))}
        />
        {sent?.refusal && <ErrorText refusal={sent.refusal} />}
        <div>
          <Button type="submit" look="soft" isBusy={isSending}>
            {t(view.hold ? 'grave.hold.askLonger' : 'grave.hold.ask')}
          </Button>
        </div>
      </FormBox>
    </Disclosure>
  );
}
