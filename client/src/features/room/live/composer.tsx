import type { ContentNoteSubject } from '@naast/shared/contract/messages';
import { limits } from '@naast/shared/limits';
import type { PersonalData } from '@naast/shared/personal/personal-data';
import { characterCount, textProblem, tidyText } from '@naast/shared/plain-text';
import { SendHorizontal } from 'lucide-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  type SubmitEvent,
  useEffect,
  useEffectEvent,
  useId,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { isKey } from '../../../browser/keys.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { withMention } from '../../../ui/split-mentions.js';
import { useMedia } from '../../../ui/use-media.js';
import { useSharing } from '../sharing/use-sharing.js';
import { useObservable } from '../use-observable.js';
import styles from './composer.module.css';
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
  /** How often was pressed since something was typed: each press says the complaint again. */
  const [presses, setPresses] = useState(0);
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
  // On a touch screen Enter must insert a line break: there is no Shift+Enter. `none`: a keyboard alone.
  const enterSends = useMedia('(hover: hover) and (pointer: fine), (pointer: none)');
  const isTouch = useMedia('(pointer: coarse)');
  const isWide = useMedia('(min-width: 48rem)');
  const { replyTo, readTools } = talking;
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
    setPresses((count) => count + 1);
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
    setPresses(0);
  }

  function mention(name: string) {
    const said = withMention(draft, caret, name);
    // Ends what an input method composes: it would put what was begun back.
    field.current?.blur();
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
    const { shiftKey, ctrlKey, metaKey, nativeEvent } = event;
    if (isKey(nativeEvent, 'Escape') && replyTo !== null) talking.onReply(null);
    if (!isKey(nativeEvent, 'Enter')) return;
    // With these keys on every device: a touch screen may have a keyboard.
    if (!ctrlKey && !metaKey && (shiftKey || !enterSends)) return;
    event.preventDefault();
    send();
  }

  const complaint =
    problem === 'tangled' ? t('live.composer.tangled') : left < 0 ? t('frame.over', { count: -left }) : null;
  const count = left >= 0 && left <= countFrom ? t('frame.left', { count: left }) : null;
  const resting = rest && t(`live.composer.${rest}`);
  const slow = pace.slow?.isForMe ? t('live.composer.slow', { count: pace.slow.seconds }) : null;
  const keys = enterSends
    ? t('live.composer.hint')
    : isTouch && readTools
      ? t('live.composer.hintTouch')
      : null;
  // What counts is left out: some screen readers say a description again whenever it changes.
  const described = left < 0 ? t('problems.tooLong') : (complaint ?? resting ?? slow ?? keys);
  return (
    <form className={styles.composer} onSubmit={onSubmit} data-focus-home>
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
      {talking.tools && <talking.tools.Replying id={`${id}-to`} />}
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
          spellCheck="false"
          placeholder={t('live.composer.placeholder')}
          enterKeyHint={enterSends ? 'send' : 'enter'}
          value={draft}
          aria-invalid={complaint !== null}
          aria-describedby={replyTo === null ? `${id}-notes` : `${id}-to ${id}-notes`}
          onChange={(event) => {
            store.draft.set(event.target.value);
            setCaret(event.target.selectionStart);
            setFound(null);
            setPresses(0);
            if (event.target.value.trim() !== '' && !rest) store.typed();
          }}
          onKeyUp={(event) => setCaret(event.currentTarget.selectionStart)}
          onPointerUp={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <Button type="submit" className={styles.send} aria-disabled={cannotSend} onMouseDown={keepFocus}>
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
      <p id={`${id}-notes`} hidden>
        {described}
      </p>
      {readTools && (
        <>
          <readTools.Growing field={field} text={isHuge ? null : draft} />
          <readTools.SpokenLeft left={left} from={countFrom} />
        </>
      )}
      <div className={styles.notes}>
        {complaint && (
          <p key={presses} className={styles.complaint} role={presses > 0 ? 'alert' : undefined}>
            {complaint}
          </p>
        )}
        {count && <p>{count}</p>}
        {resting && <p>{resting}</p>}
        {pace.slow && !resting && <SlowLine slow={pace.slow} waits={waits} />}
        {keys && isWide && !complaint && !count && !resting && !pace.slow && (
          <p className={styles.hint}>{keys}</p>
        )}
      </div>
      {/* Once something is written: until then the talk needs the room more. */}
      {talking.tools && draft.trim() !== '' && <talking.tools.PickNote chosen={note} onChoose={setNote} />}
    </form>
  );
}

/** A tap must not take the focus: the keyboard of a phone would close and open again. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

/** Slow mode, and when this user can send again. Not a live region: it counts. */
function SlowLine({ slow, waits }: { slow: NonNullable<Pace['slow']>; waits: number }) {
  const { t } = useTranslation();
  const { seconds: count, isForMe } = slow;
  if (!isForMe) return <p>{t('live.composer.slowForOthers', { count })}</p>;
  return (
    <p>{waits > 0 ? t('live.composer.slowWaits', { count: waits }) : t('live.composer.slow', { count })}</p>
  );
}
