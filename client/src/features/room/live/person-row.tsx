import type { SeatView } from '@naast/shared/contract/seats';
import { Leaf } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import { Avatar } from '../../../ui/avatar.js';
import { useClock } from '../../../ui/clock.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { offersWorry, restOf } from '../seats.js';
import { useLive } from './live-context.js';
import styles from './people.module.css';
import { RoleMark } from './role-mark.js';
import { WorryButton } from './worry-panel.js';

/** A person on one line, with the menu of what a host can do about them. */
export function PersonRow({ seat }: { seat: SeatView }) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { now } = useClock();
  const { state, tools, talking } = useLive();
  const isMine = seat.id === state.mySeatId;
  const rest = restOf(state.rests, seat.id, now);
  const isAway = seat.presence === 'away';
  const { rest: mayRest, measure, free, clearHow, offerTalk, raiseAlarm } = seat.may;
  const hasActions = mayRest || measure || free || clearHow || offerTalk || raiseAlarm;
  return (
    <li className={styles.person}>
      <span className={joinClasses(isAway && styles.faded)}>
        <Avatar name={seat.name} hue={seat.hue} />
      </span>
      <p className={styles.name}>
        <bdi>{seat.name}</bdi>
        {isMine && <span className={styles.tag}>{t('live.people.you')}</span>}
        <RoleMark seat={seat} />
        {isAway && <span className={styles.tag}>{t('live.people.away')}</span>}
        {rest && !(hasActions && rest.why) && (
          <span className={styles.tag}>
            <Leaf size={14} aria-hidden />
            <span>{t('live.people.restsUntil', { time: clockTime(rest.until) })}</span>
          </span>
        )}
        {seat.how !== null && (
          <span className={styles.how} dir="auto">
            “{seat.how}”
          </span>
        )}
      </p>
      {offersWorry(seat, state.mySeatId) && <WorryButton name={seat.name} item={{ seatId: seat.id }} />}
      {isMine && seat.may.sayHow && talking.tools && <talking.tools.OwnHow seat={seat} />}
      {tools && hasActions && <tools.PersonActions seat={seat} rest={rest} />}
    </li>
  );
}
