import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import type { Whisper } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { isHostSeat } from '@naast/shared/roles';
import { useMutation } from '@tanstack/react-query';
import { Ear } from 'lucide-react';
import { type MouseEvent, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { call } from '../../../api/call.js';
import { newKey } from '../../../api/new-key.js';
import { draftsDropped } from '../../../api/signal.js';
import { useTranslation } from '../../../language/use-translation.js';
import { noneRead } from '../../../rooms/reading.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogWays } from '../../../ui/dialog.js';
import { ErrorText } from '../../../ui/error-text.js';
import { formText } from '../../../ui/form-text.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { TextArea } from '../../../ui/text-area.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { oneTap } from '../live/bars.js';
import { useLive } from '../live/live-context.js';
import { findSeat } from '../seats.js';
import { useObservable } from '../use-observable.js';
import styles from './host.module.css';

/** One line with the newest whisper of another host, until the line is opened; nothing while there is none. */
export function WhisperNews() {
  const { t } = useTranslation();
  const { state, store } = useLive();
  const { whispers, mySeatId, seats } = state;
  const { reading } = store;
  const last = whispers.at(-1)?.id ?? noneRead;
  const [lastAtFirst] = useState(last);
  const readUpTo = useObservable(reading.choices).readWhisper ?? lastAtFirst;
  useEffect(() => {
    // A later page of this tab knows what was there; what an earlier one kept is not overwritten.
    void reading.open().then((isKnown) => {
      if (isKnown && reading.choices.get().readWhisper === null) reading.choose({ readWhisper: lastAtFirst });
    });
  }, [reading, lastAtFirst]);
  const [isOpen, setOpen] = useState(false);
  const fresh = whispers
    .slice(whispers.findIndex(({ id }) => id === readUpTo) + 1)
    .filter(({ by }) => by !== mySeatId);
  const newest = fresh.at(-1);
  function open({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    currentTarget.focus();
    setOpen(true);
  }
  function close() {
    setOpen(false);
    reading.choose({ readWhisper: last });
  }
  return (
    <div>
      <div role="status" className={joinClasses(styles.door, newest && styles.some)}>
        {newest && (
          <div className={styles.waiting}>
            <p>
              <strong>
                {t('host.whisper.from', {
                  name: findSeat(seats, newest.by)?.name ?? t('live.aHost'),
                  count: fresh.length,
                })}
              </strong>{' '}
              <span className={styles.oneLine} dir="auto">
                {newest.text}
              </span>
            </p>
            <Button look="bare" size="small" {...oneTap} aria-haspopup="dialog" onClick={open}>
              {t('host.whisper.open')}
            </Button>
          </div>
        )}
      </div>
      {isOpen && <WhisperSheet onClose={close} />}
    </div>
  );
}

/** Opens the whisper line; offered where another host is in the session, or something was whispered. */
export function WhisperButton() {
  const { t } = useTranslation();
  const { state } = useLive();
  const [isOpen, setOpen] = useState(false);
  const hosts = state.seats.filter((seat) => isHostSeat(seat) && seat.presence !== 'left');
  if (hosts.length < 2 && state.whispers.length === 0) return null;
  function open({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    currentTarget.focus();
    setOpen(true);
  }
  return (
    <>
      <Button look="soft" size="small" aria-haspopup="dialog" onClick={open}>
        <Ear size={18} aria-hidden />
        {t('host.whisper.title')}
      </Button>
      {isOpen && <WhisperSheet onClose={() => setOpen(false)} />}
    </>
  );
}

/** What was typed and not said, by session, for as long as the page lives. */
const drafts = new Map<string, string>();
/** The last try, by session: the same words keep their key, other words are another whisper. */
const tries = new Map<string, { readonly text: string; readonly clientKey: string }>();
// At the quick exit and when somebody signs out: the next one at this screen must not find them.
draftsDropped.subscribe(() => {
  drafts.clear();
  tries.clear();
});

function WhisperSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { state, store } = useLive();
  const form = useRef<HTMLFormElement>(null);
  const sessionId = state.session.id;
  const [draft] = useState(() => drafts.get(sessionId) ?? '');
  const say = useMutation({
    mutationFn(text: string) {
      const last = tries.get(sessionId);
      const body = last?.text === text ? last : { text, clientKey: newKey() };
      tries.set(sessionId, body);
      return call(hostingRoutes.whisper, { params: { sessionId }, body });
    },
    onSuccess(whisper, text) {
      store.apply({ type: 'room:whisper', payload: { sessionId, whisper } });
      tries.delete(sessionId);
      // What was typed since stays; the sheet may be closed by now.
      if (drafts.get(sessionId)?.trim() !== text) return;
      drafts.delete(sessionId);
      const field = form.current?.elements.namedItem('text');
      if (field instanceof HTMLTextAreaElement) field.value = '';
    },
  });
  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = formText(new FormData(event.currentTarget), 'text').trim();
    if (text !== '' && !say.isPending) say.mutate(text);
  }
  return (
    <Dialog look="sheet" title={t('host.whisper.title')} onClose={onClose}>
      <p>{t('host.whisper.who')}</p>
      <ul className={styles.whispers} aria-live="polite">
        {state.whispers.map((whisper) => (
          <Whispered key={whisper.id} whisper={whisper} />
        ))}
      </ul>
      <form
        ref={form}
        onSubmit={onSubmit}
        onInput={({ currentTarget }) => drafts.set(sessionId, formText(new FormData(currentTarget), 'text'))}
        noValidate
      >
        <TextArea
          name="text"
          label={t('host.whisper.label')}
          rows={2}
          defaultValue={draft}
          maxCharacters={limits.room.whisperMaxCharacters}
        />
        {say.error && <ErrorText error={say.error} />}
        <DialogWays>
          <Button type="submit" isBusy={say.isPending}>
            {t('host.whisper.say')}
          </Button>
        </DialogWays>
      </form>
    </Dialog>
  );
}

function Whispered({ whisper: { by, saidAt, text } }: { whisper: Whisper }) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { state } = useLive();
  return (
    <li>
      <p>
        <strong>{findSeat(state.seats, by)?.name ?? t('live.aHost')}</strong>{' '}
        <time dateTime={saidAt}>{clockTime(saidAt)}</time>
      </p>
      <p className={styles.words} dir="auto">
        {text}
      </p>
    </li>
  );
}
