import { useTranslation } from 'react-i18next';
import { buttonClass } from '../button.js';
import { Page } from './page.js';

/** Shown when a page fails to render. A plain link works without JavaScript, and reloads everything. */
export function ErrorPage({ retryAt }: { retryAt: string }) {
  const { t } = useTranslation();
  return (
    <Page help="beside">
      <div>
        <h1>{t('frame.error.title')}</h1>
        <p className="lead">{t('frame.error.text')}</p>
        <a href={retryAt} className={buttonClass({})}>
          {t('frame.retry')}
        </a>
      </div>
    </Page>
  );
}
