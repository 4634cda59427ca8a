import { alarmRoutes } from '@naast/shared/contract/alarms';
import { useMutation } from '@tanstack/react-query';
import { HandHeart } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { useNumbers } from '../../../ui/crisis/use-numbers.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Note } from '../../../ui/note.js';
import { useAround } from './around-context.js';
import styles from './live.module.css';
import { useLive, type Worry } from './live-context.js';
import people from './people.module.css';
import { useTabIndex } from './tab-stop.js';

/** For visitors, about another visitor. A sign beside each name; what it is for stands beneath the list, and in its name. */
export function WorryButton({ name, item }: Worry) {
  const { t } = useTranslation();
  const { onWorry } = useAround();
  const tabIndex = useTabIndex();
  if (onWorry === null) return null;
  return (
    <Button
      look="bare"
      size="small"
      className={styles.worry}
      aria-label={t('live.worry.about', { name })}
      tabIndex={tabIndex}
      onClick={() => onWorry({ name, item })}
    >
      <HandHeart size={18} aria-hidden />
    </Button>
  );
}

/** Beneath the list: what the sign is for. */
export function WorryLegend() {
  const { t } = useTranslation();
  return (
    <p className={people.legend}>
      <HandHeart size={18} aria-hidden />
      <span>{t('live.worry.legend')}</span>
    </p>
  );
}

interface WorryPanelProps {
  readonly worry: Worry;
  readonly onClose: () => void;
}

/** Says what it does before it does it; then that it arrived, and nothing of what the team does. */
export function WorryPanel({ worry: { name, item }, onClose }: WorryPanelProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { store } = useLive();
  const panel = useRef<HTMLElement>(null);
  const send = useMutation({
    mutationFn: () => call(alarmRoutes.raiseWorry, { body: { place: store.place, ...item } }),
  });
  // At once: what had the focus may be gone with the next change of the page.
  useLayoutEffect(() => {
    const from = document.activeElement;
    const here = panel.current;
    here?.focus();
    // Back to the message or the person that it was about, if the focus is still here.
    return () => {
      const now = document.activeElement;
      const isStillHere = now === document.body || here?.contains(now);
      if (from instanceof HTMLElement && from.isConnected && isStillHere) from.focus();
    };
  }, []);
  const title = t('live.worry.title', { name });
  return (
    <section ref={panel} tabIndex={-1} aria-label={title}>
      <Note>
        <p>
          <strong>{title}</strong>
        </p>
        <p role="status">{t(send.isSuccess ? 'live.worry.sent' : 'live.worry.text', { name, ...numbers })}</p>
        {send.error && <ErrorText error={send.error} />}
        <div className={styles.asks}>
          {!send.isSuccess && (
            <Button size="small" isBusy={send.isPending} onClick={() => send.isPending || send.mutate()}>
              {t('live.worry.send')}
            </Button>
          )}
          <Button look="bare" size="small" onClick={onClose}>
            {t(send.isSuccess ? 'frame.close' : 'frame.ratherNot')}
          </Button>
        </div>
      </Note>
    </section>
  );
}
