import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { alarmsQuery } from '../../../api/queries.js';
import { useSelf } from '../../../api/self-context.js';
import { AlarmItem } from './alarm-item.js';
import styles from './alarms.module.css';

/** What does not run as it should, for coordinators; nothing at all when all is well. */
export function Alarms() {
  const { self } = useSelf();
  return self?.kind === 'team' && self.may.seeAlarms ? <Standing /> : null;
}

function Standing() {
  const { t } = useTranslation();
  const { data: alarms = [] } = useQuery(alarmsQuery());
  if (alarms.length === 0) return null;
  return (
    <section className={styles.alarms} aria-labelledby="alarms">
      <div role="status">
        <h2 id="alarms">{t('alarms.title')}</h2>
        <p className="quiet">{t('alarms.lead')}</p>
      </div>
      <ul>
        {alarms.map((alarm) => (
          <AlarmItem key={alarm.id} alarm={alarm} />
        ))}
      </ul>
    </section>
  );
}
