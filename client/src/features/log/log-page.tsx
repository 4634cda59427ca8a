import { type LogMonth, logMonthSchema, logNumberSchema } from '@naast/shared/contract/logbook';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { logQuery, selfQuery } from '../../api/queries.js';
import { useLogKeptYears } from '../../api/use-log-kept-years.js';
import { LocalLink } from '../../language/local-link.js';
import { ErrorText } from '../../ui/error-text.js';
import { Failed } from '../../ui/failed.js';
import { NotFound } from '../../ui/frame/not-found.js';
import { Page } from '../../ui/frame/page.js';
import { Loading } from '../../ui/loading.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import styles from './log.module.css';
import { MonthOfLog } from './month-of-log.js';

interface Shown {
  readonly month: LogMonth | null;
  readonly before: number | null;
}

/** What the team read and decided, for coordinators: a month at a time, the latest without one in the address. */
export function LogPage() {
  const { month, before } = useParams();
  const shown = logMonthSchema.optional().safeParse(month);
  const from = logNumberSchema.optional().safeParse(before);
  if (!shown.success || !from.success) return <NotFound />;
  return <Log month={shown.data ?? null} before={from.data ?? null} />;
}

function Log(shown: Shown) {
  const { t } = useTranslation();
  const { data: self } = useQuery(selfQuery());
  const count = useLogKeptYears();
  return (
    <Page>
      <div>
        <p>
          <LocalLink to="/team" className={styles.back}>
            <ArrowLeft size={18} aria-hidden />
            {t('log.back')}
          </LocalLink>
        </p>
        <h1>{t('log.title')}</h1>
        <p className="lead">{t('log.lead')}</p>
        <p className="quiet">
          {t('log.hours')} {t('log.kept', { count })}
        </p>
      </div>
      <NeedsTeam self={self}>
        {self?.kind === 'team' && self.may.readLog ? (
          <Loaded {...shown} />
        ) : (
          <ErrorText refusal="notAllowed" />
        )}
      </NeedsTeam>
    </Page>
  );
}

function Loaded({ month, before }: Shown) {
  const { data: page, error } = useQuery(logQuery(month, before));
  if (!page) return error ? <Failed error={error} /> : <Loading />;
  return <MonthOfLog page={page} isFromNewest={before === null} />;
}
