import type { RoomView } from '@naast/shared/contract/rooms';
import { ArrowRight } from 'lucide-react';
import { useId } from 'react';
import { useBilingual } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { buttonClass } from '../../ui/button.js';
import { joinClasses } from '../../ui/join-classes.js';
import { RoomFacts, RoomStatus } from '../../ui/rooms/room-facts.js';
import { RoomHours } from '../../ui/rooms/room-hours.js';
import styles from './home.module.css';

export function RoomCard({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const titleId = useId();
  const linkId = useId();
  const canEnter = room.status === 'open' && room.session?.shut === null;
  return (
    <li className={joinClasses(styles.card, styles[room.status])}>
      <div className={styles.cardHead}>
        <h3 id={titleId}>{say(room.title)}</h3>
        <RoomStatus room={room} />
      </div>
      <p className={styles.description}>{say(room.description)}</p>
      <RoomFacts room={room} />
      <div className={styles.cardFoot}>
        <RoomHours weekly={room.weekly} />
        <LocalLink
          id={linkId}
          to={`/rooms/${room.id}`}
          className={buttonClass({ look: canEnter ? 'main' : 'soft' })}
          aria-labelledby={`${linkId} ${titleId}`}
        >
          {canEnter ? t('home.enter') : t('home.look')}
          <ArrowRight size={18} aria-hidden />
        </LocalLink>
      </div>
    </li>
  );
}
