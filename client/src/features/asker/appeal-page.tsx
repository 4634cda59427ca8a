import { limits } from '@naast/shared/limits';
import { textIn } from '../../forms/form.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { Page } from '../../ui/frame/page.js';
import { MeasureSaid } from '../../ui/measures/measure-said.js';
import { TextArea } from '../../ui/text-area.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import { appealForm, type FoundMeasure, findMeasureForm } from './appeal-forms.js';
import styles from './asker.module.css';

/** A decision about the user, read back by its nine words from any device; and the way to disagree with it. Works without JavaScript. */
export function AppealPage() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const finding = useForm(findMeasureForm);
  const appealing = useForm(appealForm);
  const found = (appealing.sent?.shown ?? finding.sent?.shown) as FoundMeasure | undefined;
  // Without JavaScript, after words that could not be sent: the form has what leads to it again.
  const codename = found?.codename ?? textIn(appealing.sent?.fields, 'codename');
  const problem = (field: string) => {
    const wrong = { ...finding.sent?.problems, ...appealing.sent?.problems }[field];
    return wrong ? problemText(wrong) : null;
  };
  const canAppeal = found ? found.measure.may.appeal : codename !== '';
  return (
    <Page hasForms help="beside">
      <h1>{t('measures.page.title')}</h1>
      {found ? (
        <div className={styles.form} role="status">
          <MeasureSaid measure={found.measure} />
        </div>
      ) : (
        <FormBox of={finding} className={styles.form}>
          <p>{t('measures.page.lead')}</p>
          <TextArea
            label={t('measures.page.label')}
            hint={t('measures.page.hint')}
            name="codename"
            defaultValue={textIn(finding.sent?.fields, 'codename')}
            problem={problem('codename')}
            autoCapitalize="none"
            autoCorrect="off"
            translate="no"
            rows={3}
            maxCharacters={limits.codename.maxCharacters}
          />
          {finding.sent?.refusal && <ErrorText refusal={finding.sent.refusal} />}
          <Button type="submit" className={styles.send} aria-disabled={finding.isSending}>
            {t('measures.page.find')}
          </Button>
        </FormBox>
      )}
      {canAppeal && (
        <FormBox of={appealing} className={styles.form}>
          <h2>{t('measures.disagree')}</h2>
          <input type="hidden" name="codename" value={codename} />
          <TextArea
            label={t('measures.label')}
            hint={t('measures.hint')}
            name="words"
            defaultValue={textIn(appealing.sent?.fields, 'words')}
            problem={problem('words')}
            rows={5}
            maxCharacters={limits.measure.appealMaxCharacters}
          />
          {appealing.sent?.refusal && <ErrorText refusal={appealing.sent.refusal} />}
          <Button type="submit" className={styles.send} aria-disabled={appealing.isSending}>
            {t('measures.send')}
          </Button>
        </FormBox>
      )}
    </Page>
  );
}
