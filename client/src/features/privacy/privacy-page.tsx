import { limits } from '@naast/shared/limits';
import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../../api/queries.js';
import { useLogKeptYears } from '../../api/use-log-kept-years.js';
import { useTranslation } from '../../language/use-translation.js';
import type { PageRow } from '../../page-row.js';
import { Page } from '../../ui/frame/page.js';
import { Contacts } from '../../ui/organisation/contacts.js';
import styles from './privacy.module.css';

export const privacyPage = {
  path: '/privacy',
  description: 'privacy',
  Component: PrivacyPage,
} satisfies PageRow;

const kept = {
  you: [
    ...(['address', 'cookie', 'room', 'held', 'talk', 'alarm', 'found', 'lookback'] as const),
    ...(['flag', 'measure', 'notice', 'hold', 'figures'] as const),
    ...(['question', 'nineWords', 'aside', 'notes', 'unsent', 'account', 'backups'] as const),
  ],
  team: ['team', 'teamCookie', 'invitation', 'review', 'log'],
} as const;
const topics = ['erase', 'screenshots', 'sealed', 'others', 'device', 'age'] as const;

const minute = 60 * 1000;
const hour = 60 * minute;
const day = 24 * hour;
const numbers = {
  idleMinutes: limits.signInSession.visitorIdle / minute,
  visitHours: limits.signInSession.visitorMax / hour,
  roomHours: limits.room.keptForDutyLead / hour,
  talkHours: limits.talk.kept / hour,
  foundHours: limits.found.kept / hour,
  reviewDays: limits.review.kept / day,
  alarmDays: limits.alarm.wordsKept / day,
  alarmMost: limits.alarm.wordsKeptMost / day,
  caseDays: limits.case.wordsKept / day,
  caseMost: limits.case.wordsKeptMost / day,
  noticeDays: limits.notice.wordsKept / day,
  answerDays: limits.notice.answerKept / day,
  holdDays: Math.max(...limits.hold.days),
  figureMonths: limits.figures.keptMonths,
  figureLeast: limits.figures.least,
  keepDays: limits.question.keepDaysChoices[0],
  asideDays: limits.question.asideKept / day,
  memberYears: limits.memberKept / (365 * day),
  knownDays: limits.knownBrowser / day,
  invitationDays: limits.invitation.holds / day,
  backupDays: limits.backup.kept / day,
};

function PrivacyPage() {
  const { t } = useTranslation();
  const { data: organisation } = useQuery(organisationQuery());
  return (
    <Page>
      <div>
        <h1>{t('privacy.title')}</h1>
        <p className="lead">{t('privacy.lead')}</p>
      </div>
      <KeptTable about="you" />
      <KeptTable about="team" />
      {organisation && <Contacts organisation={organisation} />}
      {topics.map((topic) => (
        <section key={topic} className={styles.topic}>
          <h2>{t(`privacy.${topic}.title`)}</h2>
          <p>{t(`privacy.${topic}.text`)}</p>
        </section>
      ))}
    </Page>
  );
}

/** On a narrow screen each row is a block, whose cells say their column: also where a browser then drops the table's roles. */
function KeptTable({ about }: { about: keyof typeof kept }) {
  const { t } = useTranslation();
  const values = { ...numbers, count: useLogKeptYears() };
  const [only = null, ...others] = useQuery(organisationQuery()).data?.questionKept.days ?? [];
  return (
    <table className={styles.kept}>
      <caption>{t(`privacy.about.${about}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('privacy.columns.what')}</th>
          <th scope="col">{t('privacy.columns.howLong')}</th>
          <th scope="col">{t('privacy.columns.who')}</th>
        </tr>
      </thead>
      <tbody>
        {kept[about].map((row) => (
          <tr key={row}>
            <th scope="row">{t(`privacy.rows.${row}.what`)}</th>
            <td data-column={t('privacy.columns.howLong')}>
              {row === 'question' && only !== null && others.length === 0
                ? t(`privacy.rows.question.howLongOnly.${only}`)
                : t(`privacy.rows.${row}.howLong`, values)}
            </td>
            <td data-column={t('privacy.columns.who')}>{t(`privacy.rows.${row}.who`, values)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
