import { type SettingSubject, settingSubjects } from '@naast/shared/contract/settings';
import { crisisSetsQuery, settingQuery, settingsQuery } from '../../api/queries.js';
import type { PageRow, PageRowWith } from '../../page-row.js';
import { loadTeamNav } from '../../ui/frame/load-team-nav.js';
import { SettingPage } from './setting-page.js';
import { SettingsPage } from './settings-page.js';

const settingsPage = {
  path: '/team/settings',
  Component: SettingsPage,
  load: (context) =>
    context.self.kind === 'team' &&
    Promise.all([context.queries.query(settingsQuery(context.call)), loadTeamNav(context)]),
} satisfies PageRow;

const settingPage = {
  path: '/team/settings/:subject',
  params({ subject }) {
    const known = settingSubjects.find((one) => one === subject);
    return known ? { subject: known } : null;
  },
  Component: SettingPage,
  load: (context, { subject }) =>
    context.self.kind === 'team' &&
    Promise.all([
      context.queries.query(settingQuery(subject, context.call)),
      subject === 'crisisLines' && context.queries.query(crisisSetsQuery(context.call)),
      loadTeamNav(context),
    ]),
} satisfies PageRowWith<{ subject: SettingSubject }>;

export const settingPages = [settingsPage, settingPage];
