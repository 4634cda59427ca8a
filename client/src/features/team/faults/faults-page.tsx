import type { FaultView } from '@naast/shared/contract/faults';
import { useQuery } from '@tanstack/react-query';
import { useSelf } from '../../../api/self-context.js';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import { buttonClass } from '../../../ui/button.js';
import { QuietRoom } from '../../../ui/drawings/quiet-room.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Failed } from '../../../ui/failed.js';
import { Page } from '../../../ui/frame/page.js';
import { NeedsTeam } from '../../../ui/needs-team.js';
import { NotForYou } from '../../../ui/not-for-you.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { FaultItem } from './fault-item.js';
import styles from './faults.module.css';
import { faultsQuery } from './faults-query.js';

/** Faults of the installation, for coordinators. */
export function FaultsPage() {
  const { t } = useTranslation();
  const { self } = useSelf();
  if (self?.kind === 'team' && !self.may.seeFaults)
    return (
      <Page>
        <NotForYou
          title={t('faults.notYours.title')}
          text={t('faults.notYours.text')}
          to="/team"
          way={t('frame.ownTeam')}
        />
      </Page>
    );
  return (
    <Page>
      <div>
        <h1>{t('faults.title')}</h1>
        <p className="lead">{t('faults.lead')}</p>
      </div>
      <NeedsTeam self={self}>
        <Faults />
      </NeedsTeam>
    </Page>
  );
}

function Faults() {
  const { t } = useTranslation();
  const { data, error } = useQuery(faultsQuery());
  if (!data) return error ? <Failed error={error} /> : <Skeleton shape="rows" />;
  return (
    <>
      <List faults={data.faults} />
      {/* What the operator asks first. */}
      <p className="quiet">{t('faults.version', { version: data.version })}</p>
    </>
  );
}

function List({ faults }: { faults: readonly FaultView[] }) {
  const { t } = useTranslation();
  if (faults.length === 0)
    return (
      <EmptyState
        drawing={<QuietRoom />}
        action={
          <LocalLink to="/team" className={buttonClass({ look: 'soft' })}>
            {t('faults.back')}
          </LocalLink>
        }
      >
        <p>{t('faults.none')}</p>
      </EmptyState>
    );
  return (
    <ul className={styles.faults} aria-label={t('faults.title')}>
      {faults.map((fault) => (
        <FaultItem key={fault.id} fault={fault} />
      ))}
    </ul>
  );
}
