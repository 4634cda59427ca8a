import { useTranslation } from 'react-i18next';
import { LocalLink } from '../../language/local-link.js';
import { buttonClass } from '../../ui/button.js';

/** Somebody of the team has an account already: it is looked after on the team's side. */
export function ToTeam() {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('account.title')}</h1>
      <div>
        <LocalLink to="/team/account" className={buttonClass({})}>
          {t('team.account')}
        </LocalLink>
      </div>
    </>
  );
}
