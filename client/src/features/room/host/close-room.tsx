import { roomRoutes } from '@naast/shared/contract/rooms';
import { useMutation, useQuery } from '@tanstack/react-query';
import { DoorClosed } from 'lucide-react';
import { useRef, useState } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { alarmsQuery } from '../../../ui/alarms/queries.js';
import { AskFirst } from '../../../ui/ask-first.js';
import { Button } from '../../../ui/button.js';
import { formText } from '../../../ui/form-text.js';
import { Note } from '../../../ui/note.js';
import { useLive } from '../live/live-context.js';
import { HandoverField, useHandover } from './handover.js';

/** Closes the room, after a confirmation: it ends the conversation for all. */
export function CloseRoom() {
  const { t } = useTranslation();
  const { store, state, may } = useLive();
  const [isAsking, setAsking] = useState(false);
  const { data } = useQuery(alarmsQuery());
  const isAlarmOpen = (data?.open ?? []).some(({ place }) => place.id === state.session.id);
  const form = useRef<HTMLFormElement>(null);
  const handover = useHandover(state.session.id);
  const close = useMutation({
    async mutationFn() {
      const text = formText(new FormData(form.current ?? undefined), 'handover').trim();
      if (text !== '') await handover.mutateAsync(text);
      return call(roomRoutes.closeRoom, { params: { sessionId: state.session.id } });
    },
    onSuccess: () => store.closedByMe(),
  });
  if (!may.close) return null;
  return (
    <>
      <Button look="soft" size="small" onClick={() => setAsking(true)}>
        <DoorClosed size={18} aria-hidden />
        {t('host.close')}
      </Button>
      {isAsking && (
        <AskFirst
          title={t('host.closeTitle')}
          yes={t('host.closeYes')}
          isBusy={close.isPending}
          error={close.error}
          onYes={close.mutate}
          onClose={() => setAsking(false)}
        >
          <p>{t('host.closeText')}</p>
          {isAlarmOpen && (
            <Note tone="heed">
              <p>{t('host.closeAlarm')}</p>
            </Note>
          )}
          <form ref={form} onSubmit={(event) => event.preventDefault()}>
            <HandoverField />
          </form>
        </AskFirst>
      )}
    </>
  );
}
