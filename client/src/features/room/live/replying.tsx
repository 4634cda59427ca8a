import { X } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { findSeat } from '../seats.js';
import styles from './composer.module.css';
import { useQuotedLine } from './message-words.js';
import { useSaid } from './said-context.js';

/** To what the message that is being written replies. */
export function Replying({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { state, talking } = useSaid();
  const line = useQuotedLine();
  const to = state.messages.find((message) => message.id === talking.replyTo);
  if (!to) return null;
  const name = findSeat(state.seats, to.seatId)?.name ?? t('live.somebody');
  return (
    <div className={styles.replying}>
      <p id={id}>
        <strong>{t('live.composer.replying', { name })}</strong> <bdi>{line(to)}</bdi>
      </p>
      <Button
        look="bare"
        size="small"
        aria-label={t('live.composer.replyAway')}
        onClick={() => talking.onReply(null)}
      >
        <X size={18} aria-hidden />
      </Button>
    </div>
  );
}
