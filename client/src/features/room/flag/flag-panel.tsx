import { flagChoices } from '@naast/shared/contract/flags';
import type { MessageView } from '@naast/shared/contract/messages';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { FlagForm } from '../../../ui/flag/flag-form.js';
import { useEscape } from '../../../ui/use-escape.js';
import { useAround } from '../live/around-context.js';
import { useLive } from '../live/live-context.js';
import styles from '../message/message-tools.module.css';
import { findSeat } from '../seats.js';

/** Telling the team that a message is not right, under it: the crisis lines and the quick exit stay in reach. */
export function FlagPanel({ message: { id, seatId } }: { readonly message: MessageView }) {
  const { t } = useTranslation();
  const { seats, onDo } = useAround();
  const { store } = useLive();
  const panel = useRef<HTMLElement>(null);
  useEscape(() => onDo(null));
  useEffect(() => {
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const seat = findSeat(seats, seatId);
  const name = seat?.name ?? t('live.somebody');
  // A worry is about a visitor; about one of the team there is the rest.
  const kinds = flagChoices.filter((kind) => kind !== 'worry' || seat?.may.worry);
  return (
    <section ref={panel} className={styles.panel} aria-label={t('flag.title')} tabIndex={-1}>
      <p>
        <strong>{t('flag.title')}</strong>
      </p>
      <p>{t('flag.about', { name })}</p>
      <p>{t('flag.lead', { name })}</p>
      <FlagForm
        place={store.place}
        messageId={id}
        kinds={kinds}
        instead={<Away text={t('frame.ratherNot')} />}
        after={<Away text={t('frame.close')} />}
      />
    </section>
  );
}

function Away({ text }: { readonly text: string }) {
  const { onDo } = useAround();
  return (
    <Button look="bare" size="small" onClick={() => onDo(null)}>
      {text}
    </Button>
  );
}
