import { roomRoutes } from '@naast/shared/contract/rooms';
import { useMutation } from '@tanstack/react-query';
import { DoorClosed } from 'lucide-react';
import { useId, useRef } from 'react';
import { call } from '../../../api/call.js';
import { closeModal, openModal } from '../../../browser/modal.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { QuickExitButton } from '../../../ui/frame/quick-exit.js';
import { useLive } from '../live/live-context.js';
import styles from './host.module.css';

/** Closes the room, after a confirmation: it ends the conversation for everybody. */
export function CloseRoom() {
  const { t } = useTranslation();
  const { store, may } = useLive();
  const dialog = useRef<HTMLDialogElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = useMutation({
    mutationFn: () => call(roomRoutes.closeRoom, { params: { sessionId: store.place.id } }),
    onSuccess: () => store.closedByMe(),
  });
  if (!may.close) return null;

  function ask() {
    if (dialog.current) openModal(dialog.current);
    // Otherwise the quick exit gets the focus, and a second Enter would leave the site.
    no.current?.focus();
  }

  return (
    <>
      <Button look="soft" size="small" onClick={ask}>
        <DoorClosed size={18} aria-hidden />
        {t('host.close')}
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} aria-describedby={`${id}-text`}>
        <div className={styles.exit}>
          <QuickExitButton />
        </div>
        <h2 id={id}>{t('host.closeTitle')}</h2>
        <p id={`${id}-text`}>{t('host.closeText')}</p>
        {close.error && <ErrorText error={close.error} />}
        <div className={styles.dialogWays}>
          <Button aria-disabled={close.isPending} onClick={() => !close.isPending && close.mutate()}>
            {t('host.closeYes')}
          </Button>
          <Button ref={no} look="soft" onClick={() => dialog.current && closeModal(dialog.current)}>
            {t('host.closeNo')}
          </Button>
        </div>
      </dialog>
    </>
  );
}
