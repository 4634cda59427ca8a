import { useLogKeptYears } from '../../api/use-log-kept-years.js';
import { useTranslation } from '../../language/use-translation.js';
import type { PageRow } from '../../page-row.js';
import { Page } from '../../ui/frame/page.js';
import styles from './privacy.module.css';

export const privacyPage = { path: '/privacy', Component: PrivacyPage } satisfies PageRow;

const topics = [
  'noAccount',
  'cookie',
  'rooms',
  'spreekuur',
  'sealed',
  'others',
  'device',
  'screenshots',
  'age',
  'members',
  'team',
  'log',
] as const;

function PrivacyPage() {
  const { t } = useTranslation();
  const count = useLogKeptYears();
  return (
    <Page>
      <div>
        <h1>{t('privacy.title')}</h1>
        <p className="lead">{t('privacy.lead')}</p>
      </div>
      {topics.map((topic) => (
        <section key={topic} className={styles.topic}>
          <h2>{t(`privacy.${topic}.title`)}</h2>
          <p>{t(`privacy.${topic}.text`, { count })}</p>
        </section>
      ))}
    </Page>
  );
}
