import type { SettingSubject, SettingView } from '@naast/shared/contract/settings';
import { useQuery } from '@tanstack/react-query';
import { useSelf } from '../../api/self-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { BackLink } from '../../ui/back-link.js';
import { ChangingPage } from '../../ui/changing/changing-page.js';
import { Failed } from '../../ui/failed.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ChangeSetting } from './change-setting.js';
import { settingQuery } from './queries.js';
import { SetByFile } from './set-by-file.js';
import { crisisLinesSubject } from './subjects/crisis-lines.js';
import { DetectorCounts } from './subjects/detector-counts.js';
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
import { TryOnCall } from './subjects/try-on-call.js';
import { TrySentence } from './subjects/try-sentence.js';

/** One subject of the settings: its form, what visitors see of it, and how it was before. */
export function SettingPage({ subject }: { subject: SettingSubject }) {
  const { t } = useTranslation();
  const { self } = useSelf();
  return (
    <ChangingPage mayChange={self?.may.readSettings}>
      <div>
        <BackLink to="/team/settings">{t('settings.back')}</BackLink>
        <h1>{t(`settings.${subject}.title`)}</h1>
        <p className="lead">{t(`settings.${subject}.effect`)}</p>
      </div>
      <NeedsTeam self={self}>
        <Loaded key={subject} subject={subject} />
      </NeedsTeam>
    </ChangingPage>
  );
}

function Loaded({ subject }: { subject: SettingSubject }) {
  const { data: view, error } = useQuery(settingQuery(subject));
  if (!view) return error ? <Failed error={error} /> : <Skeleton shape="text" />;
  return <OfSubject view={view} />;
}

function OfSubject({ view }: { view: SettingView }) {
  switch (view.subject) {
    case 'organisation':
      return <ChangeSetting view={view} subject={organisationSubject} />;
    case 'houseRules':
      return <ChangeSetting view={view} subject={houseRulesSubject} />;
    case 'hours':
      return <ChangeSetting view={view} subject={hoursSubject} />;
    case 'crisisLines':
      return view.setByFile === null ? (
        <ChangeSetting view={view} subject={crisisLinesSubject} />
      ) : (
        <SetByFile file={view.setByFile}>
          <crisisLinesSubject.Preview value={view.value} />
        </SetByFile>
      );
    case 'languages':
      return <ChangeSetting view={view} subject={languagesSubject} />;
    case 'onCall':
      return (
        <>
          <ChangeSetting view={view} subject={onCallSubject} />
          <TryOnCall />
        </>
      );
    case 'promise':
      return <ChangeSetting view={view} subject={promiseSubject} />;
    case 'timeZone':
      return <ChangeSetting view={view} subject={timeZoneSubject} />;
    case 'themes':
      return <ChangeSetting view={view} subject={themesSubject} />;
    case 'terms':
      return <ChangeSetting view={view} subject={termsSubject} />;
    case 'accessibility':
      return <ChangeSetting view={view} subject={accessibilitySubject} />;
    case 'complaints':
      return <ChangeSetting view={view} subject={complaintsSubject} />;
    case 'lostWords':
      return <ChangeSetting view={view} subject={lostWordsSubject} />;
    case 'maintenance':
      return <ChangeSetting view={view} subject={maintenanceSubject} />;
    case 'look':
      return <ChangeSetting view={view} subject={lookSubject} />;
    case 'detectors':
      return (
        <>
          <ChangeSetting view={view} subject={detectorsSubject} />
          <TrySentence />
          <DetectorCounts />
        </>
      );
    case 'retention':
      return <ChangeSetting view={view} subject={retentionSubject} />;
  }
}
