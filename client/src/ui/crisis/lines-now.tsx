import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { organisationQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { useClock } from '../clock.js';
import { joinClasses } from '../join-classes.js';
import styles from './crisis.module.css';
import { linesInOrder, phoneWay, type Way, waysOf } from './crisis-lines.js';
import { useSharedDevice } from './shared-device.js';
import { WayLink } from './way-link.js';

interface LinesNowProps {
  readonly title: string;
  readonly text?: string | undefined;
  /** Only the emergency number and the first line, in one row: for pages that must show something else as well. */
  readonly isShort?: boolean;
}

/**
 * The crisis lines that are open now, within a page: where a person may need them first. On a wide screen the crisis block
 * stands beside it with the same lines, so there only the text is left.
 */
export function LinesNow({ title, text, isShort = false }: LinesNowProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const titleId = useId();
  const { now, timeZone } = useClock();
  const { isShared } = useSharedDevice();
  const crisis = useQuery(organisationQuery()).data?.crisis;
  // The strip at the top then shows the numbers that always answer.
  if (!crisis) return null;
  const { label, phone } = crisis.danger;
  const offered = [
    { id: 'danger', label: say(label), ways: [phoneWay(phone)] },
    ...linesInOrder(crisis, now, timeZone)
      .filter(({ isOpen }) => isOpen)
      .map(({ line }) => ({ id: line.id, label: say(line.label), ways: waysOf(line, isShared) })),
  ];
  return (
    <section
      className={joinClasses(styles.section, isShort ? styles.short : styles.now, !text && styles.unsaid)}
      aria-labelledby={titleId}
    >
      <h2 id={titleId}>{title}</h2>
      {text !== undefined && <p className={styles.before}>{text}</p>}
      {isShort ? (
        <div className={styles.ways}>
          {offered
            .slice(0, 2)
            .flatMap(({ ways }) => ways)
            .map((way) => (
              <WayLink key={way.address} way={way} isShort />
            ))}
        </div>
      ) : (
        <ul className={styles.lines}>
          {offered.map((line) => (
            <li key={line.id}>
              <p className={styles.label}>{line.label}</p>
              <Ways ways={line.ways} />
            </li>
          ))}
        </ul>
      )}
      {!isShort && (
        <p className={styles.rest}>
          <a href="#crisis-block">{t('crisis.more')}</a>
        </p>
      )}
    </section>
  );
}

const Ways = ({ ways }: { ways: readonly Way[] }) => (
  <div className={styles.ways}>
    {ways.map((way) => (
      <WayLink key={way.address} way={way} />
    ))}
  </div>
);
