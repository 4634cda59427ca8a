import { Check } from 'lucide-react';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../button.js';
import { joinClasses } from '../join-classes.js';
import { Note } from '../note.js';
import styles from './changing.module.css';

interface SendRowProps {
  /** What the button does. */
  readonly label: string;
  readonly isSending: boolean;
  /** Something was typed that is not saved; the row then stays in sight. */
  readonly isDirty: boolean;
  readonly isSaved: boolean;
  /** Puts back what is saved. */
  onNever(): void;
}

/** At the end of a form that changes something: save it or not, and what became of it. */
export function SendRow({ label, isSending, isDirty, isSaved, onNever }: SendRowProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className={joinClasses(styles.send, isDirty && styles.stays)} data-stays={isDirty || undefined}>
        <Button type="submit" isBusy={isSending}>
          {label}
        </Button>
        {isDirty && (
          <Button look="soft" onClick={onNever}>
            {t('settings.never')}
          </Button>
        )}
      </div>
      <div role="status" className={styles.told}>
        {isSaved && (
          <Note icon={<Check size={20} aria-hidden />}>
            <p>{t('settings.saved')}</p>
          </Note>
        )}
        {isDirty && <p className="quiet">{t('settings.unsaved')}</p>}
      </div>
    </>
  );
}
