import type { ContentNoteSubject } from '@naast/shared/contract/messages';
import { limits } from '@naast/shared/limits';
import type { PersonalData } from '@naast/shared/personal/personal-data';
import { characterCount, textProblem, tidyText } from '@naast/shared/plain-text';
import { SendHorizontal } from 'lucide-react';
import {
  type KeyboardEvent,
  type RefObject,
  type SubmitEvent,
  useEffect,
  useEffectEvent,
  useId,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { withMention } from '../../../ui/split-mentions.js';
import { useMedia } from '../../../ui/use-media.js';
import { useSharing } from '../sharing/use-sharing.js';
import { useObservable } from '../use-observable.js';
import styles from './composer.module.css';
import { Replying } from './replying.js';
import { type Pace, useSaid } from './said-context.js';
import { useSecondsUntil } from './use-seconds-until.js';

const countFrom = 400;
const hugeFrom = 10 * limits.message.maxCharacters;

/** The message field. Its text is in the store, so it survives a lost connection and a remount. */
export function Composer({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslation();
  const { store, state, mySeat, myRest, may, pace, talking, sharing } = useSaid();
  const draft = useObservable(store.draft);
  const id = useId();
  const [isPressed, setPressed] = useState(false);
  const [caret, setCaret] = useState(0);
  const [note, setNote] = useState<ContentNoteSubject | null>(null);
  /** What was found in the text that is asked about; null: nothing is asked. */
  const [found, setFound] = useState<readonly PersonalData[] | null>(null);
  const asks = useSharing();
  /** Sent as soon as it is known what to ask. */
  const [waitsToAsk, setWaitsToAsk] = useState(false);
  const goOn = useEffectEvent((code: typeof asks.code) => {
    setWaitsToAsk(false);
    send({ hasWaited: true, ...(code && { code }) });
  });
  const comes = useEffectEvent(asks.comes);
  useEffect(() => {
    if (!waitsToAsk) return;
    let isGone = false;
    void comes().then((code) => {
      if (!isGone) goOn(code);
    });
    return () => {
      isGone = true;
    };
  }, [waitsToAsk]);
  // On a touch screen Enter must insert a line break: there is no Shift+Enter.
  const enterSends = useMedia('(hover: hover) and (pointer: fine)');
  const isWide = useMedia('(min-width: 48rem)');
  const { replyTo } = talking;
  useEffect(() => {
    if (replyTo !== null) field.current?.focus();
  }, [replyTo, field]);

  // Normalizing a very long text at every key press would be slow.
  const isHuge = draft.length > hugeFrom;
  const text = isHuge ? draft : tidyText(draft);
  const problem = isHuge ? 'tooLong' : textProblem(text, limits.message);
  const left = limits.message.maxCharacters - (isHuge ? draft.length : characterCount(text));
  const rest = myRest ? 'resting' : pace.isPaused ? 'paused' : may.post ? null : 'noHost';
  const waits = useSecondsUntil(pace.slow?.nextAt ?? null);
  const cannotSend = problem !== null || rest !== null || waits > 0;

  function send({ hasAgreed = false, hasWaited = false, code = asks.code } = {}) {
    setPressed(true);
    field.current?.focus();
    if (cannotSend) return;
    if (!code && sharing.rule !== 'free' && !hasWaited) return setWaitsToAsk(true);
    const asked = code?.toAskAbout({ text, hasAgreed }, sharing, state.seats) ?? [];
    if (asked.length > 0) return setFound(asked);
    store.say(text, {
      ...(replyTo !== null && { replyTo }),
      ...(note !== null && { contentNote: note }),
    });
    store.draft.set('');
    talking.onReply(null);
    setNote(null);
    setFound(null);
    setPressed(false);
  }

  function mention(name: string) {
    const said = withMention(draft, caret, name);
    // The caret can be set only once the field has its new text.
    flushSync(() => store.draft.set(said.text));
    field.current?.focus();
    field.current?.setSelectionRange(said.caret, said.caret);
  }

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    send();
  }

  function onKeyDown(event: KeyboardEvent) {
    const { key, shiftKey, nativeEvent } = event;
    if (key === 'Escape' && replyTo !== null && !nativeEvent.isComposing) talking.onReply(null);
    // While an IME is composing, Enter confirms the word.
    if (key !== 'Enter' || shiftKey || nativeEvent.isComposing || !enterSends) return;
    event.preventDefault();
    send();
  }

  const complaint =
    problem === 'tangled' ? t('live.composer.tangled') : left < 0 ? t('frame.over', { count: -left }) : null;
  const count = left >= 0 && left <= countFrom ? t('frame.left', { count: left }) : null;
  const resting = rest && t(`live.composer.${rest}`);
  return (
    <form className={styles.composer} onSubmit={onSubmit}>
      {found && asks.code && (
        <asks.code.AskToShare
          found={found}
          isForbidden={asks.code.isForbidden(found, sharing)}
          onSend={() => send({ hasAgreed: true })}
          onChange={() => {
            setFound(null);
            field.current?.focus();
          }}
        />
      )}
      <Replying />
      <label className="unseen" htmlFor={id}>
        {t('live.composer.label')}
      </label>
      <div className={styles.row}>
        <textarea
          ref={field}
          id={id}
          className={styles.field}
          rows={Math.min(6, draft.split('\n').length)}
          dir="auto"
          placeholder={t('live.composer.placeholder')}
          enterKeyHint={enterSends ? 'send' : 'enter'}
          value={draft}
          aria-invalid={complaint !== null}
          aria-describedby={`${id}-notes`}
          onChange={(event) => {
            store.draft.set(event.target.value);
            setFound(null);
            if (event.target.value.trim() !== '' && !rest) store.typed();
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <Button type="submit" className={styles.send} aria-disabled={cannotSend}>
          <SendHorizontal size={20} aria-hidden />
          <span className="unseen-if-narrow">{t('live.composer.send')}</span>
        </Button>
      </div>
      {talking.tools && !isHuge && (
        <talking.tools.PickMention
          text={draft}
          caret={caret}
          seats={state.seats}
          mySeat={mySeat}
          onPick={mention}
        />
      )}
      <div id={`${id}-notes`} className={styles.notes}>
        {complaint && (
          <p className={styles.complaint} role={isPressed ? 'alert' : undefined}>
            {complaint}
          </p>
        )}
        {count && <p>{count}</p>}
        {resting && <p>{resting}</p>}
        {pace.slow && !resting && <SlowLine slow={pace.slow} waits={waits} />}
        {enterSends && isWide && !complaint && !count && !resting && !pace.slow && (
          <p className={styles.hint}>{t('live.composer.hint')}</p>
        )}
      </div>
      {/* Once something is written: until then the talk needs the room more. */}
      {talking.tools && draft.trim() !== '' && <talking.tools.PickNote chosen={note} onChoose={setNote} />}
    </form>
  );
}

/** Slow mode, and when this user can send again. Not a live region: it counts. */
function SlowLine({ slow, waits }: { slow: NonNullable<Pace['slow']>; waits: number }) {
  const { t } = useTranslation();
  const { seconds: count, isForMe } = slow;
  if (!isForMe) return <p>{t('live.composer.slowForOthers', { count })}</p>;
  return (
    <p>{waits > 0 ? t('live.composer.slowWaits', { count: waits }) : t('live.composer.slow', { count })}</p>
  );
}
