import { howRoutes } from '@naast/shared/contract/room-how';
import type { SeatView } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';
import type { PersonalData } from '@naast/shared/personal/personal-data';
import { isOneLine, textProblem, tidyText } from '@naast/shared/plain-text';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { call } from '../../../api/call.js';
import { isKey } from '../../../browser/keys.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Field } from '../../../ui/field.js';
import { useProblemText } from '../../../ui/use-problem-text.js';
import { useLive } from '../live/live-context.js';
import { findSeat } from '../seats.js';
import { AskToShare } from '../sharing/ask-to-share.js';
import { isForbidden, toAskAbout } from '../sharing/before-sharing.js';
import styles from './message-tools.module.css';

const maxCharacters = limits.room.howMaxCharacters;

/** What the user says of how they are: to change or take away; and that a host took it away, and why. */
export function OwnHow({ seat }: { seat: SeatView }) {
  const { t } = useTranslation();
  const { store, state } = useLive();
  const [isChanging, setChanging] = useState(false);
  const button = useRef<HTMLSpanElement>(null);
  const { howCleared, session } = state;
  const sessionId = session.id;
  const say = useMutation({
    mutationFn: (how: string | null) => call(howRoutes.sayHow, { params: { sessionId }, body: { how } }),
    onSuccess(said) {
      store.apply({ type: 'place:seats', payload: { ...store.place, seats: [said] } });
      store.apply({ type: 'room:how', payload: { sessionId, cleared: null } });
      close();
    },
  });
  function close() {
    setChanging(false);
    // The field goes from under the focus.
    setTimeout(() => button.current?.querySelector('button')?.focus());
  }
  return (
    <div className={styles.how}>
      {howCleared && (
        <p role="status">
          {t('message.how.cleared', {
            name: findSeat(state.seats, howCleared.by)?.name ?? t('live.aHost'),
          })}{' '}
          {t(`measure.told.${howCleared.why}`)}
        </p>
      )}
      {isChanging ? (
        <HowForm
          former={seat.how ?? ''}
          isBusy={say.isPending}
          error={say.error}
          onSay={say.mutate}
          onClose={close}
        />
      ) : (
        <span ref={button}>
          <Button look="bare" size="small" onClick={() => setChanging(true)}>
            {t(seat.how === null ? 'message.how.say' : 'message.how.change')}
          </Button>
        </span>
      )}
    </div>
  );
}

interface HowFormProps {
  readonly former: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onSay: (how: string | null) => void;
  readonly onClose: () => void;
}

function HowForm({ former, isBusy, error, onSay, onClose }: HowFormProps) {
  const { t } = useTranslation();
  const { sharing, state } = useLive();
  const problemText = useProblemText();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(former);
  const [isPressed, setPressed] = useState(false);
  const [found, setFound] = useState<readonly PersonalData[]>([]);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const shown = form.current;
    shown?.querySelector('input')?.focus();
    // Not further: the list of people that it stands in would close as well.
    function closeByKey(event: KeyboardEvent) {
      if (!isKey(event, 'Escape')) return;
      event.stopPropagation();
      close();
    }
    shown?.addEventListener('keydown', closeByKey);
    return () => shown?.removeEventListener('keydown', closeByKey);
  }, []);
  const how = tidyText(typed);
  const problem =
    how === '' ? null : (textProblem(how, { maxCharacters }) ?? (isOneLine(how) ? null : 'tangled'));

  function save(hasAgreed: boolean) {
    setPressed(true);
    if (problem !== null || isBusy) return;
    const asked = toAskAbout({ text: how, former, hasAgreed }, sharing, state.seats);
    setFound(asked);
    if (asked.length === 0) onSay(how === '' ? null : how);
  }
  return (
    <form
      ref={form}
      className={styles.edit}
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        save(false);
      }}
    >
      <Field
        label={t('message.how.label')}
        hint={t('message.how.hint')}
        autoComplete="off"
        value={typed}
        problem={isPressed && problem ? problemText(problem) : null}
        onChange={(event) => {
          setTyped(event.target.value);
          setFound([]);
        }}
      />
      {found.length > 0 && (
        <AskToShare
          found={found}
          isForbidden={isForbidden(found, sharing)}
          onSend={() => save(true)}
          onChange={() => {
            setFound([]);
            form.current?.querySelector('input')?.focus();
          }}
        />
      )}
      {error !== null && <ErrorText error={error} />}
      <div className={styles.choices}>
        <Button type="submit" size="small" isBusy={isBusy}>
          {t('message.editing.save')}
        </Button>
        {former !== '' && (
          <Button look="soft" size="small" isBusy={isBusy} onClick={() => onSay(null)}>
            {t('message.how.takeAway')}
          </Button>
        )}
        <Button look="bare" size="small" onClick={onClose}>
          {t('frame.ratherNot')}
        </Button>
      </div>
    </form>
  );
}
