import type { MessageView } from '@naast/shared/contract/messages';
import { roomModeratingRoutes } from '@naast/shared/contract/room-moderating';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useRoom } from '../live/live-context.js';
import { useTabIndex } from '../live/tab-stop.js';
import styles from './host.module.css';

/** What the author of a hidden message wrote in other words: given back so, or not. */
export function AnswerRewritten({ message, text }: { message: MessageView; text: string }) {
  const { t } = useTranslation();
  const { store } = useRoom();
  const tabIndex = useTabIndex();
  const answer = useMutation({
    mutationFn: (isAccepted: boolean) =>
      call(roomModeratingRoutes.answerRewritten, {
        params: { sessionId: store.place.id, messageId: message.id },
        body: { text, isAccepted },
      }),
    onSuccess: (view) => store.landed(view),
  });
  return (
    <div className={styles.rewritten}>
      <p>
        {t('host.rewritten.title')} <q dir="auto">{text}</q>
      </p>
      <div className={styles.reasons}>
        <Button
          size="small"
          tabIndex={tabIndex}
          isBusy={answer.isPending}
          onClick={() => answer.isPending || answer.mutate(true)}
        >
          {t('host.rewritten.accept')}
        </Button>
        <Button
          look="soft"
          size="small"
          tabIndex={tabIndex}
          onClick={() => answer.isPending || answer.mutate(false)}
        >
          {t('host.rewritten.decline')}
        </Button>
      </div>
      {answer.error && <ErrorText error={answer.error} />}
    </div>
  );
}
