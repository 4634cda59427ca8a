import { refusalOf } from '../../api/api-error.js';
import { useTranslation } from '../../language/use-translation.js';
import { buttonClass } from '../button.js';
import { ErrorText } from '../error-text.js';
import styles from '../failed.module.css';
import { Page } from './page.js';

interface Props {
  readonly retryAt: string;
  /** Why the page did not come; absent: it came, and failed. */
  readonly error?: unknown;
}

/** Instead of a page that failed, or did not come. A plain link works without JavaScript, and reloads everything. */
export function ErrorPage({ retryAt, error }: Props) {
  const { t } = useTranslation();
  const isOffline = error !== undefined && refusalOf(error) === 'offline';
  return (
    <Page help="beside" isOfflineSaid={isOffline}>
      <div className={styles.failed}>
        <h1>{t(isOffline ? 'frame.error.offlineTitle' : 'frame.error.title')}</h1>
        {isOffline ? (
          <p className="lead">{t('frame.error.offline')}</p>
        ) : error === undefined ? (
          <p className="lead">{t('frame.error.text')}</p>
        ) : (
          <ErrorText error={error} />
        )}
        <a href={retryAt} className={buttonClass({})}>
          {t('frame.retry')}
        </a>
      </div>
    </Page>
  );
}
