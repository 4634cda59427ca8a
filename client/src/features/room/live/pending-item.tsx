import { RotateCcw, X } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import type { OutboxItem } from '../../../live/outbox.js';
import { Button } from '../../../ui/button.js';
import { CopyButton } from '../../../ui/copy-words.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { sharing } from '../sharing/late-sharing.js';
import styles from './message.module.css';
import { Words } from './message-words.js';
import { useSaid } from './said-context.js';

/** An unsent message: being sent, waiting, or refused. */
export function PendingItem({ item, isOffline }: { item: OutboxItem; isOffline: boolean }) {
  const { t } = useTranslation();
  const { store, mySeat } = useSaid();
  const isRefused = item.status === 'refused';
  return (
    <li tabIndex={-1} data-focus-home className={joinClasses(styles.item, styles.mine, styles.fresh)}>
      <p className="unseen">{mySeat?.name}</p>
      <div className={joinClasses(styles.paper, styles.pending)}>
        <Words text={item.text} />
        <p className={styles.fate} role={isRefused ? 'alert' : undefined}>
          {isRefused ? <strong>{t('live.pending.failed')}. </strong> : t(wordsFor(item, isOffline))}
          {isRefused && item.reason && item.reason !== 'lost' && t(`errors.${item.reason}`)}
          {isRefused && item.reason === 'holdsContact' && <Parts text={item.text} />}
        </p>
        {isRefused && (
          <div className={styles.actions}>
            <Button look="soft" size="small" onClick={() => store.sayAgain(item.clientKey)}>
              <RotateCcw size={18} aria-hidden />
              {t('live.pending.again')}
            </Button>
            <CopyButton text={item.text} />
            <Button look="bare" size="small" onClick={() => store.takeBack(item.clientKey)}>
              <X size={18} aria-hidden />
              {t('live.pending.remove')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

/** What the server refused in it. */
function Parts({ text }: { text: string }) {
  return (sharing.code.now()?.contactIn(text) ?? [])
    .slice(0, 3)
    .map(({ part }) => <span key={part}> “{part}”</span>);
}

function wordsFor(item: OutboxItem, isOffline: boolean) {
  if (isOffline) return 'live.pending.offline';
  return item.status === 'sending' && item.reason === null ? 'live.pending.sending' : 'live.pending.later';
}
