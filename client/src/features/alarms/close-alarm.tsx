import { type AlarmItem, alarmEndings, alarmRoutes } from '@naast/shared/contract/alarms';
import { limits } from '@naast/shared/limits';
import { useMemo } from 'react';
import { useUnsent } from '../../drafts/unsent.js';
import { FieldProblems, type Form, textIn } from '../../forms/form.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { useRereadAlarms, useShowAlarm } from '../../ui/alarms/use-change-alarm.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { CopyWords } from '../../ui/copy-words.js';
import { useNumbers } from '../../ui/crisis/use-numbers.js';
import { ErrorText } from '../../ui/error-text.js';
import { Note } from '../../ui/note.js';
import { TextArea } from '../../ui/text-area.js';
import { useMoment } from '../../ui/use-moment.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import styles from './alarms.module.css';

const nameOf = (alarmId: string) => `closeAlarm.${alarmId}`;

const closeForm = (alarmId: AlarmItem['id'], rev: number): Form<AlarmItem> => ({
  name: nameOf(alarmId),
  async send(fields, call) {
    const ending = alarmEndings.find((one) => one === textIn(fields, 'ending'));
    if (ending === undefined) throw new FieldProblems({ ending: 'needed' });
    const body = { rev, ending, done: textIn(fields, 'done') };
    return { shown: await call(alarmRoutes.closeAlarm, { params: { alarmId }, body }) };
  },
});

/** Closing it, or how it ended. What was typed stays for who no longer has it. */
export function CloseAlarm({ alarm }: { readonly alarm: AlarmItem }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const moment = useMoment();
  const { closed, may } = alarm;
  const unsent = useUnsent(nameOf(alarm.id), !may.close);
  return (
    <>
      {closed && (
        <Note>
          <p>
            <strong>{t(`alarms.close.${closed.ending}`, numbers)}</strong>
          </p>
          <p>
            {closed.isMe
              ? t('alarms.closedByMe', { moment: moment(closed.at) })
              : t('alarms.closedBy', { name: closed.name, moment: moment(closed.at) })}
          </p>
        </Note>
      )}
      {may.close && <Close alarm={alarm} />}
      {!may.close && unsent.length > 0 && (
        <section className={styles.part} role="status">
          <p>{t('alarms.unsent')}</p>
          {unsent.map((text) => (
            <CopyWords key={text} text={text} />
          ))}
        </section>
      )}
    </>
  );
}

function Close({ alarm: { id, rev } }: { readonly alarm: AlarmItem }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const problemText = useProblemText();
  const show = useShowAlarm();
  const reread = useRereadAlarms();
  const form = useMemo(() => closeForm(id, rev), [id, rev]);
  const sending = useForm(form, {
    keepsDraft: true,
    onDone: (done) => 'shown' in done && show(done.shown),
  });
  const { isSending, sent } = sending;
  return (
    <section className={styles.part} aria-labelledby="close-alarm">
      <h2 id="close-alarm">{t('alarms.close.title')}</h2>
      <FormBox of={sending} className={styles.form}>
        <Choices
          label={t('alarms.close.ending')}
          name="ending"
          kind="one"
          isColumn
          options={alarmEndings.map((value) => ({ value, label: t(`alarms.close.${value}`, numbers) }))}
          chosen={[]}
          problem={sent?.problems['ending'] ? t('alarms.close.needed') : null}
        />
        <TextArea
          label={t('alarms.close.done')}
          hint={t('alarms.close.doneHint')}
          name="done"
          problem={problemText(sent?.problems['done'])}
          maxCharacters={limits.alarm.doneMaxCharacters}
        />
        {sent?.refusal && <ErrorText refusal={sent.refusal} />}
        {sent?.refusal === 'changedMeanwhile' && (
          <Button look="soft" onClick={() => void reread()}>
            {t('alarms.close.reread')}
          </Button>
        )}
        <div>
          <Button type="submit" isBusy={isSending}>
            {t('alarms.close.send')}
          </Button>
        </div>
      </FormBox>
    </section>
  );
}
