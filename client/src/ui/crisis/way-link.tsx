import { MessageCircle, Phone } from 'lucide-react';
import { useTranslation } from '../../language/use-translation.js';
import styles from './crisis.module.css';
import type { Way } from './crisis-lines.js';

/** A link to a phone number or a chat. */
export function WayLink({ way }: { way: Way }) {
  const { t } = useTranslation();
  if (way.kind === 'phone') {
    return (
      <a className={styles.way} href={way.address}>
        <Phone size={18} aria-hidden />
        {t('crisis.call', { number: way.shown })}
      </a>
    );
  }
  return (
    <a className={styles.way} href={way.address} target="_blank" rel="noreferrer noopener">
      <MessageCircle size={18} aria-hidden />
      {t('crisis.chat', { site: way.shown })}
      <span className="unseen"> {t('crisis.newTab')}</span>
    </a>
  );
}
