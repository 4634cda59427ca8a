import type { MessageView } from '@naast/shared/contract/messages';
import { roomModeratingRoutes } from '@naast/shared/contract/room-moderating';
import { limits } from '@naast/shared/limits';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { TextArea } from '../../../ui/text-area.js';
import { useEscape } from '../../../ui/use-escape.js';
import { useAround } from '../live/around-context.js';
import { useRoom } from '../live/live-context.js';
import styles from './message-tools.module.css';

/** An own hidden message in other words, which a host reads first. */
export function Rewrite({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  const { store } = useRoom();
  const { onDo, edits } = useAround();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() => edits.get(message.id) ?? message.rewritten ?? message.text ?? '');
  const rewrite = useMutation({
    mutationFn: () =>
      call(roomModeratingRoutes.rewriteMessage, {
        params: { sessionId: store.place.id, messageId: message.id },
        body: { text: typed },
      }),
    onSuccess(view) {
      store.landed(view);
      edits.delete(message.id);
      onDo(null);
    },
  });
  useEscape(() => onDo(null));
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  return (
    <form
      ref={form}
      className={styles.edit}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        if (typed.trim() !== '' && !rewrite.isPending) rewrite.mutate();
      }}
    >
      <TextArea
        label={t('measures.rewrite.label')}
        hint={t('measures.rewrite.hint')}
        maxCharacters={limits.message.maxCharacters}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          edits.set(message.id, target.value);
        }}
      />
      {rewrite.error && <ErrorText error={rewrite.error} />}
      <div className={styles.choices}>
        <Button type="submit" size="small" isBusy={rewrite.isPending}>
          {t('measures.rewrite.send')}
        </Button>
        <Button look="bare" size="small" onClick={() => onDo(null)}>
          {t('frame.ratherNot')}
        </Button>
      </div>
    </form>
  );
}

/** What its author wrote in other words waits for a host. */
export function RewriteWaits({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  return (
    <p className={styles.waits}>
      {t('measures.rewrite.waits')} <q dir="auto">{message.rewritten}</q>
    </p>
  );
}
