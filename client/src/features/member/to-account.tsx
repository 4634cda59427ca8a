import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { buttonClass } from '../../ui/button.js';

/** For signed-in users: a link to their account, a member's or the team's. */
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
