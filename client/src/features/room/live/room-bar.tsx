import { isHostSeat } from '@naast/shared/roles';
import { LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { joinNames } from '../../../language/join-names.js';
import { useBilingual, useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Chip } from '../../../ui/chip.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { seatsHere } from '../seats.js';
import styles from './live.module.css';
import { useLive } from './live-context.js';

interface RoomBarProps {
  readonly onLeave: () => void;
  /** The list of people is beside the conversation. */
  readonly isWide: boolean;
  readonly children: ReactNode;
}

export function RoomBar({ onLeave, isWide, children }: RoomBarProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const language = useLanguage();
  const clockTime = useClockTime();
  const { state, may } = useLive();
  const { title, closesAt } = state.session;
  const here = { count: seatsHere(state.seats).length };
  const isSilent = state.standing === 'silent';
  // Who reads along unseen is none of them; and who is there with such readers is not alone.
  const isApart = isSilent || (here.count === 1 && state.silent > 0);
  const count = t(isApart ? 'live.people.open' : 'live.people.count', here);
  const hosts = state.seats
    .filter((seat) => isHostSeat(seat) && seat.presence === 'here')
    .map(({ name }) => name);
  const until = closesAt && t('live.until', { time: clockTime(closesAt) });
  return (
    <div className={styles.bar}>
      <div className={styles.naming}>
        <h1 className={styles.title}>{say(title)}</h1>
        {/* Beside the conversation the list of people says it; and hosts, who need the room, know it. */}
        {!isWide && !may.hide && hosts.length > 0 && (
          <p className={styles.reads}>
            {[t('live.hosts', { count: hosts.length, hosts: joinNames(hosts, language) }), until]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </div>
      {isWide && (
        <Chip tone="new">
          <span>{until ? `${count} · ${until}` : count}</span>
        </Chip>
      )}
      <div className={styles.ways}>
        {children}
        <Button look="soft" size="small" {...(!isSilent && { title: t('live.leaveHint') })} onClick={onLeave}>
          <LogOut size={18} aria-hidden />
          <span>{t('live.leave')}</span>
        </Button>
      </div>
    </div>
  );
}
