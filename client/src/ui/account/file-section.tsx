import { accountRoutes } from '@naast/shared/contract/account';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { buttonClass } from '../button.js';
import styles from './account.module.css';

/** Downloads a copy of all data about the account. */
export function FileSection() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className={styles.section} aria-labelledby="account-file">
      <h2 id="account-file">{t('account.file.title')}</h2>
      <p>{t('account.file.text')}</p>
      <a
        className={buttonClass({ look: 'soft' })}
        href={`${accountRoutes.saveAccount.path}?language=${language}`}
        download
      >
        {t('account.file.link')}
      </a>
    </section>
  );
}
