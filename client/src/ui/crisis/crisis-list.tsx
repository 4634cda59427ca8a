import type { CrisisBlock } from '@naast/shared/contract/organisation';
import { useId } from 'react';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { useClock } from '../clock.js';
import styles from './crisis.module.css';
import { linesInOrder, phoneWay, waysOf } from './crisis-lines.js';
import { useSharedDevice } from './shared-device.js';
import { WayLink } from './way-link.js';

/** The emergency number and all lines, open ones first. */
export function CrisisList({
  crisis,
  withoutFirst = false,
}: {
  crisis: CrisisBlock;
  withoutFirst?: boolean;
}) {
  const { t } = useTranslation();
  const say = useBilingual();
  const { now, timeZone } = useClock();
  const { isShared, setShared } = useSharedDevice();
  const hintId = useId();
  return (
    <>
      <ul className={styles.lines}>
        {!withoutFirst && (
          <li className={styles.danger}>
            <p className={styles.label}>{say(crisis.danger.label)}</p>
            <div className={styles.ways}>
              <WayLink way={phoneWay(crisis.danger.phone)} />
            </div>
          </li>
        )}
        {linesInOrder(crisis, now, timeZone).map(({ line, isOpen }) => (
          <li key={line.id}>
            <p className={styles.label}>{say(line.label)}</p>
            <p className={styles.about}>
              {say(line.about)}{' '}
              <span className={styles.hours}>
                {line.hours ? t('crisis.between', line.hours) : t('crisis.always')}
              </span>
            </p>
            {isOpen ? (
              <div className={styles.ways}>
                {waysOf(line, isShared).map((way) => (
                  <WayLink key={way.address} way={way} />
                ))}
              </div>
            ) : (
              <p className={styles.closed}>{t('crisis.closedNow', { from: line.hours?.from })}</p>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.about}>{say(crisis.otherwise)}</p>
      <label className={styles.shared}>
        <input
          type="checkbox"
          checked={isShared}
          onChange={(event) => setShared(event.target.checked)}
          aria-describedby={hintId}
        />
        {t('crisis.sharedDevice')}
      </label>
      <p className={styles.sharedHint} id={hintId}>
        {t('crisis.sharedDeviceHint')}
      </p>
    </>
  );
}
