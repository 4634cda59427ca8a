import { MessageCircle, Phone } from 'lucide-react';
import { useTranslation } from '../../language/use-translation.js';
import styles from './crisis.module.css';
import type { Way } from './crisis-lines.js';

interface WayLinkProps {
  readonly way: Way;
  /** As short as it can be: the number, or "Chat". */
  readonly isShort?: boolean;
}

/** A link to a phone number or a chat. */
export function WayLink({ way: { kind, shown, address }, isShort = false }: WayLinkProps) {
  const { t } = useTranslation();
  const className = isShort ? styles.pill : styles.way;
  if (kind === 'phone') {
    const call = t('crisis.call', { number: shown });
    return (
      <a className={className} href={address} {...(isShort && { 'aria-label': call })}>
        <Phone size={isShort ? 16 : 18} aria-hidden />
        {isShort ? shown : <Said words={call} shown={shown} />}
      </a>
    );
  }
  const chat = t('crisis.chat', { site: shown });
  return (
    <a
      className={className}
      href={address}
      target="_blank"
      rel="noreferrer noopener"
      aria-label={`${chat} ${t('crisis.newTab')}`}
    >
      <MessageCircle size={isShort ? 16 : 18} aria-hidden />
      {isShort ? t('crisis.chatShort') : <Said words={chat} shown={t('crisis.chatShort')} />}
    </a>
  );
}

/** "Bel 113", "Chat op 113.nl"; where there is little room, only "113" and "Chat" are seen. */
function Said({ words, shown }: { words: string; shown: string }) {
  const [before = '', after = ''] = words.split(shown);
  return (
    <span>
      <span className={styles.verb}>{before}</span>
      {shown}
      <span className={styles.verb}>{after}</span>
    </span>
  );
}
