import type { DeskRow } from '@naast/shared/contract/desk';
import { type DeskPart, deskParts } from '@naast/shared/contract/desk';
import type { SelfView } from '@naast/shared/contract/people';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useFollow } from '../../../api/use-follow.js';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import { useNews } from '../../../news/use-news.js';
import { buttonClass } from '../../../ui/button.js';
import { NobodyWaiting } from '../../../ui/drawings/nobody-waiting.js';
import { DutyStatus } from '../../../ui/duty-status.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Failed } from '../../../ui/failed.js';
import { Note } from '../../../ui/note.js';
import { PauseStatus } from '../../../ui/pause-status.js';
import { Rows } from '../../../ui/rows.js';
import { Skeleton } from '../../../ui/skeleton.js';
import styles from './desk.module.css';
import { deskQuery } from './desk-query.js';
import { DeskRowItem } from './desk-row.js';

type TeamSelf = Extract<SelfView, { kind: 'team' }>;

/** The team's first page: what waits, each for their own rights, and where it is done. */
export function TeamDesk({ self }: { readonly self: TeamSelf }) {
  const { t } = useTranslation();
  const { rows, error } = useDesk(self.may.seeQuestions);
  const waits = rows?.some(({ count }) => count > 0) ?? false;
  return (
    <>
      <div>
        <h1>{t('team.welcome', { name: self.name })}</h1>
        <p className="lead" role="status">
          {rows && t(waits ? 'desk.waits' : 'desk.quiet')}
        </p>
        <DutyStatus />
        <PauseStatus />
      </div>
      {self.roles.length === 0 && (
        <Note tone="heed">
          <p>{t('colleagues.noRoleYet')}</p>
        </Note>
      )}
      {!rows && (error ? <Failed error={error} /> : <Skeleton shape="rows" count={5} />)}
      {rows && self.roles.length > 0 && (rows.length === 0 ? <Nothing /> : <Parts rows={rows} self={self} />)}
      {!self.hasSecondFactor && (
        <Note>
          <p>
            {t('team.noFactor')} <LocalLink to="/team/account">{t('team.account')}</LocalLink>
          </p>
        </Note>
      )}
    </>
  );
}

/** The rows; read again as soon as the list of questions changes. What comes while the tab is away counts in its title. */
function useDesk(hearsQuestions: boolean) {
  const queries = useQueryClient();
  const { data: rows, error } = useQuery(deskQuery());
  useFollow(hearsQuestions ? { kind: 'questions' } : null, () => {
    void queries.invalidateQueries({ queryKey: deskQuery().queryKey }, { cancelRefetch: false });
  });
  // The bar on every page counts open alarms.
  useNews(rows ? rows.filter(({ kind }) => kind !== 'alarmOpen').flatMap(eachOf) : null);
  return { rows, error };
}

/** An id for each of those that wait in a row. */
const eachOf = ({ id, count }: DeskRow): string[] => Array.from({ length: count }, (_, n) => `${id} ${n}`);

function Nothing() {
  const { t } = useTranslation();
  return (
    <EmptyState
      drawing={<NobodyWaiting />}
      action={
        <LocalLink to="/" className={buttonClass({ look: 'soft' })}>
          {t('desk.empty.link')}
        </LocalLink>
      }
    >
      <h2>{t('desk.empty.title')}</h2>
      <p>{t('desk.empty.text')}</p>
    </EmptyState>
  );
}

/** What presses stands on top, wherever it is from. On a wide screen what is one's own stands beside what is everybody's. */
function Parts({ rows, self }: { readonly rows: readonly DeskRow[]; readonly self: TeamSelf }) {
  const { t } = useTranslation();
  const calm = rows.filter(({ isPressing }) => !isPressing);
  const of = (part: DeskPart) => calm.filter((row) => row.part === part);
  const columns = [deskParts.slice(0, 2), deskParts.slice(2)].map((parts) =>
    parts.filter((part) => of(part).length > 0),
  );
  return (
    <>
      <Part title={t('desk.part.first')} rows={rows.filter(({ isPressing }) => isPressing)} />
      <div className={styles.columns}>
        {columns
          .filter((parts) => parts.length > 0)
          .map((parts) => (
            <div key={parts.join()} className={styles.column}>
              {parts.map((part) => (
                <Part key={part} title={t(`desk.part.${part}`)} rows={of(part)} />
              ))}
            </div>
          ))}
      </div>
      <p>
        <LocalLink to="/">{t('desk.rooms')}</LocalLink>
        {self.may.seeShift && (
          <>
            {' '}
            · <LocalLink to="/team/shift">{t('shift.title')}</LocalLink>
          </>
        )}
        {self.may.seeAlarms && (
          <>
            {' '}
            · <LocalLink to="/team/alarms">{t('alarms.all')}</LocalLink> ·{' '}
            <LocalLink to="/team/closed-rooms">{t('reviews.title')}</LocalLink> ·{' '}
            <LocalLink to="/team/measures">{t('measuring.title')}</LocalLink> ·{' '}
            <LocalLink to="/team/lookbacks">{t('lookbacks.title')}</LocalLink>
          </>
        )}
        {self.may.seeFigures && (
          <>
            {' '}
            · <LocalLink to="/team/figures">{t('figures.title')}</LocalLink>
          </>
        )}
      </p>
    </>
  );
}

function Part({ title, rows }: { readonly title: string; readonly rows: readonly DeskRow[] }) {
  const titleId = useId();
  if (rows.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <Rows>
        {rows.map((row) => (
          <DeskRowItem key={row.id} row={row} />
        ))}
      </Rows>
    </section>
  );
}
