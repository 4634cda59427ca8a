import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { NotebookPen, X } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { call } from '../../../api/call.js';
import { handoverQuery } from '../../../api/handover-query.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { ErrorText } from '../../../ui/error-text.js';
import { formText } from '../../../ui/form-text.js';
import { Note } from '../../../ui/note.js';
import { TextArea } from '../../../ui/text-area.js';
import { useMoment } from '../../../ui/use-moment.js';
import { useLive } from '../live/live-context.js';
import styles from './host.module.css';

/** Leaves the note; null takes it away. */
export function useHandover(sessionId: RoomSessionId) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (text: string | null) =>
      call(hostingRoutes.leaveHandover, { params: { sessionId }, body: { text } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: handoverQuery(sessionId).queryKey }),
  });
}

/** What an earlier host left for this one, until it is put away on this page. */
export function HandoverNews() {
  const { t } = useTranslation();
  const moment = useMoment();
  const { state, mySeat } = useLive();
  const { data: note } = useQuery(handoverQuery(state.session.id));
  const [isRead, setRead] = useState(false);
  if (!note || isRead || note.by === mySeat?.name) return null;
  return (
    <Note icon={<NotebookPen size={20} aria-hidden />}>
      <div className={styles.told}>
        <Disclosure
          look="bare"
          summary={t('host.handover.from', { name: note.by, moment: moment(note.writtenAt) })}
        >
          <p className={styles.words} dir="auto">
            {note.text}
          </p>
        </Disclosure>
        <Button look="bare" size="small" aria-label={t('host.handover.read')} onClick={() => setRead(true)}>
          <X size={18} aria-hidden />
        </Button>
      </div>
    </Note>
  );
}

/** What this host left before; empty without a note of their own. */
function useMine(): string {
  const { state, mySeat } = useLive();
  const { data: note } = useQuery(handoverQuery(state.session.id));
  return note && note.by === mySeat?.name ? note.text : '';
}

/** The field, with what this host left before. */
export function HandoverField() {
  const { t } = useTranslation();
  const mine = useMine();
  return (
    <TextArea
      key={mine}
      name="handover"
      label={t('host.handover.label')}
      hint={t('host.handover.hint')}
      rows={3}
      defaultValue={mine}
      maxCharacters={limits.room.handoverMaxCharacters}
    />
  );
}

/** The form in the panel; at closing the same field is in the question. */
export function LeaveHandover() {
  const { t } = useTranslation();
  const { state } = useLive();
  const leave = useHandover(state.session.id);
  const mine = useMine();
  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = formText(new FormData(event.currentTarget), 'handover').trim();
    // An empty field takes away the own note alone: another host's stays.
    if (leave.isPending || (text === '' && mine === '')) return;
    leave.mutate(text === '' ? null : text);
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <HandoverField />
      {leave.error && <ErrorText error={leave.error} />}
      <div className={styles.ways}>
        <Button type="submit" look="soft" size="small" isBusy={leave.isPending}>
          {t('host.handover.save')}
        </Button>
        <p role="status">{leave.isSuccess && t('host.handover.saved')}</p>
      </div>
    </form>
  );
}
