import { useTranslation } from 'react-i18next';
import { useUnsent } from '../../drafts/unsent.js';
import { LocalLink } from '../../language/local-link.js';
import { buttonClass } from '../../ui/button.js';
import { CopyWords } from '../../ui/copy-words.js';
import styles from './questions.module.css';

/** The asker took the question away while it was on the screen: said plainly, and what was typed can still be kept. */
export function Gone() {
  const { t } = useTranslation();
  const unsent = useUnsent(null);
  return (
    <div className={styles.form} role="status">
      <h1>{t('questions.gone.title')}</h1>
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
