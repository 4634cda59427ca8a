import type { LogMonth } from '@naast/shared/contract/logbook';
import { useQuery } from '@tanstack/react-query';
import { selfQuery } from '../../api/queries.js';
import { useLogKeptYears } from '../../api/use-log-kept-years.js';
import { useTranslation } from '../../language/use-translation.js';
import type { PageRowWith } from '../../page-row.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { teamFrame } from '../../ui/frame/team-frame.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { NotForYou } from '../../ui/not-for-you.js';
import { Skeleton } from '../../ui/skeleton.js';
import { MonthOfLog } from './month-of-log.js';
import { logQuery } from './queries.js';

/** A month (the latest by default), and the cursor within it. */
interface LogParams {
  readonly month?: LogMonth;
  readonly before?: number;
}

export const logPage = {
  path: '/team/log/:month?/:before?',
  params({ month, before }) {
    if (month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return null;
    if (before !== undefined && !/^[1-9]\d{0,7}$/.test(before)) return null;
    return {
      ...(month !== undefined && { month: month as LogMonth }),
      ...(before !== undefined && { before: Number(before) }),
    };
  },
  Component: LogPage,
  team: teamFrame,
  load: ({ queries, call }, { month, before }) =>
    queries.query(logQuery(month ?? null, before ?? null, call)),
} satisfies PageRowWith<LogParams>;

/** The logbook, for coordinators: one month at a time. */
function LogPage(shown: LogParams) {
  const { t } = useTranslation();
  const { data: self } = useQuery(selfQuery());
  const count = useLogKeptYears();
  if (self?.kind === 'team' && !self.may.readLog)
    return (
      <Page>
        <NotForYou
          title={t('log.notYours.title')}
          text={t('log.notYours.text')}
          to="/team"
          way={t('frame.ownTeam')}
        />
      </Page>
    );
  return (
    <Page>
      <div>
        <h1>{t('log.title')}</h1>
        <p className="lead">{t('log.lead')}</p>
        <p className="quiet">
          {t('log.hours')} {t('log.kept', { count })}
        </p>
      </div>
      <NeedsTeam self={self}>{self?.may.readLog && <Loaded {...shown} />}</NeedsTeam>
    </Page>
  );
}

function Loaded({ month, before }: LogParams) {
  const { data: page, error } = useQuery(logQuery(month ?? null, before ?? null));
  if (!page) return error ? <Failed error={error} /> : <Skeleton shape="rows" />;
  return <MonthOfLog page={page} isFromNewest={before === undefined} />;
}
