import { ArrowLeft, Users } from 'lucide-react';
import { type ReactNode, type Ref, useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { OnCall } from '../../../ui/on-call.js';
import { CloseRoom } from '../host/close-room.js';
import { HostPanel } from '../host/host-panel.js';
import { HouseRules } from '../house-rules.js';
import { useLive } from './live-context.js';
import styles from './people.module.css';
import { PersonRow } from './person-row.js';

/** Beside the conversation on a wide screen. */
export function PeoplePanel() {
  const { t } = useTranslation();
  return (
    <aside className={styles.panel} aria-label={t('live.people.title')}>
      <People host={<HostPanel />} />
    </aside>
  );
}

interface PeopleButtonProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** On a phone: the way to the people. */
export function PeopleButton({ ref, isOpen, onToggle }: PeopleButtonProps) {
  const { t } = useTranslation();
  const { state } = useLive();
  const count = state.seats.filter((seat) => seat.presence !== 'left').length;
  return (
    <Button
      ref={ref}
      look="soft"
      size="small"
      aria-label={t('live.people.open', { count })}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      <Users size={18} aria-hidden />
      <span>{count}</span>
    </Button>
  );
}

/** Over the conversation on a phone. Not a modal dialog, which would put the quick exit and the crisis lines out of reach. */
export function PeopleDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => drawer.current?.focus(), []);
  const closeOnEscape = useEffectEvent((event: KeyboardEvent) => event.key === 'Escape' && onClose());
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => closeOnEscape(event);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <aside ref={drawer} className={styles.drawer} tabIndex={-1} aria-label={t('live.people.title')}>
      <Button look="soft" size="small" className={styles.back} onClick={onClose}>
        <ArrowLeft size={18} aria-hidden />
        {t('live.people.close')}
      </Button>
      <People
        host={
          <HostPanel>
            <CloseRoom />
          </HostPanel>
        }
      />
    </aside>
  );
}

function People({ host }: { host: ReactNode }) {
  const { t } = useTranslation();
  const { state, organisation, may } = useLive();
  const here = state.seats.filter((seat) => seat.presence !== 'left');
  return (
    <div className={styles.people}>
      {may.close && <OnCall isFolded />}
      <h2>{t('live.people.title')}</h2>
      <ul className={styles.list}>
        {here.map((seat) => (
          <PersonRow key={seat.id} seat={seat} />
        ))}
      </ul>
      {may.close && host}
      <Disclosure summary={t('live.houseRules')} look="bare">
        <HouseRules rules={organisation.houseRules.rules} />
      </Disclosure>
    </div>
  );
}
