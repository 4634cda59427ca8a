import { AtSign, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Note } from '../../../ui/note.js';
import { oneTap } from './bars.js';
import styles from './live.module.css';
import { useLive } from './live-context.js';

/** The server gave the user another name than they chose. Shown only inside: outside it would reveal who is in the room. */
export interface Renamed {
  readonly asked: string;
  readonly how: 'distinct' | 'asBefore';
}

export function NameNote({ renamed }: { renamed: Renamed | null }) {
  const { t } = useTranslation();
  const { mySeat } = useLive();
  const [isRead, setRead] = useState(false);
  if (!renamed || !mySeat || isRead) return null;
  return (
    <Note role="status" icon={<AtSign size={20} aria-hidden />}>
      <div className={styles.told}>
        <p>{t(`live.named.${renamed.how}`, { asked: renamed.asked, name: mySeat.name })}</p>
        <Button
          look="bare"
          size="small"
          {...oneTap}
          aria-label={t('live.named.read')}
          onClick={() => setRead(true)}
        >
          <X size={18} aria-hidden />
        </Button>
      </div>
    </Note>
  );
}
