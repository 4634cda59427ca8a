import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { buttonClass } from '../button.js';
import { DoorShut } from '../drawings/door-shut.js';
import { EmptyState } from '../empty-state.js';
import { Page } from './page.js';

/** For unknown paths and rooms. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page help="beside">
      <EmptyState
        drawing={<DoorShut />}
        action={
          <LocalLink to="/" className={buttonClass({})}>
            {t('frame.notFound.home')}
          </LocalLink>
        }
      >
        <h1>{t('frame.notFound.title')}</h1>
        <p>{t('frame.notFound.text')}</p>
      </EmptyState>
    </Page>
  );
}
