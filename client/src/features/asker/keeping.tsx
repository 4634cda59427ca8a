import type { MyQuestion } from '@naast/shared/contract/spreekuur';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { dropAllDrafts } from '../../drafts/draft-box.js';
import { FormBox } from '../../forms/form-box.js';
import { type Sending, useForm } from '../../forms/use-form.js';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button, buttonClass } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorText } from '../../ui/error-text.js';
import { dateInWords } from '../../ui/time.js';
import { useMoment } from '../../ui/use-moment.js';
import styles from './asker.module.css';
import { keepForm, leaveForm, withdrawForm } from './asker-forms.js';
import { KeepDaysField } from './keep-days-field.js';
import { useFreshQuestion } from './use-fresh-question.js';

interface KeepingProps {
  readonly question: MyQuestion;
  readonly erasing: Sending;
}

/** The retention, and forms to save, withdraw and erase the question. */
export function Keeping({ question, erasing }: KeepingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const moment = useMoment();
  const refresh = useFreshQuestion();
  const queries = useQueryClient();
  const keeping = useForm(keepForm, { onDone: refresh });
  const withdrawing = useForm(withdrawForm, { onDone: refresh });
  const leaving = useForm(leaveForm, {
    onDone() {
      dropAllDrafts();
      queries.removeQueries({ queryKey: ['myQuestion'] });
      return queries.invalidateQueries({ queryKey: ['self'] });
    },
  });
  return (
    <section className={styles.section} aria-labelledby="keeping">
      <h2 id="keeping">{t('mine.keep.title')}</h2>
      <p>
        {question.setAside
          ? t('aside.mine.until', { moment: moment(question.setAside.until) })
          : question.keptUntil
            ? t('mine.keep.until', { date: dateInWords(question.keptUntil.slice(0, 10), language) })
            : t('mine.keep.notRunning')}
      </p>
      <div>
        <a
          className={buttonClass({ look: 'soft' })}
          href={`${spreekuurRoutes.saveMyQuestion.path}?language=${language}`}
          download
        >
          <Download size={20} aria-hidden />
          {t('mine.keep.save')}
        </a>
        <p className={styles.hint}>{t('mine.keep.saveHint')}</p>
      </div>
      <Disclosure summary={t('mine.keep.label')}>
        <FormBox of={keeping}>
          <KeepDaysField
            kept={question.keepDays}
            mayStay
            isLabelUnseen
            problem={keeping.sent?.problems['keepDays'] ? t('ask.keepDays.gone') : null}
          />
          {keeping.sent?.refusal && <ErrorText refusal={keeping.sent.refusal} />}
          <div>
            <Button type="submit" look="soft" aria-disabled={keeping.isSending}>
              {t('mine.keep.change')}
            </Button>
          </div>
          <p role="status">{keeping.sent?.shown ? t('mine.keep.changed') : ''}</p>
        </FormBox>
      </Disclosure>
      {question.may.withdraw && (
        <Fold
          title={t('mine.keep.withdraw')}
          text={t('mine.keep.withdrawText')}
          sending={withdrawing}
          send={t('mine.keep.withdrawSend')}
        />
      )}
      <Fold
        title={t('mine.keep.erase')}
        text={t('mine.keep.eraseText')}
        sending={erasing}
        send={t('mine.keep.eraseSend')}
      />
      <FormBox of={leaving}>
        <Button type="submit" look="soft" aria-disabled={leaving.isSending}>
          {t('mine.keep.leave')}
        </Button>
        <p className={styles.hint}>{t('mine.keep.leaveHint')}</p>
      </FormBox>
    </section>
  );
}

interface FoldProps {
  readonly title: string;
  readonly text: string;
  readonly sending: Sending;
  readonly send: string;
}

/** An irreversible action: explained first; unfolding it is the first of two steps, also without JavaScript. */
function Fold({ title, text, sending, send }: FoldProps) {
  return (
    <Disclosure summary={title}>
      <FormBox of={sending}>
        <p>{text}</p>
        {sending.sent?.refusal && <ErrorText refusal={sending.sent.refusal} />}
        <div>
          <Button type="submit" look="soft" className={styles.danger} aria-disabled={sending.isSending}>
            {send}
          </Button>
        </div>
      </FormBox>
    </Disclosure>
  );
}
