import type { HeldText } from '@naast/shared/contract/held-views';
import { AlarmClock, Check, PenLine, Siren, Undo2, X } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Chip } from '../../../ui/chip.js';
import { HeavyWords } from '../../../ui/heavy-words.js';
import { Tick } from '../../../ui/tick.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { useLive } from '../live/live-context.js';
import { findSeat } from '../seats.js';
import styles from './held-sheet.module.css';
import { RuleAnswer } from './rule-answer.js';

interface HeldRowProps {
  readonly held: HeldText;
  readonly isPicked: boolean;
  readonly isBusy: boolean;
  /** Whether the rule that held it was right; undefined: not said. */
  readonly answer: boolean | undefined;
  readonly onRule: (wasRight: boolean) => void;
  readonly onPick: () => void;
  readonly onPlace: () => void;
  readonly onAnswer: (what: 'return' | 'decline') => void;
  readonly onUrgent: () => void;
  readonly onUndo: () => void;
}

/** A text that waits, with what a host can do about it; or what a host decided. */
export function HeldRow(props: HeldRowProps) {
  const { held, isPicked, isBusy, answer, onRule, onPick, onPlace, onAnswer, onUrgent, onUndo } = props;
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { state } = useLive();
  const nameOf = (seatId: HeldText['seatId'] | null) => findSeat(state.seats, seatId)?.name;
  const name = nameOf(held.seatId) ?? t('live.somebody');
  const time = clockTime(held.sentAt);
  const waits = held.state === 'waits';
  const decided = held.state === 'returned' ? 'host.held.isReturned' : 'host.held.isDeclined';
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        {waits ? (
          <Tick
            size="small"
            label={t('host.held.pick', { name, time })}
            checked={isPicked}
            onChange={onPick}
          />
        ) : (
          <p>
            <strong>{name}</strong> <time dateTime={held.sentAt}>{time}</time>
          </p>
        )}
        {waits && held.presses && (
          <Chip tone="crisis" icon={<AlarmClock size={16} aria-hidden />}>
            {t(held.isDanger ? 'host.held.danger' : 'host.held.presses')}
          </Chip>
        )}
      </div>
      {held.contentNote && <p>{t('live.note', { about: t(`live.about.${held.contentNote}`) })}</p>}
      <HeavyWords heavy={held.heavy}>
        <p className={styles.words} dir="auto">
          {held.text}
        </p>
      </HeavyWords>
      {held.found.length > 0 && <RuleAnswer held={held} answer={answer} onAnswer={waits ? onRule : null} />}
      {held.urgentBy && <p>{t('host.held.isUrgent')}</p>}
      {waits ? (
        <div className={styles.ways}>
          <Button size="small" aria-disabled={isBusy} onClick={onPlace}>
            <Check size={18} aria-hidden />
            {t('host.held.place')}
          </Button>
          <Button look="soft" size="small" onClick={() => onAnswer('return')}>
            <PenLine size={18} aria-hidden />
            {t('host.held.return')}
          </Button>
          <Button look="soft" size="small" onClick={() => onAnswer('decline')}>
            <X size={18} aria-hidden />
            {t('host.held.decline')}
          </Button>
          {!held.urgentBy && (
            <Button
              look="soft"
              size="small"
              aria-disabled={isBusy}
              onClick={onUrgent}
              title={t('host.held.urgentAbout')}
            >
              <Siren size={18} aria-hidden />
              {t('host.held.urgent')}
            </Button>
          )}
        </div>
      ) : (
        <div className={styles.ways}>
          <p>{t(decided, { name: nameOf(held.decided?.by ?? null) ?? t('live.aHost') })}</p>
          <Button look="soft" size="small" aria-disabled={isBusy} onClick={onUndo}>
            <Undo2 size={18} aria-hidden />
            {t('host.held.undo')}
          </Button>
        </div>
      )}
    </li>
  );
}
