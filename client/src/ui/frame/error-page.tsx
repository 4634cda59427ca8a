import { refusalOf } from '../../api/api-error.js';
import { useTranslation } from '../../language/use-translation.js';
import { buttonClass } from '../button.js';
import { DoorShut } from '../drawings/door-shut.js';
import { EmptyState } from '../empty-state.js';
import { ErrorText } from '../error-text.js';
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
      <EmptyState
        drawing={<DoorShut />}
        action={
          <a href={retryAt} className={buttonClass({})}>
            {t('frame.retry')}
          </a>
        }
      >
        <h1>{t(isOffline ? 'frame.error.offlineTitle' : 'frame.error.title')}</h1>
        {isOffline ? (
          <p>{t('frame.error.offline')}</p>
        ) : error === undefined ? (
          <p>{t('frame.error.text')}</p>
        ) : (
          <ErrorText error={error} />
        )}
      </EmptyState>
    </Page>
  );
}
