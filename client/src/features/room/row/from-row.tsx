import { DoorOpen, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { dropDraft } from '../../../drafts/draft-box.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Note } from '../../../ui/note.js';
import styles from '../live/live.module.css';
import { useLive } from '../live/live-context.js';

/** A chair came for who waited: takes the focus, as the page has changed by itself. Under another name than was chosen, it says so. */
export function FromRow({ waitedAs }: { waitedAs: string }) {
  const { t } = useTranslation();
  const { mySeat, state } = useLive();
  const [isRead, setRead] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const { id } = state.session;
  useEffect(() => {
    // The form at the door was kept for who would stop waiting.
    dropDraft(`door.${id}`);
    said.current?.focus();
  }, [id]);
  if (!mySeat || isRead) return null;
  return (
    <Note role="status" icon={<DoorOpen size={20} aria-hidden />}>
      <div className={styles.told}>
        <p ref={said} tabIndex={-1}>
          {t('row.inside')}{' '}
          {mySeat.name !== waitedAs && t('live.named.distinct', { asked: waitedAs, name: mySeat.name })}
        </p>
        <Button look="bare" size="small" aria-label={t('live.named.read')} onClick={() => setRead(true)}>
          <X size={18} aria-hidden />
        </Button>
      </div>
    </Note>
  );
}
