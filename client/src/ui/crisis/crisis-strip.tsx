import type { CrisisBlock } from '@naast/shared/contract/organisation';
import { MessageCircle, Phone } from 'lucide-react';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { useClock } from '../clock.js';
import { linesInOrder, type Way, waysOf } from './crisis-lines.js';
import { CrisisList } from './crisis-list.js';
import styles from './crisis-strip.module.css';
import { useSharedDevice } from './shared-device.js';

/** The ways that always answer, to call and to chat; in a room it can unfold to show all lines. */
export function CrisisStrip({ crisis, unfolds = false }: { crisis: CrisisBlock | null; unfolds?: boolean }) {
  const { t } = useTranslation();
  const say = useBilingual();
  return (
    <div className={styles.strip}>
      <div className={styles.row}>
        <span className={styles.short}>{t('crisis.short')}</span>
        {crisis ? <WaysNow crisis={crisis} /> : <FixedWays />}
        {unfolds && crisis ? (
          <details className={styles.details}>
            <summary>{t('crisis.more')}</summary>
            <div className={styles.unfolded}>
              <CrisisList crisis={crisis} withoutFirst />
              <p>{say(crisis.whatNaastIsNot)}</p>
            </div>
          </details>
        ) : (
          <a className={styles.more} href="#crisis-block">
            {t('crisis.more')}
          </a>
        )}
      </div>
    </div>
  );
}

function WaysNow({ crisis }: { crisis: CrisisBlock }) {
  const { now, timeZone } = useClock();
  const { isShared } = useSharedDevice();
  const first = linesInOrder(crisis, now, timeZone).find(({ line, isOpen }) => isOpen && line.phone)?.line;
  const { shown, dial } = crisis.danger.phone;
  return (
    <>
      <Pill way={{ kind: 'phone', shown, address: `tel:${dial}` }} />
      {first && waysOf(first, isShared).map((way) => <Pill key={way.address} way={way} />)}
    </>
  );
}

/** Until the list of lines is there. */
const fixedWays: readonly Way[] = [
  { kind: 'phone', shown: '112', address: 'tel:112' },
  { kind: 'phone', shown: '113', address: 'tel:113' },
  { kind: 'chat', shown: '113.nl', address: 'https://www.113.nl/' },
];
const FixedWays = () => fixedWays.map((way) => <Pill key={way.address} way={way} />);

function Pill({ way: { kind, shown, address } }: { way: Way }) {
  const { t } = useTranslation();
  if (kind === 'phone')
    return (
      <a className={styles.pill} href={address} aria-label={t('crisis.call', { number: shown })}>
        <Phone size={16} aria-hidden />
        {shown}
      </a>
    );
  return (
    <a
      className={styles.pill}
      href={address}
      target="_blank"
      rel="noreferrer noopener"
      aria-label={`${t('crisis.chat', { site: shown })} ${t('crisis.newTab')}`}
    >
      <MessageCircle size={16} aria-hidden />
      {t('crisis.chatShort')}
    </a>
  );
}
