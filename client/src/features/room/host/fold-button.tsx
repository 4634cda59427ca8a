import { type MessageView, roomRoutes } from '@naast/shared/contract/rooms';
import { useMutation } from '@tanstack/react-query';
import { FoldVertical, UnfoldVertical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useLive } from '../live/live-context.js';
import styles from './host.module.css';

/** Takes a message out of everybody's sight, or gives it back. */
export function FoldButton({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  const { store } = useLive();
  const sessionId = store.sessionId;
  const fold = useMutation({
    mutationFn: () =>
      call(roomRoutes.foldMessage, {
        params: { sessionId, messageId: message.id },
        body: { folded: !message.folded },
      }),
    onSuccess: store.landed,
  });
  const Icon = message.folded ? UnfoldVertical : FoldVertical;
  const label = message.folded ? t('host.unfold') : t('host.fold');
  return (
    <>
      <Button
        look="bare"
        size="small"
        className={styles.fold}
        aria-label={label}
        title={label}
        aria-disabled={fold.isPending}
        onClick={() => !fold.isPending && fold.mutate()}
      >
        <Icon size={18} aria-hidden />
      </Button>
      {fold.error && <ErrorText error={fold.error} />}
    </>
  );
}
