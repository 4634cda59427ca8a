import type { CrisisBlock } from '@naast/shared/contract/organisation';
import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../language/language-context.js';
import { useClock } from '../clock.js';
import { linesInOrder, waysOf } from './crisis-lines.js';
import { CrisisList } from './crisis-list.js';
import styles from './crisis-strip.module.css';
import { useSharedDevice } from './shared-device.js';

/** One row with the numbers that always answer; in a room it can unfold to show all lines. */
export function CrisisStrip({ crisis, unfolds = false }: { crisis: CrisisBlock | null; unfolds?: boolean }) {
  const { t } = useTranslation();
  const say = useBilingual();
  return (
    <div className={styles.strip}>
      <div className={styles.row}>
        <span className={styles.short}>{t('crisis.short')}</span>
        {crisis ? <Numbers crisis={crisis} /> : <FixedNumbers />}
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

function Numbers({ crisis }: { crisis: CrisisBlock }) {
  const { now, timeZone } = useClock();
  const { isShared } = useSharedDevice();
  const first = linesInOrder(crisis, now, timeZone).find(({ line, isOpen }) => isOpen && line.phone)?.line;
  const phone = first && waysOf(first, isShared).find(({ kind }) => kind === 'phone');
  const danger = crisis.danger.phone;
  return (
    <>
      <NumberLink shown={danger.shown} address={`tel:${danger.dial}`} />
      {phone && <NumberLink {...phone} />}
    </>
  );
}

function FixedNumbers() {
  return (
    <>
      <NumberLink shown="112" address="tel:112" />
      <NumberLink shown="113" address="tel:113" />
    </>
  );
}

function NumberLink({ shown, address }: { shown: string; address: string }) {
  const { t } = useTranslation();
  return (
    <a className={styles.number} href={address} aria-label={t('crisis.call', { number: shown })}>
      <Phone size={16} aria-hidden />
      {shown}
    </a>
  );
}
