import { LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { useBilingual } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import styles from './live.module.css';
import { useLive } from './live-context.js';

export function RoomBar({ onLeave, children }: { onLeave: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const { state } = useLive();
  return (
    <div className={styles.bar}>
      <h1 className={styles.title}>{say(state.session.title)}</h1>
      {children}
      <Button look="soft" size="small" aria-label={t('live.leave')} onClick={onLeave}>
        <LogOut size={18} aria-hidden />
        <span className={styles.roomy}>{t('live.leave')}</span>
        <span className={styles.tight}>{t('live.leaveShort')}</span>
      </Button>
    </div>
  );
}
