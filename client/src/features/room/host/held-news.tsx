import { Inbox } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { oneTap, staysOpen } from '../live/bars.js';
import { useLive } from '../live/live-context.js';
import { HeldSheet } from './held-sheet.js';
import styles from './host.module.css';

/** How many texts wait for a host, with what presses, and the list of them. */
export function HeldNews() {
  const { t } = useTranslation();
  const { held } = useLive().state;
  const [isOpen, setOpen] = useState(false);
  const { waiting, pressing } = held ?? { waiting: 0, pressing: 0 };
  const isAny = waiting > 0;
  const waits = t('host.held.waiting', { count: waiting });
  const presses = t('host.held.pressing', { count: pressing });
  function open({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    currentTarget.focus();
    setOpen(true);
  }
  return (
    <div {...(pressing > 0 && staysOpen)}>
      <div className={joinClasses(styles.door, isAny && styles.some)}>
        <div className={styles.waiting}>
          <p className={isAny ? undefined : 'unseen'}>
            <strong role="status">
              {isAny && <span key={waits}>{waits}</span>}{' '}
              {pressing > 0 && <span key={presses}>{presses}</span>}
            </strong>
          </p>
          {isAny && (
            <Button size="small" {...oneTap} aria-haspopup="dialog" onClick={open}>
              {t('host.held.read')}
            </Button>
          )}
        </div>
      </div>
      {isOpen && <HeldSheet onClose={() => setOpen(false)} />}
    </div>
  );
}

/** Opens the list from the panel, also of what was decided. */
export function HeldButton() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        look="soft"
        size="small"
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => {
          currentTarget.focus();
          setOpen(true);
        }}
      >
        <Inbox size={18} aria-hidden />
        {t('host.held.list')}
      </Button>
      {isOpen && <HeldSheet onClose={() => setOpen(false)} />}
    </>
  );
}
