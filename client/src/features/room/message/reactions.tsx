import type { MessageView } from '@naast/shared/contract/messages';
import { joinNames } from '../../../language/join-names.js';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useAround } from '../live/around-context.js';
import { useRoom } from '../live/live-context.js';
import { useTabIndex } from '../live/tab-stop.js';
import { findSeat } from '../seats.js';
import styles from './message-tools.module.css';
import { ReactionIcon } from './reaction-icon.js';
import { useReaction } from './use-changes.js';

/** The reactions to a message; a tap joins one or takes the own one back. Who gave them is in the name. */
export function Reactions({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { may } = useRoom();
  const { seats, mySeatId, reading } = useAround();
  const react = useReaction(message);
  const tabIndex = useTabIndex();
  const given = message.reactions
    .map(({ kind, seatIds }) => ({
      kind,
      seatIds: seatIds.filter((id) => !reading.hiddenSeats.includes(id)),
    }))
    .filter(({ seatIds }) => seatIds.length > 0);
  if (given.length === 0) return null;
  const cannot = message.seatId === mySeatId || !may.react;
  return (
    <>
      <ul className={styles.reactions} aria-label={t('message.reactionsOn')}>
        {given.map(({ kind, seatIds }) => {
          const isGiven = mySeatId !== null && seatIds.includes(mySeatId);
          const names = seatIds.map((id) => findSeat(seats, id)?.name ?? t('live.somebody'));
          const reaction = t(`message.reactions.${kind}`);
          const label = t('message.reactionOf', { reaction, names: joinNames(names, language) });
          return (
            <li key={kind}>
              <button
                type="button"
                className={styles.chip}
                aria-label={label}
                aria-pressed={isGiven}
                title={label}
                // It can be reached: who gave it is in its name.
                aria-disabled={cannot}
                tabIndex={tabIndex}
                onClick={() => cannot || react.isPending || react.mutate({ kind, isGiven: !isGiven })}
              >
                <ReactionIcon kind={kind} />
                {reaction}
                <span>{seatIds.length}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {react.error && <ErrorText error={react.error} />}
    </>
  );
}
