import { ownPagePaths } from '@naast/shared/own-pages';
import { renewDraftKey } from '../../drafts/draft-box.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { Page } from '../../ui/frame/page.js';
import { NineWordsField } from '../../ui/nine-words-field.js';
import styles from './asker.module.css';
import { returnForm } from './asker-forms.js';
import { useFreshQuestion } from './use-fresh-question.js';

/** Opens a question by its codename, in any browser. */
export function ReturnPage() {
  const { t } = useTranslation();
  const refresh = useFreshQuestion();
  const coming = useForm(returnForm, {
    onDone(done) {
      if (!('goTo' in done)) return;
      renewDraftKey();
      return refresh();
    },
  });
  return (
    <Page hasForms help="beside">
      <h1>{t('codename.comeBack.title')}</h1>
      <FormBox of={coming} className={styles.form}>
        <NineWordsField
          name="words"
          label={t('codename.comeBack.label')}
          hint={t('codename.comeBack.hint')}
          sent={coming.sent}
        />
        {coming.sent?.refusal && <ErrorText refusal={coming.sent.refusal} />}
        <Button type="submit" className={styles.send} aria-disabled={coming.isSending}>
          {coming.isSending ? t('codename.comeBack.sending') : t('codename.comeBack.send')}
        </Button>
      </FormBox>
      <div>
        <p>{t('codename.comeBack.lost')}</p>
        <p>
          <LocalLink to={ownPagePaths.lostWords}>{t('codename.comeBack.lostWay')}</LocalLink>
        </p>
        <p>
          <LocalLink to="/ask">{t('codename.comeBack.ask')}</LocalLink>
        </p>
      </div>
    </Page>
  );
}
