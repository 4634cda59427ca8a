import { type SettingSubject, settingSubjects } from '@naast/shared/contract/settings';
import type { PageRow, PageRowWith } from '../../page-row.js';
import { teamFrame } from '../../ui/frame/team-frame.js';
import { crisisSetsQuery, detectorCountsQuery, settingQuery, settingsQuery } from './queries.js';
import { SettingPage } from './setting-page.js';
import { SettingsPage } from './settings-page.js';

const settingsPage = {
  path: '/team/settings',
  Component: SettingsPage,
  team: teamFrame,
  load: ({ queries, call }) => queries.query(settingsQuery(call)),
} satisfies PageRow;

const settingPage = {
  path: '/team/settings/:subject',
  params({ subject }) {
    const known = settingSubjects.find((one) => one === subject);
    return known ? { subject: known } : null;
  },
  Component: SettingPage,
  team: teamFrame,
  load: ({ queries, call }, { subject }) =>
    Promise.all([
      queries.query(settingQuery(subject, call)),
      subject === 'crisisLines' && queries.query(crisisSetsQuery(call)),
      subject === 'detectors' && queries.query(detectorCountsQuery(call)),
    ]),
} satisfies PageRowWith<{ subject: SettingSubject }>;

export const settingPages = [settingsPage, settingPage];
