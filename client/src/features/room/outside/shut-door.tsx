import type { ShutReason } from '@naast/shared/contract/rooms';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import { ByItself } from '../../../ui/by-itself.js';
import styles from './outside.module.css';

/** The reason, and what else there is, in the place of a form that would be refused. */
export function ShutDoor({ why }: { why: ShutReason }) {
  const { t } = useTranslation();
  return (
    <div className={styles.closed}>
      <h2>{t(`door.shut.${why}.title`)}</h2>
      <p>
        {t(`door.shut.${why}.text`)}{' '}
        {why !== 'stopped' && <ByItself>{t(`door.shut.${why}.byItself`)}</ByItself>}
      </p>
      <p>
        <LocalLink to="/">{t('door.otherRooms')}</LocalLink>
      </p>
    </div>
  );
}
