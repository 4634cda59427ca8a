import { useEffect, useRef } from 'react';
import { addressIn } from '../../language/addresses.js';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import account from '../../ui/account/account.module.css';
import { Button } from '../../ui/button.js';
import { CopyButton } from '../../ui/copy-words.js';
import { useMoment } from '../../ui/use-moment.js';
import styles from './team.module.css';

/** A new link: shown until the user says that it was passed on. */
export interface FreshLink {
  readonly token: string;
  readonly until: string;
}

/** A link to pass on; it is never shown again. */
export function LinkOnce({ link, onKept }: { link: FreshLink; onKept: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const momentOf = useMoment();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const address = `${window.location.origin}${addressIn(language, '/join')}#${link.token}`;
  return (
    <section className={account.once} aria-labelledby="link-once">
      <h2 id="link-once" ref={title} tabIndex={-1}>
        {t('colleagues.invite.made')}
      </h2>
      <p>{t('colleagues.invite.once')}</p>
      <p className={styles.address} translate="no">
        {address}
      </p>
      <p className="quiet">{t('colleagues.invite.linkUntil', { date: momentOf(link.until) })}</p>
      <div className={styles.actions}>
        <CopyButton text={address} label={t('colleagues.invite.copy')} />
        <Button size="small" onClick={onKept}>
          {t('colleagues.invite.handed')}
        </Button>
      </div>
    </section>
  );
}
