import type { SettingRow, SettingSubject } from '@naast/shared/contract/settings';
import { useQuery } from '@tanstack/react-query';
import { useSelf } from '../../api/self-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { ChangingPage } from '../../ui/changing/changing-page.js';
import { Failed } from '../../ui/failed.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { Row, Rows } from '../../ui/rows.js';
import { Skeleton } from '../../ui/skeleton.js';
import { settingsQuery } from './queries.js';
import styles from './settings.module.css';
import { crisisLinesSubject } from './subjects/crisis-lines.js';
import { detectorsSubject } from './subjects/detectors.js';
import { hoursSubject } from './subjects/hours.js';
import { houseRulesSubject } from './subjects/house-rules.js';
import { languagesSubject } from './subjects/languages.js';
import { lookSubject } from './subjects/look.js';
import { maintenanceSubject } from './subjects/maintenance.js';
import { onCallSubject } from './subjects/on-call.js';
import { organisationSubject } from './subjects/organisation.js';
import {
  accessibilitySubject,
  complaintsSubject,
  lostWordsSubject,
  termsSubject,
} from './subjects/own-pages.js';
import { promiseSubject } from './subjects/promise.js';
import { retentionSubject } from './subjects/retention.js';
import { themesSubject } from './subjects/themes.js';
import { timeZoneSubject } from './subjects/time-zone.js';
import { WhoAndWhen } from './who-and-when.js';

const groups = ['house', 'meeting', 'safety', 'pages'] as const;

/** What belongs together, so that one subject is found among many. */
const groupOf: Readonly<Record<SettingSubject, (typeof groups)[number]>> = {
  organisation: 'house',
  look: 'house',
  languages: 'house',
  timeZone: 'house',
  houseRules: 'meeting',
  hours: 'meeting',
  promise: 'meeting',
  themes: 'meeting',
  crisisLines: 'safety',
  onCall: 'safety',
  retention: 'safety',
  detectors: 'safety',
  maintenance: 'safety',
  terms: 'pages',
  accessibility: 'pages',
  complaints: 'pages',
  lostWords: 'pages',
};

/** Every subject that a coordinator can change, with its present value. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { self } = useSelf();
  return (
    <ChangingPage mayChange={self?.may.readSettings}>
      <div>
        <h1>{t('settings.title')}</h1>
        <p className="lead">{t('settings.lead')}</p>
      </div>
      <NeedsTeam self={self}>
        <List hasRooms={!!self?.may.arrangeRooms} />
      </NeedsTeam>
    </ChangingPage>
  );
}

function List({ hasRooms }: { hasRooms: boolean }) {
  const { t } = useTranslation();
  const { data: settings, error } = useQuery(settingsQuery());
  if (!settings) return error ? <Failed error={error} /> : <Skeleton shape="rows" />;
  return (
    <div className={styles.groups}>
      {groups.map((name) => (
        <section key={name} aria-labelledby={`group-${name}`} className={styles.group}>
          <h2 id={`group-${name}`}>{t(`settings.groups.${name}`)}</h2>
          <OfGroup
            label={t(`settings.groups.${name}`)}
            hasRooms={hasRooms && name === 'meeting'}
            settings={settings.filter(({ subject }) => groupOf[subject] === name)}
          />
        </section>
      ))}
    </div>
  );
}

interface OfGroupProps {
  readonly label: string;
  readonly hasRooms: boolean;
  readonly settings: readonly SettingRow[];
}

function OfGroup({ label, hasRooms, settings }: OfGroupProps) {
  const { t } = useTranslation();
  return (
    <Rows label={label}>
      {hasRooms && (
        <Row
          isLink
          title={
            <strong>
              <LocalLink to="/team/rooms">{t('arranging.title')}</LocalLink>
            </strong>
          }
          facts={t('arranging.line')}
        />
      )}
      {settings.map((setting) => (
        <Row
          key={setting.subject}
          isLink
          title={
            <>
              <strong>
                <LocalLink to={`/team/settings/${setting.subject}`}>
                  {t(`settings.${setting.subject}.title`)}
                </LocalLink>
              </strong>
              <div>
                <PresentValue setting={setting} />
              </div>
            </>
          }
          facts={
            setting.setByFile === null
              ? setting.changed && <WhoAndWhen changed={setting.changed} />
              : t('settings.setByFile.short')
          }
        />
      ))}
    </Rows>
  );
}

function PresentValue({ setting }: { setting: SettingRow }) {
  switch (setting.subject) {
    case 'organisation':
      return <organisationSubject.Line value={setting.value} />;
    case 'houseRules':
      return <houseRulesSubject.Line value={setting.value} />;
    case 'hours':
      return <hoursSubject.Line value={setting.value} />;
    case 'crisisLines':
      return <crisisLinesSubject.Line value={setting.value} />;
    case 'languages':
      return <languagesSubject.Line value={setting.value} />;
    case 'onCall':
      return <onCallSubject.Line value={setting.value} />;
    case 'promise':
      return <promiseSubject.Line value={setting.value} />;
    case 'timeZone':
      return <timeZoneSubject.Line value={setting.value} />;
    case 'themes':
      return <themesSubject.Line value={setting.value} />;
    case 'terms':
      return <termsSubject.Line value={setting.value} />;
    case 'accessibility':
      return <accessibilitySubject.Line value={setting.value} />;
    case 'complaints':
      return <complaintsSubject.Line value={setting.value} />;
    case 'lostWords':
      return <lostWordsSubject.Line value={setting.value} />;
    case 'maintenance':
      return <maintenanceSubject.Line value={setting.value} />;
    case 'look':
      return <lookSubject.Line value={setting.value} />;
    case 'detectors':
      return <detectorsSubject.Line value={setting.value} />;
    case 'retention':
      return <retentionSubject.Line value={setting.value} />;
  }
}
