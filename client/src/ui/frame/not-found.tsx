import { useTranslation } from 'react-i18next';
import { LocalLink } from '../../language/local-link.js';
import { buttonClass } from '../button.js';
import { Page } from './page.js';

/** For unknown paths and rooms. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page help="beside">
      <div>
        <h1>{t('frame.notFound.title')}</h1>
        <p className="lead">{t('frame.notFound.text')}</p>
        <LocalLink to="/" className={buttonClass({})}>
          {t('frame.notFound.home')}
        </LocalLink>
      </div>
    </Page>
  );
}
