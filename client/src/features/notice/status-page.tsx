import { limits } from '@naast/shared/limits';
import { textIn } from '../../forms/form.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { Page } from '../../ui/frame/page.js';
import { TextArea } from '../../ui/text-area.js';
import { useMoment } from '../../ui/use-moment.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import styles from './notice.module.css';
import { type FoundNotice, findNoticeForm, objectForm } from './notice-forms.js';
import { NoticeSaid } from './notice-said.js';

/** A notice read back by its nine words, from any device; and the way to disagree with the answer. Works without JavaScript. */
export function StatusPage() {
  const { t } = useTranslation();
  const moment = useMoment();
  const problemText = useProblemText();
  const finding = useForm(findNoticeForm);
  const objecting = useForm(objectForm);
  const found = (objecting.sent?.shown ?? finding.sent?.shown) as FoundNotice | undefined;
  // Without JavaScript, after words that could not be sent: the form has what leads to it again.
  const codename = found?.codename ?? textIn(objecting.sent?.fields, 'codename');
  const until = found?.notice.objectUntil;
  const canObject = found ? until !== null && !found.notice.isNobodyElse : codename !== '';
  return (
    <Page hasForms help="beside">
      <h1>{t('notice.status.title')}</h1>
      {found ? (
        <div className={styles.form} role="status">
          <NoticeSaid notice={found.notice} />
        </div>
      ) : (
        <FormBox of={finding} className={styles.form}>
          <p>{t('notice.status.lead')}</p>
          <TextArea
            label={t('notice.status.label')}
            hint={t('notice.status.hint')}
            name="codename"
            defaultValue={textIn(finding.sent?.fields, 'codename')}
            problem={problemText(finding.sent?.problems['codename'])}
            autoCapitalize="none"
            autoCorrect="off"
            translate="no"
            rows={3}
            maxCharacters={limits.codename.maxCharacters}
          />
          {finding.sent?.refusal && <ErrorText refusal={finding.sent.refusal} />}
          <div>
            <Button type="submit" isBusy={finding.isSending}>
              {t('notice.status.find')}
            </Button>
          </div>
        </FormBox>
      )}
      {canObject && (
        <FormBox of={objecting} className={styles.form}>
          <h2>{t('notice.object.title')}</h2>
          {until && <p>{t('notice.object.text', { moment: moment(until) })}</p>}
          <input type="hidden" name="codename" value={codename} />
          <TextArea
            label={t('notice.object.label')}
            name="words"
            defaultValue={textIn(objecting.sent?.fields, 'words')}
            problem={problemText(objecting.sent?.problems['words'])}
            rows={5}
            maxCharacters={limits.notice.objectionMaxCharacters}
          />
          {objecting.sent?.refusal && <ErrorText refusal={objecting.sent.refusal} />}
          <div>
            <Button type="submit" isBusy={objecting.isSending}>
              {t('notice.object.send')}
            </Button>
          </div>
        </FormBox>
      )}
    </Page>
  );
}
