import type { CrisisBlock, CrisisLine } from '@naast/shared/contract/organisation';
import type { ReactNode } from 'react';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { useClock } from '../clock.js';
import styles from './crisis.module.css';
import { linesInOrder, phoneWay, waysOf } from './crisis-lines.js';
import { ShareDevice } from './share-device.js';
import { useSharedDevice } from './shared-device.js';
import { useHoursInWords } from './use-hours-in-words.js';
import { WayLink } from './way-link.js';

interface CrisisListProps {
  readonly crisis: CrisisBlock;
  /** A last note. */
  readonly children?: ReactNode;
}

/** Without a chat and another number, nothing can be put first for who shares the device. */
const hasAnotherWay = ({ chat, discreetPhone }: CrisisLine) => chat !== null || discreetPhone !== null;

/** The emergency number and all lines, open ones first; beneath them, what Naast cannot do. */
export function CrisisList({ crisis, children }: CrisisListProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const { open, closed } = useHoursInWords();
  const { now, timeZone } = useClock();
  const { isShared } = useSharedDevice();
  return (
    <>
      <ul className={styles.lines}>
        <li>
          <p className={styles.label}>{say(crisis.danger.label)}</p>
          <div className={styles.ways}>
            <WayLink way={phoneWay(crisis.danger.phone)} />
          </div>
        </li>
        {linesInOrder(crisis, now, timeZone).map(({ line, isOpen }) => (
          <li key={line.id}>
            <div>
              <p className={styles.label}>{say(line.label)}</p>
              <p className={styles.about}>
                {say(line.about)} <span className={styles.hours}>{open(line.hours)}</span>
              </p>
              {!isOpen && <p className={styles.closed}>{closed(line.hours)}</p>}
            </div>
            {isOpen && (
              <div className={styles.ways}>
                {waysOf(line, isShared).map((way) => (
                  <WayLink key={way.address} way={way} />
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.notes}>
        <div>
          <p>{say(crisis.otherwise)}</p>
          <p>{say(crisis.whatNaastIsNot)}</p>
          {children}
        </div>
        <div className={styles.shared}>
          <ShareDevice />
          <p>
            {crisis.lines.some(hasAnotherWay) && t('crisis.sharedDeviceHint')}{' '}
            <span className="needs-script">{t('crisis.sharedDeviceBack')}</span>{' '}
            {t('crisis.sharedDeviceTraces')}
          </p>
        </div>
      </div>
    </>
  );
}
