import { useQuery } from '@tanstack/react-query';
import { faultsQuery } from '../../../api/queries.js';
import { useSelf } from '../../../api/self-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { FaultItem } from './fault-item.js';
import styles from './faults.module.css';

/** Faults of the installation, for coordinators; renders nothing if there are none. */
export function Faults() {
  const { self } = useSelf();
  return self?.may.seeFaults ? <Standing /> : null;
}

function Standing() {
  const { t } = useTranslation();
  const { data: faults = [] } = useQuery(faultsQuery());
  if (faults.length === 0) return null;
  return (
    <section className={styles.faults} aria-labelledby="faults">
      <div role="status">
        <h2 id="faults">{t('faults.title')}</h2>
        <p className="quiet">{t('faults.lead')}</p>
      </div>
      <ul>
        {faults.map((fault) => (
          <FaultItem key={fault.id} fault={fault} />
        ))}
      </ul>
    </section>
  );
}
