import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organisationQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { useClock } from '../clock.js';
import styles from './crisis.module.css';
import { linesInOrder, waysOf } from './crisis-lines.js';
import { useSharedDevice } from './shared-device.js';
import { WayLink } from './way-link.js';

interface LinesNowProps {
  readonly title: string;
  readonly text?: string;
  /** How many of the lines that are open now, beside the number for danger; all of them when it is left out. */
  readonly most?: number;
}

/** The lines that answer at this moment, in the middle of a page: where somebody may need them before anything else on it. */
export function LinesNow({ title, text, most }: LinesNowProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const { now, timeZone } = useClock();
  const { isShared } = useSharedDevice();
  const crisis = useQuery(organisationQuery()).data?.crisis;
  // Then the strip above has the numbers that always answer.
  if (!crisis) return null;
  const { label, phone } = crisis.danger;
  const open = linesInOrder(crisis, now, timeZone).filter(({ isOpen }) => isOpen);
  return (
    <section className={styles.section} aria-labelledby="lines-now">
      <h2 id="lines-now">{title}</h2>
      {text !== undefined && <p className={styles.before}>{text}</p>}
      <ul className={styles.lines}>
        <li>
          <p className={styles.label}>{say(label)}</p>
          <div className={styles.ways}>
            <WayLink way={{ kind: 'phone', shown: phone.shown, address: `tel:${phone.dial}` }} />
          </div>
        </li>
        {open.slice(0, most).map(({ line }) => (
          <li key={line.id}>
            <p className={styles.label}>{say(line.label)}</p>
            <div className={styles.ways}>
              {waysOf(line, isShared).map((way) => (
                <WayLink key={way.address} way={way} />
              ))}
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.about}>
        <a href="#crisis-block">{t('crisis.more')}</a>
      </p>
    </section>
  );
}
