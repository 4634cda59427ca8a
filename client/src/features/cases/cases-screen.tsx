import { type CaseId, type CaseViewName } from '@naast/shared/contract/cases';
import { useEffect, useRef, useState } from 'react';
import { useSelf } from '../../api/self-context.js';
import { splitAddress } from '../../language/addresses.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { usePlace } from '../../router.js';
import { Page } from '../../ui/frame/page.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { NotForYou } from '../../ui/not-for-you.js';
import { PauseStatus } from '../../ui/pause-status.js';
import { CaseList, Narrow, ViewTabs } from './case-list.js';
import styles from './cases.module.css';
import { OpenedCase } from './opened-case.js';
import { viewAt } from './paths.js';
import { all, type Narrowed } from './queries.js';

/** What was flagged: a list, and the opened one beside it; on a phone one of the two. */
export function CasesScreen({ caseId = null }: { readonly caseId?: CaseId | null }) {
  const { t } = useTranslation();
  const { self } = useSelf();
  if (self?.kind === 'team' && !self.may.seeCases)
    return (
      <Page>
        <NotForYou title={t('cases.title')} text={t('cases.notForYou')} to="/team" way={t('frame.ownTeam')} />
      </Page>
    );
  return (
    <Page isDesk={self?.kind === 'team'}>
      {self?.kind !== 'team' && <h1>{t('cases.title')}</h1>}
      <NeedsTeam self={self}>
        <Panes caseId={caseId} />
      </NeedsTeam>
    </Page>
  );
}

function Panes({ caseId }: { readonly caseId: CaseId | null }) {
  const { t } = useTranslation();
  const view = useShownView();
  const [narrowed, setNarrowed] = useState<Narrowed>(all);
  const list = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  usePlaceInList(caseId, list);
  const Title = caseId === null ? 'h1' : 'p';
  return (
    <div className={styles.desk} data-open={caseId !== null}>
      <section className={styles.pane} aria-label={t('cases.title')}>
        <div className={styles.top}>
          <Title className={styles.title}>{t('cases.title')}</Title>
          <p className={styles.small}>
            {t('cases.lead')} <LocalLink to="/team/shift">{t('shift.title')}</LocalLink>
          </p>
          <PauseStatus />
          <ViewTabs view={view} />
          <Narrow narrowed={narrowed} onNarrow={setNarrowed} />
        </div>
        <CaseList
          key={`${view} ${narrowed.where} ${narrowed.kind}`}
          view={view}
          narrowed={narrowed}
          openId={caseId}
          list={list}
        />
      </section>
      <div className={styles.opened}>
        {/* Said when a decision leads to the next case: the former one is gone from the screen. */}
        <p className="unseen" role="status">
          {said}
        </p>
        {caseId === null ? (
          <p className={styles.choose}>{t('cases.choose')}</p>
        ) : (
          <OpenedCase key={caseId} caseId={caseId} view={view} narrowed={narrowed} onSay={setSaid} />
        )}
      </div>
    </div>
  );
}

/** The view that was chosen last; on arrival at a case, the new ones. */
function useShownView(): CaseViewName {
  const chosen = viewAt(splitAddress(usePlace().pathname).path);
  const [kept, setKept] = useState<CaseViewName | null>(null);
  if (chosen !== null && chosen !== kept) setKept(chosen);
  return chosen ?? kept ?? 'new';
}

/** Brings the focus back to the row of the case that was open. */
function usePlaceInList(caseId: CaseId | null, list: { readonly current: HTMLUListElement | null }): void {
  const before = useRef(caseId);
  useEffect(() => {
    const left = before.current;
    before.current = caseId;
    if (left === caseId) return;
    window.scrollTo(0, 0);
    if (caseId !== null || left === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${left}"] a`);
    (row ?? list.current?.querySelector<HTMLElement>('a'))?.focus({ preventScroll: true });
  }, [caseId, list]);
}
