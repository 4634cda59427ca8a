import { Printer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { printPage } from '../../browser/print.js';
import { FormBox } from '../../forms/form-box.js';
import { type Sending, useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { CopyButton } from '../../ui/copy-words.js';
import { useSharedDevice } from '../../ui/crisis/shared-device.js';
import { ErrorText } from '../../ui/error-text.js';
import { Note } from '../../ui/note.js';
import styles from './asker.module.css';
import { confirmForm } from './asker-forms.js';
import { useAskedBeforeLeaving } from './use-asked-before-leaving.js';
import { useFreshQuestion } from './use-fresh-question.js';

interface CodenameReceiptProps {
  readonly words: string;
  /** The question cannot be opened in this browser; confirming would only fail with "session expired". */
  readonly isCookieRefused?: boolean;
  readonly drawn: Sending;
}

/** The codename, shown once, with a button to confirm that it is kept. It can be replaced until then. */
export function CodenameReceipt({ words, isCookieRefused = false, drawn }: CodenameReceiptProps) {
  const { t } = useTranslation();
  const { isShared } = useSharedDevice();
  const refresh = useFreshQuestion();
  const confirm = useForm(confirmForm, { onDone: refresh });
  const isAsked = useAskedBeforeLeaving(!confirm.isSending);
  const asked = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsked) asked.current?.focus();
  }, [isAsked]);
  return (
    <section className={styles.receipt} aria-labelledby="codename">
      <h2 id="codename">{t('codename.title')}</h2>
      <p>{t('codename.text')}</p>
      <div className="to-print">
        <p className="printed-only">{t('codename.printed')}</p>
        <ol className={styles.words} translate="no">
          {words.split(/\s+/).map((word, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a word may occur twice, and none moves
            <li key={at}>{word}</li>
          ))}
        </ol>
      </div>
      {isShared ? (
        <Note tone="heed">
          <p>{t('codename.sharedDevice')}</p>
        </Note>
      ) : (
        <div className={`${styles.actions} needs-script`}>
          <CopyButton text={words} label={t('codename.copy')} />
          <Button look="soft" size="small" onClick={printPage}>
            <Printer size={18} aria-hidden />
            {t('codename.print')}
          </Button>
        </div>
      )}
      <p className={styles.hint}>{t('codename.whoever')}</p>
      {isAsked && (
        <div ref={asked} tabIndex={-1}>
          <Note tone="heed" role="alert">
            <p>
              <strong>{t('codename.notYet.title')}</strong>
            </p>
            <p>{t('codename.leaving')}</p>
          </Note>
        </div>
      )}
      {isCookieRefused ? (
        <Note tone="heed" role="alert">
          <p>{t('codename.cookieRefused')}</p>
        </Note>
      ) : (
        <>
          {confirm.sent?.refusal && <ErrorText refusal={confirm.sent.refusal} />}
          {drawn.sent?.refusal && <ErrorText refusal={drawn.sent.refusal} />}
          <div className={styles.actions}>
            <FormBox of={confirm} className={styles.inline}>
              <input type="hidden" name="words" value={words} />
              <Button type="submit" className={styles.send} aria-disabled={confirm.isSending}>
                {confirm.isSending ? t('codename.keeping') : t('codename.kept')}
              </Button>
            </FormBox>
            <FormBox of={drawn} className={styles.inline}>
              <Button type="submit" look="bare" aria-disabled={drawn.isSending}>
                {t('codename.another')}
              </Button>
            </FormBox>
          </div>
        </>
      )}
    </section>
  );
}
