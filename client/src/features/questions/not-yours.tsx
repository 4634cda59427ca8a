import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { buttonClass } from '../../ui/button.js';
import styles from './questions.module.css';

/** For a coordinator who opens a question's URL: says that they may not read it, and links to the list. */
export function NotYours() {
  const { t } = useTranslation();
  return (
    <div className={styles.form}>
      <h1 tabIndex={-1}>{t('questions.notYours.title')}</h1>
      <p className="lead">{t('questions.notYours.text')}</p>
      <div>
        <LocalLink to="/team/questions" className={buttonClass({})}>
          {t('questions.back')}
        </LocalLink>
      </div>
    </div>
  );
}
