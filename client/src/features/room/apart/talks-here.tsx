import { isHostSeat } from '@naast/shared/roles';
import { useQuery } from '@tanstack/react-query';
import { talksQuery } from '../../../ui/talks/queries.js';
import { TalkHere } from '../../../ui/talks/talk-here.js';
import styles from '../../../ui/talks/talks.module.css';
import { staysOpen } from '../live/bars.js';
import { useLive } from '../live/live-context.js';

/** For hosts: the talks apart of this room, with what they offered themselves; nothing of a colleague's offer. */
export function TalksHere() {
  const { state } = useLive();
  const { data } = useQuery(talksQuery());
  const here = (data ?? []).filter(({ sessionId }) => sessionId === state.session.id);
  const isOfRoom = (holder: string) => state.seats.some((seat) => isHostSeat(seat) && seat.name === holder);
  const isMyTurn = here.some(({ may, by }) => may.hold && by.isMe);
  return (
    <div>
      <div role="status" className={styles.here} {...(isMyTurn && staysOpen)}>
        {here.map((talk) => (
          <TalkHere key={talk.id} talk={talk} leavesRoom={isOfRoom(talk.by.name)} />
        ))}
      </div>
    </div>
  );
}
