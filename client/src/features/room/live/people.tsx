import { Users, X } from 'lucide-react';
import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { HouseRules } from '../../../ui/organisation/house-rules.js';
import { useEscape } from '../../../ui/use-escape.js';
import { alsoIn } from '../rules-also.js';
import { offersWorry, seatsHere, seatsInList } from '../seats.js';
import { useLive } from './live-context.js';
import styles from './people.module.css';
import { PersonRow } from './person-row.js';
import { WorryLegend } from './worry-panel.js';

/** The list beside the conversation, on wide screens. */
export function PeoplePanel() {
  const { t } = useTranslation();
  const { may, tools, talking } = useLive();
  return (
    <aside className={styles.panel} tabIndex={-1} data-focus-home aria-label={t('live.people.title')}>
      <PeopleHere />
      {tools && may.door && <tools.DoorNews explains />}
      {tools && may.close && <tools.HostPanel />}
      {talking.tools && <talking.tools.HowIRead />}
      <Rules />
    </aside>
  );
}

interface PeopleButtonProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The button that opens the list, on phones. */
export function PeopleButton({ ref, isOpen, onToggle }: PeopleButtonProps) {
  const { t } = useTranslation();
  const { state } = useLive();
  const count = seatsHere(state.seats).length;
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

/** The list over the conversation, on phones. Not a modal dialog: that would make the quick exit and the crisis lines inert. */
export function PeopleDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { may, tools, talking } = useLive();
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => drawer.current?.focus(), []);
  useEscape(onClose);
  return (
    <aside
      ref={drawer}
      className={styles.drawer}
      tabIndex={-1}
      data-focus-home
      aria-label={t('live.people.title')}
    >
      <PeopleHere>
        <Button look="bare" size="small" aria-label={t('live.people.close')} onClick={onClose}>
          <X size={20} aria-hidden />
        </Button>
      </PeopleHere>
      {tools && may.close && (
        <tools.HostPanel>
          <tools.CloseRoom />
        </tools.HostPanel>
      )}
      {talking.tools && <talking.tools.HowIRead />}
      <Rules />
    </aside>
  );
}

function PeopleHere({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  const { state } = useLive();
  const here = seatsInList(state.seats, state.mySeatId);
  const readers = state.standing === 'silent' ? 'live.readersAndYou' : 'live.readers';
  return (
    <section>
      <div className={styles.head}>
        <h2>
          {t('live.people.title')} <span className={styles.tag}>{here.length}</span>
        </h2>
        {children}
      </div>
      <ul className={styles.list}>
        {here.map((seat) => (
          <PersonRow key={seat.id} seat={seat} />
        ))}
      </ul>
      {state.silent > 0 && <p className={styles.silent}>{t(readers, { count: state.silent })}</p>}
      {here.some((seat) => offersWorry(seat, state.mySeatId)) && <WorryLegend />}
    </section>
  );
}

function Rules() {
  const { t } = useTranslation();
  const { organisation, state } = useLive();
  return (
    <Disclosure look="bare" className={styles.rules} summary={t('live.houseRules')}>
      <HouseRules rules={organisation.houseRules.rules} also={alsoIn(t, state.session)} />
    </Disclosure>
  );
}
