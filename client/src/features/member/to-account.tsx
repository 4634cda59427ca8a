import { useTranslation } from 'react-i18next';
import { LocalLink } from '../../language/local-link.js';
import { buttonClass } from '../../ui/button.js';

/** Somebody has an account already; that of the team is looked after on the team's side. */
export function ToAccount({ to }: { to: '/me' | '/team/account' }) {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('account.title')}</h1>
      <div>
        <LocalLink to={to} className={buttonClass({})}>
          {t('team.account')}
        </LocalLink>
      </div>
    </>
  );
}
