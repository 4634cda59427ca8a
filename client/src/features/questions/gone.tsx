import { useUnsent } from '../../drafts/unsent.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { buttonClass } from '../../ui/button.js';
import { CopyWords } from '../../ui/copy-words.js';
import styles from './questions.module.css';

/** The asker withdrew or erased the question while it was shown: says so, and lets the user copy unsent text. */
export function Gone() {
  const { t } = useTranslation();
  const unsent = useUnsent(null);
  return (
    <div className={styles.form} role="status">
      <h1 tabIndex={-1}>{t('questions.gone.title')}</h1>
      <p className="lead">{t('questions.gone.text')}</p>
      {unsent.length > 0 && <p>{t('questions.gone.kept')}</p>}
      {unsent.map((text) => (
        <CopyWords key={text} text={text} />
      ))}
      <div>
        <LocalLink to="/team/questions" className={buttonClass({})}>
          {t('questions.back')}
        </LocalLink>
      </div>
    </div>
  );
}
